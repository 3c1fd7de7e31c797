import { ApiError, get, post, put, type Address } from '../api/client';
import type { Instant, Update, UpdateRequest, UpdateState } from '../api/types';
import type { Shelf } from '../people/kept';
import {
  draftOf,
  fieldsOf,
  filled,
  merged,
  requestOf,
  sameDraft,
  sameRequest,
  typingFaults,
  without,
  type Draft,
  type Faults,
  type Field,
} from './draft';
import { faultsOf } from './fields';

/** How what is typed stands with the server. */
export type Saving =
  | 'UNTOUCHED' // nothing typed, nothing stored
  | 'WAITING' // typed, about to be saved
  | 'SAVING'
  | 'SAVED'
  | 'UNREACHABLE' // no answer: tried again by itself
  | 'CHANGED' // somebody else saved in between: a person decides
  | 'REFUSED'; // the server says why; tried again when something is changed

export interface Snapshot {
  draft: Draft;
  /** As the server last gave it. */
  update?: Update;
  saving: Saving;
  savedAt?: number;
  /** Whether what is not saved is at least on this device. */
  kept: boolean;
  faults: Faults;
  refusal?: string;
  /** What the server would not take of it; the rest is saved without, so that one wrong figure holds nothing up. */
  heldBack: readonly Field[];
  /** What somebody else has stored in the meantime. */
  theirs?: Update;
  /** When what is shown was typed, if it comes from this device rather than from the server. */
  restored?: Instant;
}

/** Unsaved text as it lies on the device, with what it was typed over. */
export interface Kept {
  draft: Draft;
  base: Draft;
  tag?: string;
  at: Instant;
}

interface Attempt {
  draft: Draft;
  request: UpdateRequest;
}

/** After the last key, so that a sentence is one request; but never longer than this while somebody types on. */
export const PAUSE = 1_500;
export const LONGEST = 10_000;
export const RETRIES = [2_000, 5_000, 10_000, 30_000];

type Step = 'submission' | 'recall' | 'acceptance' | 'return' | 'confirmation';

/** One update being typed: saves it as it goes, one request at a time, and loses nothing on the way. */
export class Autosave {
  snapshot: Snapshot;
  /** What the server has, as far as we know. */
  private base: Draft;
  /** Sent, and never answered: any of them may have arrived all the same. */
  private unanswered: Attempt[] = [];
  private running?: Promise<void>;
  private timer?: ReturnType<typeof setTimeout>;
  private waitingSince?: number;
  private failures = 0;
  private listeners = new Set<() => void>();

  constructor(
    readonly address: Address<Update>,
    private readonly shelf: Shelf<Kept>,
    update?: Update,
  ) {
    this.base = draftOf(update);
    this.snapshot = {
      draft: this.base,
      update,
      saving: update ? 'SAVED' : 'UNTOUCHED',
      kept: true,
      faults: {},
      heldBack: [],
    };
    const kept = shelf.read();
    if (kept) this.restore(kept, update);
  }

  get state(): UpdateState | 'TO_DO' {
    return this.snapshot.update?.state ?? 'TO_DO';
  }

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

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly edit = (changes: Draft) => {
    const { draft, faults, heldBack } = this.snapshot;
    const touched = fieldsOf(changes);
    this.set({
      draft: filled({ ...draft, ...changes }),
      faults: without(faults, touched),
      heldBack: heldBack.filter((field) => !touched.includes(field)),
      restored: undefined,
    });
    this.keep();
    if (!this.snapshot.theirs) this.schedule();
  };

  /** Saves now what has been typed; true when the server has all of it. */
  readonly flush = async (): Promise<boolean> => {
    clearTimeout(this.timer);
    // One request of an update at a time: each needs the tag that the one before it brought.
    await this.running;
    if (this.isDirty && !this.snapshot.theirs) {
      clearTimeout(this.timer);
      this.running ??= this.save().finally(() => (this.running = undefined));
      await this.running;
    }
    return !this.isDirty;
  };

  /** Moves the update on. Refusals are thrown, and what is missing is marked at its field. */
  async step(name: Step, body: object = {}): Promise<Update> {
    try {
      const answer = await post<Update>(`${this.address}/${name}`, body, {
        ifMatch: this.snapshot.update?.tag,
      });
      this.take(answer.body);
      return answer.body;
    } catch (failure) {
      if (failure instanceof ApiError) {
        const { draft, update } = this.snapshot;
        this.set({ faults: faultsOf(failure.faults, draft, update?.readings) });
        if (failure.problem.present) this.arrived(failure.problem.present);
      }
      throw failure;
    }
  }

  /** What has to be mended before it can be sent, marked at its fields. */
  showUnsavable(): Faults {
    this.set({ faults: { ...this.snapshot.faults, ...this.unsavable } });
    return this.unsavable;
  }

  /** A newer version was read: shown, unless something is typed here; then saving it finds out, and asks. */
  arrived(update: Update | undefined) {
    const known = this.snapshot.update;
    if (!update || update.tag === known?.tag || this.isDirty || this.running) return;
    // An answer that set out before our last save and came in after it.
    if (known?.savedAt && update.savedAt && update.savedAt < known.savedAt) return;
    this.take(update);
  }

