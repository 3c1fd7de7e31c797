import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import type { Quarter } from '../api/types';
import { quarterName } from './quarter';
import { Unbroken } from './Unbroken';

/** The short title of the plan one is in, for window titles; set by the layout. */
export const PlanTitle = createContext<string | undefined>(undefined);

/** Tells the page that one more of its forms has something wrong in it, or one fewer. */
export const OnWrong = createContext<(more: 1 | -1) => void>(() => {});

/** The router's key of the page that a visit began with. */
const FIRST_PAGE = 'default';
let hasNavigated = false;

interface Props {
  /** What the page is called, in the window's title and, unless `heading` says otherwise, on the page. */
  title: string;
  heading?: ReactNode;
  /** A line above the heading: what the page belongs to. */
  caption?: ReactNode;
  /** The quarter the page speaks of, for the title. */
  quarter?: Quarter;
  /** Something is wrong that no error summary says: the title says so first, as screen readers read it first. */
  error?: boolean;
  /** What stands above the heading: a back link, the way here, another quarter. */
  before?: ReactNode;
  children: ReactNode;
}

/** A page: its title, its heading, and the focus on that heading when one has come here from another page. */
export function Page({ title, heading, caption, quarter, error: isWrong, before, children }: Props) {
  const [summaries, setSummaries] = useState(0);
  const onWrong = useCallback((more: 1 | -1) => setSummaries((count) => count + more), []);
  const error = isWrong || summaries > 0;
  const headingRef = useRef<HTMLHeadingElement>(null);
  const plan = useContext(PlanTitle);
  const { key, pathname } = useLocation();
  const name = quarter ? `${title}, ${quarterName(quarter)}` : title;

  useEffect(() => {
    document.title = [error ? `Error: ${name}` : name, plan, 'Waymark'].filter(Boolean).join(' - ');
  }, [name, plan, error]);

  useEffect(() => {
    // The first page of a visit starts at its top, as any page does; coming back to it is a navigation like others.
    if (key !== FIRST_PAGE) hasNavigated = true;
    // What is wrong takes the focus by itself, in an error summary.
    if (hasNavigated && !error) headingRef.current?.focus({ preventScroll: true });
    // Not when only the rest of the address changes: a filter leaves the focus where it is.
  }, [pathname, quarter]);

  return (
    <>
      {before}
      {caption && (
        <span className="govuk-caption-l">
          <Unbroken>{caption}</Unbroken>
        </span>
      )}
      <h1 className="govuk-heading-l" tabIndex={-1} ref={headingRef}>
        <Unbroken>{heading ?? title}</Unbroken>
      </h1>
      <OnWrong value={onWrong}>{children}</OnWrong>
    </>
  );
}
