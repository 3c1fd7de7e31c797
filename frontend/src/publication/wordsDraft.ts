import { ApiError, get, put, type Address, type Answer } from '../api/client';
import type { QuarterWords } from '../api/types';
import type { Shelf } from '../people/kept';
import { Pacing } from '../update/pacing';
import { isPersonalData } from '../update/sending';
import { ownOf, PARTS, same, type KeptWords, type Own, type Part, type WordsSnapshot } from './words';

/** The manager's words being typed: saved as they go, one request at a time, and never over somebody else's unseen. */
export class WordsDraft {
  snapshot: WordsSnapshot;
  /** What the server has, as far as we know. */
  private base: Own;
  private tag?: string;
  /** Whether anybody has written any: words that are all drafts have no version to compare with. */
  private isWritten: boolean;
  /** Words that somebody has looked at, on this page: they go on identifying nobody. */
  private confirmedWords: string[] = [];
  private running?: Promise<void>;
  private readonly pacing = new Pacing(() => void this.flush());
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly address: Address<QuarterWords>,
    private readonly shelf: Shelf<KeptWords>,
    answer: Answer<QuarterWords>,
  ) {
    this.base = ownOf(answer.body);
    this.snapshot = { own: this.base, stored: answer.body, saving: 'SAVED', found: [] };
    this.tag = answer.etag;
    this.isWritten = PARTS.some((part) => !answer.body[part].drafted);
    const kept = shelf.read();
    if (kept && !same(kept.own, this.base)) this.restore(kept);
  }

  get answer(): Answer<QuarterWords> {
    return { body: this.snapshot.stored, etag: this.tag };
  }

  get isDirty() {
    return !same(this.snapshot.own, this.base);
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** @param text undefined to have it drafted again */
  readonly edit = (part: Part, text: string | undefined) => {
    const { [part]: _, ...others } = this.snapshot.own;
    const own = text === undefined ? others : { ...others, [part]: text };
    this.set({ own, found: [], restored: undefined });
    this.keep();
    if (this.snapshot.theirs) return;
    if (!this.running) this.set({ saving: this.isDirty ? 'WAITING' : 'SAVED' });
    this.pacing.afterPause();
  };

  /** Somebody has looked at what was found: it identifies nobody. */
  readonly confirm = () => {
    this.confirmedWords.push(...this.snapshot.found.flatMap(({ words }) => words ?? []));
    return this.flush();
  };

  /** Saves now; true when the server has all of it. */
  readonly flush = async (): Promise<boolean> => {
    this.pacing.stop();
    await this.running;
    if (this.isDirty && !this.snapshot.theirs) {
      this.running ??= this.save().finally(() => (this.running = undefined));
      await this.running;
    }
    return !this.isDirty;
  };

  /** A newer version was read: shown, unless something is typed here; then saving it finds out, and asks. */
  arrived({ body, etag }: Answer<QuarterWords>) {
    if (body === this.snapshot.stored || this.isDirty || this.running) return;
    this.take(body, etag);
  }

  readonly keepMine = () => {
    const theirs = ownOf(this.snapshot.theirs!);
    // What I did not touch stays as they left it.
    const own = Object.fromEntries(
      PARTS.map((part) => [
        part,
        this.snapshot.own[part] === this.base[part] ? theirs[part] : this.snapshot.own[part],
      ]),
    ) as Own;
    this.base = theirs;
    this.set({ own, stored: this.snapshot.theirs!, theirs: undefined, saving: 'WAITING' });
    this.keep();
    return this.flush();
  };

  readonly takeTheirs = () => this.take(this.snapshot.theirs!, this.tag);

  private restore({ own, base, at }: KeptWords) {
    const isOurs = same(base, this.base);
    this.set(
      isOurs
        ? { own, restored: at, saving: 'WAITING' }
        : { own, theirs: this.snapshot.stored, saving: 'CHANGED' },
    );
    if (!isOurs) this.base = base;
  }

  private take(stored: QuarterWords, tag: string | undefined, own = ownOf(stored)) {
    this.base = ownOf(stored);
    this.tag = tag;
    this.set({
      own,
      stored,
      theirs: undefined,
      restored: undefined,
      refusal: undefined,
      found: [],
      saving: 'SAVED',
    });
    this.keep();
  }

  private async save(isAgain = false): Promise<void> {
    const sent = this.snapshot.own;
    this.keep();
    this.set({ saving: 'SAVING', refusal: undefined });
    try {
      const { confirmedWords } = this;
      const body = confirmedWords.length > 0 ? { ...sent, confirmedWords } : sent;
      const answer = await put(this.address, body, { ifMatch: this.isWritten ? this.tag : undefined });
      this.saved(sent, answer);
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      await this.notSaved(failure, sent, isAgain);
    }
  }

  private saved(sent: Own, { body, etag }: Answer<QuarterWords>) {
    this.pacing.succeeded();
    this.isWritten = true;
    // What was typed while it was on its way stays, and is saved after it.
    const typed = same(this.snapshot.own, sent) ? ownOf(body) : this.snapshot.own;
    this.take(body, etag, typed);
    this.set({ savedAt: Date.now() });
    if (this.isDirty) {
      this.set({ saving: 'WAITING' });
      this.pacing.afterPause();
    }
  }

  private async notSaved(failure: ApiError, sent: Own, isAgain: boolean) {
    const { status } = failure;
    if (status === 412 || status === 428) return this.compare(sent, isAgain);
    if (failure.offline || status === 429 || status >= 500) {
      this.set({ saving: 'UNREACHABLE' });
      return this.pacing.afterFailure();
    }
    const found = isPersonalData(failure) ? failure.faults : [];
    const refusal = found.length > 0 ? undefined : (failure.faults[0]?.detail ?? failure.message);
    this.set({ saving: 'REFUSED', found, refusal });
  }

  /** Something else is stored than we thought: ours after all, nobody's words, or somebody else's. */
  private async compare(sent: Own, isAgain: boolean) {
    const answer = await get(this.address).catch(() => undefined);
    if (!answer) {
      this.set({ saving: 'UNREACHABLE' });
      return this.pacing.afterFailure();
    }
    this.tag = answer.etag;
    this.isWritten = true;
    const stored = ownOf(answer.body);
    if (same(stored, sent)) return this.saved(sent, answer);
    if (same(stored, this.base) && !isAgain) return this.save(true);
    this.set({ theirs: answer.body, saving: 'CHANGED' });
  }

  private keep() {
    if (this.isDirty)
      this.shelf.write({ own: this.snapshot.own, base: this.base, at: new Date().toISOString() });
    else this.shelf.clear();
  }

  private set(changes: Partial<WordsSnapshot>) {
    this.snapshot = { ...this.snapshot, ...changes };
    this.listeners.forEach((listener) => listener());
  }
}
