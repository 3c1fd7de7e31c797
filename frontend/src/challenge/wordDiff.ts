/** A stretch of words that two texts share, or that only one of them has. */
export interface Stretch {
  words: string;
  kind: 'SAME' | 'REMOVED' | 'ADDED';
}

/** Beyond so many comparisons the texts count as different altogether, rather than keep the page waiting. */
const MOST = 4_000_000;
/** Texts that share fewer of their words are different texts: marks on every second word would tell nobody anything. */
const ALIKE = 0.4;

/** What became of a text, word by word; a text that was written anew is removed and added as a whole. */
export function wordDiff(before: string, after: string): Stretch[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const stretches = old.length * now.length > MOST ? undefined : compared(old, now);
  const shared = (stretches ?? []).filter(({ kind }) => kind === 'SAME').length;
  const most = Math.max(old.length, now.length);
  const isAlike = stretches !== undefined && most > 0 && shared / most >= ALIKE;
  return joined(
    isAlike
      ? stretches
      : [
          { kind: 'REMOVED', words: before.trim() },
          { kind: 'ADDED', words: after.trim() },
        ],
  );
}

/** Words with the space after them, so that they can be put together again. */
const wordsOf = (text: string) => text.trim().match(/\S+\s*/g) ?? [];

/** Along the longest common run of words. */
function compared(old: string[], now: string[]): Stretch[] {
  const lengths = commonLengths(old, now);
  const found: Stretch[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && isSame(old[i]!, now[j]!)) {
      found.push({ kind: 'SAME', words: now[j]! });
      i += 1;
      j += 1;
    } else if (j === now.length || (i < old.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      found.push({ kind: 'REMOVED', words: old[i++]! });
    } else {
      found.push({ kind: 'ADDED', words: now[j++]! });
    }
  }
  return found;
}

function commonLengths(old: string[], now: string[]): Uint16Array[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      lengths[i]![j] = isSame(old[i]!, now[j]!)
        ? lengths[i + 1]![j + 1]! + 1
        : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  return lengths;
}

const isSame = (a: string, b: string) => a.trim() === b.trim();

function joined(stretches: Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const { kind, words } of stretches.filter((each) => each.words !== '')) {
    const last = all.at(-1);
    if (last?.kind === kind) last.words += words;
    else all.push({ kind, words });
  }
  return all;
}