  /** Mine over theirs; what I did not touch stays as they left it. */
  readonly keepMine = () => {
    const { theirs, draft } = this.snapshot;
    const stored = draftOf(theirs);
    const mine = merged(this.base, draft, stored);
    this.base = stored;
    this.set({ draft: mine, update: theirs, theirs: undefined, saving: 'SAVED' });
    this.keep();
    return this.flush();
  };

  readonly takeTheirs = () => {
    const { theirs } = this.snapshot;
    this.base = draftOf(theirs);
    this.shelf.clear();
    this.set({
      draft: this.base,
      update: theirs,
      theirs: undefined,
      restored: undefined,
      faults: {},
      heldBack: [],
      saving: 'SAVED',
    });
  };

  private restore({ draft, base, tag, at }: Kept, update?: Update) {
    const isNewer = update && update.tag !== tag && (isSent(update) || !sameDraft(base, this.base));
    if (sameDraft(draft, this.base)) {
      // Only what cannot be saved yet, such as half of a date.
      this.set({ draft });
      this.keep();
    } else if (isNewer) {
      this.base = base;
      this.set({ draft, update, theirs: update, saving: 'CHANGED' });
    } else {
      this.set({ draft, restored: at, saving: 'WAITING' });
    }
  }

  private take(update: Update) {
    const stored = draftOf(update);
    const draft = merged(this.base, this.snapshot.draft, stored);
    this.base = stored;
    this.set({ update, draft, saving: 'SAVED', faults: {}, refusal: undefined });
    this.keep();
  }

  private async save() {
    const { update } = this.snapshot;
    const draft = this.savable;
    const request = requestOf(draft);
    this.waitingSince = undefined;
    this.set({ saving: 'SAVING' });
    try {
      const { body } = await put(this.address, request, { ifMatch: update?.tag });
      this.saved(draft, body);
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      await this.notSaved(failure, { draft, request });
    }
  }

  private saved(draft: Draft, update: Update) {
    this.base = draft;
    this.unanswered = [];
    this.failures = 0;
    this.set({ update, saving: 'SAVED', savedAt: Date.now(), refusal: undefined });
    this.keep();
    if (this.isDirty) this.schedule();
  }

  private async notSaved(failure: ApiError, attempt: Attempt) {
    const { status } = failure;
    if (failure.offline || status === 429 || status >= 500) {
      this.unanswered.push(attempt);
      this.set({ saving: 'UNREACHABLE' });
      return this.schedule(RETRIES[Math.min(this.failures++, RETRIES.length - 1)]);
    }
    // The client leads to the sign-in page; the page saves again when one is back on it.
    if (status === 401) return this.set({ saving: 'WAITING' });
    if (status === 412 || status === 428 || status === 409) {
      const present = failure.problem.present ?? (await this.read());
      if (present && present.tag !== this.snapshot.update?.tag) return this.changed(present);
    }
    if (
      status === 422 &&
      this.holdBack(faultsOf(failure.faults, attempt.draft, attempt.request.readings), attempt)
    ) {
      return this.isDirty ? this.save() : this.set({ saving: 'SAVED' });
    }
    this.set({ saving: 'REFUSED', refusal: failure.problem.detail || failure.problem.title });
  }

  /** One wrong figure holds nothing up: it is marked, and the rest is saved without it. False if it is not that. */
  private holdBack(faults: Faults, attempt: Attempt): boolean {
    const wrong = fieldsOf(faults).filter((field) => attempt.draft[field]);
    // Unless it has been mended while it was on its way.
    const mended = wrong.filter((field) => attempt.draft[field] !== this.snapshot.draft[field]);
    this.set({
      faults: { ...this.snapshot.faults, ...without(faults, mended) },
      heldBack: [...this.snapshot.heldBack, ...wrong.filter((field) => !mended.includes(field))],
    });
    return wrong.length > 0;
  }

  private changed(present: Update) {
    const stored = requestOf(draftOf(present));
    const ours = this.unanswered.find(({ request }) => sameRequest(request, stored));
    if (ours && !isSent(present)) {
      // Nobody else: our own save, whose answer was lost with the connection.
      this.saved(ours.draft, present);
    } else {
      this.set({ theirs: present, saving: 'CHANGED' });
    }
  }

  private read(): Promise<Update | undefined> {
    return get(this.address).then(
      ({ body }) => body,
      () => undefined,
    );
  }

  private keep() {
    const { draft, update } = this.snapshot;
    if (this.isDirty || fieldsOf(this.unsavable).length > 0) {
      const at = new Date().toISOString();
      this.set({ kept: this.shelf.write({ draft, base: this.base, tag: update?.tag, at }) });
    } else {
      this.shelf.clear();
    }
  }

  private schedule(delay?: number) {
    clearTimeout(this.timer);
    if (!this.isDirty) return this.set({ saving: this.snapshot.update ? 'SAVED' : 'UNTOUCHED' });
    const now = Date.now();
    this.waitingSince ??= now;
    if (delay === undefined) {
      delay = Math.max(0, Math.min(PAUSE, this.waitingSince + LONGEST - now));
      if (!this.running && this.snapshot.saving !== 'UNREACHABLE') this.set({ saving: 'WAITING' });
    }
    this.timer = setTimeout(this.flush, delay);
  }

  private set(changes: Partial<Snapshot>) {
    this.snapshot = { ...this.snapshot, ...changes };
    this.listeners.forEach((listener) => listener());
  }
}

export const isSent = (update: Update | undefined) =>
  update?.state === 'SUBMITTED' || update?.state === 'ACCEPTED';
