/** After the last key, so that a sentence is one request; but never longer than this while somebody types on. */
export const PAUSE = 1_500;
export const LONGEST = 10_000;
/** After each try that got no answer. */
export const RETRIES = [2_000, 5_000, 10_000, 30_000];

/** When to save: not at every key, not too late, and less often where nobody answers. */
export class Pacing {
  private timer?: ReturnType<typeof setTimeout>;
  private waitingSince?: number;
  private failures = 0;

  constructor(private readonly act: () => void) {}

  afterPause() {
    const now = Date.now();
    this.waitingSince ??= now;
    this.in(Math.max(0, Math.min(PAUSE, this.waitingSince + LONGEST - now)));
  }

  afterFailure() {
    this.in(RETRIES[Math.min(this.failures++, RETRIES.length - 1)]!);
  }

  /** It is being done now. */
  stop() {
    clearTimeout(this.timer);
    this.waitingSince = undefined;
  }

  /** It has been done. */
  succeeded() {
    this.failures = 0;
  }

  private in(delay: number) {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.act, delay);
  }
}
