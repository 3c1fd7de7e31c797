import { useQueries } from '@tanstack/react-query';
import { ApiError, get, type Address } from '../api/client';
import type { UpdateCheck } from '../api/types';
import type { FieldError } from '../ui/ErrorSummary';
import type { Faults } from './draft';
import { faultsOf } from './fields';
import { isSent } from './saving';
import {
  faultErrors,
  findingsOf,
  idOf,
  isPart,
  nameOf,
  type Finding,
  type Item,
  type Sendable,
} from './sending';

/** What the server says of one that is about to be sent. */
export interface Checked {
  /** At the fields where it can be mended. */
  missing: Faults;
  /** The same for an error summary. */
  errors: FieldError[];
  /** What might identify somebody: to be taken out, or confirmed. */
  found: Finding[];
}

/**
 * What the server would refuse, asked before anything is sent, by what is to be sent. Of what it could not be asked there is nothing
 * here, and sending tells; nor of parts, for which there is no such question.
 */
export function useCheck(items: Sendable[]): { isAsking: boolean; checked: Record<string, Checked> } {
  const updates = items.filter((item): item is Item => !isPart(item));
  const answers = useQueries({
    queries: updates.map((item) => ({
      // What is stored under this tag: what is typed since is asked about once it is saved.
      queryKey: [checkOf(item), item.draft.snapshot.update?.tag],
      queryFn: () => check(item, items.length > 1 ? `${nameOf(item)}: ` : ''),
      enabled: !isSent(item.draft.snapshot.update) && !item.draft.isDirty,
      staleTime: 0,
      gcTime: 0,
      retry: false,
    })),
  });
  return {
    isAsking: answers.some(({ isLoading }) => isLoading),
    checked: Object.fromEntries(
      updates.flatMap((item, index) => {
        const { data } = answers[index]!;
        return data ? [[idOf(item), data] as const] : [];
      }),
    ),
  };
}

const checkOf = ({ draft }: Item): Address<UpdateCheck> => `${draft.address}/check`;

async function check(item: Item, about: string): Promise<Checked> {
  const { draft, update } = item.draft.snapshot;
  const checked = (missing: Faults, found: Finding[]) => ({
    missing,
    errors: faultErrors(idOf(item), missing, about),
    found,
  });
  try {
    const { body } = await get(checkOf(item));
    return checked(
      faultsOf(body.missing, draft, update?.readings),
      findingsOf(body.personalData, item.draft),
    );
  } catch (failure) {
    // Nothing is typed yet, so that nothing is stored.
    if (failure instanceof ApiError && failure.status === 404)
      return checked({ '/rating': failure.message }, []);
    throw failure;
  }
}
