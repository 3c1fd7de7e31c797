import { ApiError, get, type Address, type Answer } from '../api/client';
import { useKept } from '../people/useKept';

interface Held<Read, Typed> {
  read: Read;
  typed: Typed;
  /** What somebody else has written meanwhile, as this form would hold it. */
  theirs?: Typed;
}

interface Options<Read, Typed> {
  /** What the form is at. */
  address: string;
  /** What there is, as it is known at the moment. */
  now: Read;
  typedOf: (read: Read) => Typed;
  /** Asks for it again. */
  again: () => Promise<Read>;
}

/** Where a refusal leads when somebody else was first: the two versions. */
export const VERSIONS = '/versions';

/**
 * What is typed over something, and the version that it was typed over, held together from the first change on: what
 * others do meanwhile moves neither. Nothing of theirs is written over before it has been shown. Both stay on this device until
 * it is written: a reload or an ended session takes nothing away.
 */
export function useHeld<Read, Typed extends object>({ address, now, typedOf, again }: Options<Read, Typed>) {
  const kept = useKept<{ held?: Held<Read, Typed> }>(`form:${address}`, () => ({}));
  const { held } = kept.typed;
  const setHeld = (change: (before: typeof held) => Held<Read, Typed>) =>
    kept.edit((before) => ({ held: change(before.held) }));
  const at = (before: typeof held) => before ?? { read: now, typed: typedOf(now) };
  const { read, typed, theirs } = at(held);

  return {
    read,
    typed,
    theirs,
    edit: (parts: Partial<Typed>) =>
      setHeld((before) => ({ ...at(before), typed: { ...at(before).typed, ...parts } })),
    /** It is stored: what is typed from here on is typed over that. */
    stored: (next: Read) => {
      setHeld((before) => ({ read: next, typed: at(before).typed }));
      kept.clear();
    },
    /** Begins anew with what was read. */
    begin: (next: Read) => {
      setHeld(() => ({ read: next, typed: typedOf(next) }));
      kept.clear();
    },
    takeTheirs: () => theirs && setHeld(() => ({ read, typed: theirs })),
    isFromBefore: kept.isFromBefore,
    startAgain: kept.startAgain,

    /** Writes over what was read. Where that is no longer what is there, it is shown, and counts as read from then on. */
    async write<Done>(
      go: (read: Read) => Promise<Done>,
      theirsOf: (read: Read) => Typed = typedOf,
    ): Promise<Done> {
      try {
        const done = await go(read);
        kept.clear();
        return done;
      } catch (failure) {
        if (!isChangedElsewhere(failure)) throw failure;
        const present = await again();
        setHeld((before) => ({ read: present, typed: at(before).typed, theirs: theirsOf(present) }));
        throw new ApiError({ ...failure.problem, errors: [{ pointer: VERSIONS, detail: CHANGED }] });
      }
    },
  };
}

const CHANGED = 'Somebody else has changed this meanwhile: compare both versions';

/** Another version is there than the one read, or one where there was none. */
export const isChangedElsewhere = (failure: unknown): failure is ApiError =>
  failure instanceof ApiError && (failure.status === 412 || failure.status === 428);

/** What is there at this moment, if anything. */
export async function presentAt<T>(address: Address<T>): Promise<Partial<Answer<T>>> {
  try {
    return await get(address);
  } catch (failure) {
    if (failure instanceof ApiError && failure.status === 404) return {};
    throw failure;
  }
}

/** What a write names as the version it goes over; nothing where there was none. */
export const tagOf = <T>({ body, etag }: Partial<Answer<T>>) => ({ ifMatch: body && etag });

export interface PartNamed<Typed> {
  part: keyof Typed;
  name: string;
  /** How people read it, where it is not what they typed. */
  text?: (typed: string) => string;
}

/** The parts in which two versions differ, as people read them. */
export const differences = <Typed extends object>(mine: Typed, theirs: Typed, parts: PartNamed<Typed>[]) =>
  parts
    .map(({ part, name, text = (typed) => typed }) => ({
      name,
      mine: text(String(mine[part] ?? '')),
      theirs: text(String(theirs[part] ?? '')),
    }))
    .filter((each) => each.mine !== each.theirs);
