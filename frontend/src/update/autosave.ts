import { ApiError, get, post, put, type Address } from '../api/client';
import type { Update, UpdateState } from '../api/types';
import type { Shelf } from '../people/kept';
import * as drafts from './draft';
import {
  draftOf,
  fieldsOf,
  requestOf,
  sameDraft,
  typingFaults,
  without,
  type Draft,
  type Faults,
  type Stored,
} from './draft';
import { faultsOf } from './fields';
import { Pacing } from './pacing';
import { isSent, type Kept, type Snapshot } from './saving';

type Step =
  | 'submission'
  | 'recall'
  | 'acceptance'
  | 'return'
  | 'confirmation'
  | 'reply'
  | 'public-line'
  | 'restriction';

/** One update, or one part of it, being typed: saves it as it goes, one request at a time, and loses nothing on the way. */
export class Autosave<S extends Stored = Update> {
  snapshot: Snapshot<S>;
  /** What the server has, as far as we know. */
  private base: Draft;
  /** The last version that was read, so that reading it once more changes nothing. */
  private seen?: S;
  /** Sent, and not answered (yet): any of them may have arrived all the same. */
  private unanswered: Draft[] = [];
  /** The session has ended: nothing is sent before somebody has come back to the page. */
  private isSignedOut = false;
  private running?: Promise<void>;
  private readonly pacing = new Pacing(() => void this.flush());
  private readonly listeners = new Set<() => void>();

  constructor(
    readonly address: Address<S>,
    private readonly shelf: Shelf<Kept>,
    update?: S,
  ) {
    const draft = draftOf(update);
    this.base = draft;
    this.seen = update;
    this.snapshot = {
      draft,
      update,
      saving: update ? 'SAVED' : 'UNTOUCHED',
      kept: true,
      faults: {},
      heldBack: [],
    };
    const kept = shelf.read();
    if (kept) this.restore(kept);
  }

  get state(): UpdateState | 'TO_DO' {
    return this.snapshot.update?.state ?? 'TO_DO';
  }

  /** Whether something typed could go to the server and has not. */
  get isDirty() {
    return !sameDraft(this.savable, this.base);
  }

  private get savable() {
    return without(this.snapshot.draft, this.snapshot.heldBack);
  }

  /** What is typed on this page and cannot go to the server before it is mended. */
  get unsavable(): Faults {
    const { draft, faults, heldBack } = this.snapshot;
    return { ...typingFaults(draft), ...Object.fromEntries(heldBack.map((field) => [field, faults[field]])) };
  }

  /** The same, marked at its fields from now on. */
  showUnsavable(): Faults {
    this.mark(this.unsavable);
    return this.unsavable;
  }

