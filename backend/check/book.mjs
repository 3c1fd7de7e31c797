import { setTimeout as pause } from 'node:timers/promises';
import { QUARTERS } from './plan.mjs';
import { call, refuse } from './server.mjs';

export const PLAN = '/api/v1/plans/kill';

/** What was acknowledged, held here and nowhere near the server. */
export class Book {
  constructor(refs) {
    this.refs = refs;
    this.updates = refs.flatMap((ref, action) =>
      QUARTERS.map((quarter) => ({
        action,
        ref,
        quarter,
        address: `actions/${ref}/updates/${quarter}`,
        steps: [],
      })),
    );
    this.last = undefined;
  }

  /** Writers share no action, so that what each one was told last is what has to be there. */
  partOf(writer, writers) {
    return this.updates.filter(({ action }) => action % writers === writer);
  }

  acknowledged(update, attempt, tag) {
    Object.assign(update, { state: attempt.state, words: attempt.words, tag, attempt: undefined });
    update.steps.push(attempt);
  }

  /** Waits until so many writes are acknowledged since the last comparison; not forever. */
  async reaches(count) {
    for (
      const begun = Date.now();
      Date.now() - begun < 30_000 && this.updates.reduce((sum, { steps }) => sum + steps.length, 0) < count;
    ) {
      await pause(20);
    }
  }

  /** Holds what is there against what was acknowledged; what was cut off may be there or not, and counts from then on. */
  async compare(url) {
    const found = { acknowledged: 0, unanswered: 0, lost: 0, doubled: 0 };
    const history = await this.newHistory(url);
    const present = await this.present(url);
    for (const update of this.updates) {
      const entries = history.get(update.address) ?? [];
      const isKept = update.attempt !== undefined && entries.length === update.steps.length + 1;
      const expected = isKept ? [...update.steps, update.attempt] : update.steps;
      const missing = expected.filter((step, i) => !isEntryOf(entries[i], step)).length;
      found.acknowledged += update.steps.length;
      found.unanswered += update.attempt === undefined ? 0 : 1;
      found.lost += missing;
      found.doubled += Math.max(0, entries.length - expected.length);
      const there = present.get(update.address);
      const should = isKept ? update.attempt : update;
      if (missing === 0 && (there?.state !== should.state || there?.done !== should.words)) {
        console.log(
          `LOST: ${update.address} reads ${there?.state} "${there?.done}" in place of ${should.state} "${should.words}"`,
        );
        found.lost++;
      }
      if (missing > 0) {
        console.log(
          `LOST: the history of ${update.address} has ${entries.length} new entries in place of ${expected.length}`,
        );
      }
      Object.assign(update, {
        state: there?.state,
        words: there?.done,
        tag: there?.tag,
        steps: [],
        attempt: undefined,
      });
    }
    return found;
  }

  /** Entries since the last comparison, by address, oldest first. */
  async newHistory(url) {
    const entries = [];
    let cursor;
    do {
      const page = await must(url, `${PLAN}/history?limit=500${cursor ? `&cursor=${cursor}` : ''}`);
      const known = page.items.findIndex((entry) => JSON.stringify(entry) === this.last);
      entries.push(...(known < 0 ? page.items : page.items.slice(0, known)));
      cursor = known < 0 ? page.next : undefined;
    } while (cursor);
    if (entries.length > 0) {
      this.last = JSON.stringify(entries[0]);
    }
    const byAddress = new Map();
    entries
      .reverse()
      .forEach((entry) => byAddress.set(entry.subject, [...(byAddress.get(entry.subject) ?? []), entry]));
    return byAddress;
  }

  async present(url) {
    const all = new Map();
    for (const ref of this.refs) {
      for (const update of (await must(url, `${PLAN}/actions/${ref}/updates?limit=500`)).items) {
        all.set(`actions/${ref}/updates/${update.quarter}`, update);
      }
    }
    return all;
  }
}

function isEntryOf(entry, step) {
  return (
    entry !== undefined &&
    entry.operation === step.operation &&
    entry.after?.done === step.words &&
    entry.after.state === step.state
  );
}

async function must(url, path) {
  const answer = await call(url, 'GET', path);
  return answer.status === 200
    ? answer.body
    : refuse(`${path} answers ${answer.status}: ${JSON.stringify(answer.body).slice(0, 300)}`);
}