  /** At their fields, until each is mended. */
  mark(faults: Faults) {
    this.set({ faults: { ...this.snapshot.faults, ...faults } });
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly edit = (changes: Draft) => {
    const { draft, faults, heldBack, theirs } = this.snapshot;
    const touched = fieldsOf(changes);
    this.set({
      draft: drafts.filled({ ...draft, ...changes }),
      faults: without(faults, touched),
      heldBack: heldBack.filter((field) => !touched.includes(field)),
      restored: undefined,
    });
    this.keep();
    if (!theirs) this.saveSoon();
  };

  /** On a page that has been opened: saves what waited for it. */
  resume() {
    this.isSignedOut = false;
    return this.flush();
  }

  /** Saves now what has been typed; true when the server has all of it. */
  readonly flush = async (): Promise<boolean> => {
    this.pacing.stop();
    // One request of an update at a time: each needs the tag that the one before it brought.
    await this.running;
    if (this.isDirty && !this.snapshot.theirs && !this.isSignedOut) {
      this.pacing.stop();
      this.running ??= this.save().finally(() => (this.running = undefined));
      await this.running;
    }
    return !this.isDirty;
  };

  /** Moves the update on. Refusals are thrown, and what is missing is marked at its field. */
  async step(name: Step, body: object = {}): Promise<void> {
    const { draft, update } = this.snapshot;
    try {
      const answer = await post<S>(`${this.address}/${name}`, body, { ifMatch: update?.tag });
      this.take(answer.body);
    } catch (failure) {
      if (failure instanceof ApiError) {
        this.set({ faults: faultsOf(failure.faults, draft, update?.readings) });
        this.arrived(failure.problem.present as S | undefined);
      }
      throw failure;
    }
  }

  /** A newer version was read: shown, unless something is typed here; then saving it finds out, and asks. */
  arrived(update: S | undefined) {
    if (!update || update === this.seen) return;
    this.seen = update;
    const known = this.snapshot.update;
    if (update.tag === known?.tag || this.isDirty || this.running) return;
    // An answer that set out before our last save and came in after it.
    if (known?.savedAt && update.savedAt && Date.parse(update.savedAt) < Date.parse(known.savedAt)) return;
    this.take(update);
  }

  /** Mine over theirs; what I did not touch stays as they left it. */
  readonly keepMine = () => {
    const { theirs, draft } = this.snapshot;
    const stored = draftOf(theirs);
    const mine = drafts.merged(this.base, draft, stored);
    this.base = stored;
    this.set({ draft: mine, update: theirs, theirs: undefined, saving: 'SAVED' });
    this.keep();
    return this.flush();
  };

  readonly takeTheirs = () => {
    const { theirs: update } = this.snapshot;
    this.base = draftOf(update);
    this.set({
      draft: this.base,
      update,
      theirs: undefined,
      restored: undefined,
      faults: {},
      heldBack: [],
      saving: 'SAVED',
    });
    this.keep();
  };

  private restore({ draft, base, tag, at, unanswered = [] }: Kept) {
    const { update } = this.snapshot;
    this.unanswered = unanswered;
    const isOurs = [base, ...unanswered].some((each) => sameDraft(each, this.base));
    if (sameDraft(draft, this.base)) {
      // Only what cannot be saved yet, such as half of a date.
      this.set({ draft });
      this.keep();
    } else if (update && update.tag !== tag && (isSent(update) || !isOurs)) {
      this.base = base;
      this.set({ draft, theirs: update, saving: 'CHANGED' });
    } else {
      this.set({ draft, restored: at, saving: 'WAITING' });
    }
  }

  /** The server's version, over which only what it cannot take yet stays as typed. */
  private take(update: S) {
    const stored = draftOf(update);
    const draft = drafts.merged(this.base, this.snapshot.draft, stored);
    this.base = stored;
    this.set({ update, draft, saving: 'SAVED', faults: {}, refusal: undefined });
    this.keep();
  }

  private async save() {
    const draft = this.savable;
    this.unanswered.push(draft);
    this.keep();
    this.set({ saving: 'SAVING' });
    try {
      const { body } = await put(this.address, requestOf(draft), { ifMatch: this.snapshot.update?.tag });
      this.saved(draft, body);
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      await this.notSaved(failure, draft);
    }
  }

  private saved(draft: Draft, update: S) {
    this.base = draft;
    this.unanswered = [];
    this.pacing.succeeded();
    this.set({ update, saving: 'SAVED', savedAt: Date.now(), refusal: undefined });
    this.keep();
    this.saveSoon();
  }

  private async notSaved(failure: ApiError, draft: Draft) {
    const { status, problem } = failure;
    if (failure.offline || status === 429 || status >= 500) {
      this.set({ saving: 'UNREACHABLE' });
      return this.pacing.afterFailure();
    }
    this.unanswered = this.unanswered.filter((each) => each !== draft);
    // The client leads to the sign-in page; the page saves again when one is back on it.
    if (status === 401) {
      this.isSignedOut = true;
      return this.set({ saving: 'WAITING' });
    }
    if (status === 412 || status === 428 || status === 409) {
      const present = (problem.present as S | undefined) ?? (await this.read());
      if (present && present.tag !== this.snapshot.update?.tag) return this.changed(present);
    }
    const faults = faultsOf(failure.faults, draft, requestOf(draft).readings);
    if (status === 422 && this.holdBack(faults, draft)) {
      return this.isDirty ? this.save() : this.set({ saving: 'SAVED' });
    }
    this.set({ saving: 'REFUSED', refusal: problem.detail || problem.title });
  }

  /** Marks what is wrong, so that the rest can be saved. False if nothing that was sent is. */
  private holdBack(faults: Faults, sent: Draft): boolean {
    const wrong = fieldsOf(faults).filter((field) => sent[field]);
    // Unless it has been mended while it was on its way.
    const still = wrong.filter((field) => sent[field] === this.snapshot.draft[field]);
    const marks = Object.fromEntries(still.map((field) => [field, faults[field]]));
    this.set({
      faults: { ...this.snapshot.faults, ...marks },
      heldBack: [...this.snapshot.heldBack, ...still],
    });
    return wrong.length > 0;
  }

  private changed(present: S) {
    const stored = draftOf(present);
    const ours = this.unanswered.find((draft) => sameDraft(draft, stored));
    if (ours && !isSent(present)) {
      // Nobody else: our own save, whose answer was lost with the connection.
      this.saved(ours, present);
    } else {
      this.set({ theirs: present, saving: 'CHANGED' });
    }
  }

  private read(): Promise<S | undefined> {
    return get(this.address).then(
      ({ body }) => body,
      () => undefined,
    );
  }

  /** On this device for as long as the server does not have it. */
  private keep() {
    const { draft, update } = this.snapshot;
    if (this.isDirty || fieldsOf(this.unsavable).length > 0) {
      const at = new Date().toISOString();
      const { base, unanswered } = this;
      this.set({ kept: this.shelf.write({ draft, base, tag: update?.tag, at, unanswered }) });
    } else {
      this.shelf.clear();
    }
  }

  private saveSoon() {
    const { saving, update } = this.snapshot;
    if (this.isDirty) {
      if (!this.running && saving !== 'UNREACHABLE') this.set({ saving: 'WAITING' });
      this.pacing.afterPause();
    } else {
      this.pacing.stop();
      if (!this.running) this.set({ saving: update ? 'SAVED' : 'UNTOUCHED' });
    }
  }

  private set(changes: Partial<Snapshot<S>>) {
    this.snapshot = { ...this.snapshot, ...changes };
    this.listeners.forEach((listener) => listener());
  }
}
