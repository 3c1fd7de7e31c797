// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { update as updateAt } from '../api/addresses';
import { forget, shelfOf } from '../people/kept';
import { Autosave } from './autosave';
import { LONGEST, PAUSE, RETRIES } from './pacing';
import type { Kept } from './saving';
import { json, network, offline, problem, updateWith } from './testing';

const ADDRESS = updateAt('example', '1.4', '2024-25-Q2');
const shelf = shelfOf<Kept>('alex@example.org', ADDRESS);
const autosave = (update?: ReturnType<typeof updateWith>) => new Autosave(ADDRESS, shelf, update);

let server: ReturnType<typeof network>;

beforeEach(() => {
  vi.useFakeTimers();
  server = network();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  forget('alex@example.org');
});

const pause = (time = PAUSE) => vi.advanceTimersByTimeAsync(time);

describe('typing', () => {
  it('is saved once after a pause: created without a tag, then replaced with the tag that came back', async () => {
    server.answers(json(updateWith({ tag: 't1' }), 201), json(updateWith({ tag: 't2' })));
    const draft = autosave();
    draft.edit({ '/done': 'Two' });
    await pause(PAUSE - 1);
    draft.edit({ '/done': 'Two programmes ran.' });
    await pause();
    expect(server.asked).toEqual([
      { method: 'PUT', path: ADDRESS, ifMatch: null, body: { done: 'Two programmes ran.', readings: [] } },
    ]);
    draft.edit({ '/rating': 'GREEN' });
    await pause();
    expect(server.asked[1]).toMatchObject({
      ifMatch: '"t1"',
      body: { rating: 'GREEN', done: 'Two programmes ran.' },
    });
    expect(draft.snapshot).toMatchObject({ saving: 'SAVED', update: { tag: 't2' } });
  });

  it('is saved now and then while somebody types on and on', async () => {
    server.answers(json(updateWith(), 201));
    const draft = autosave();
    for (let typed = 0; typed <= LONGEST; typed += 1_000) {
      draft.edit({ '/done': `Words ${typed}` });
      await pause(1_000);
    }
    expect(server.asked).toHaveLength(1);
  });

  it('that is undone before it is saved is not sent', async () => {
    const draft = autosave(updateWith({ done: 'As it was' }));
    draft.edit({ '/done': 'As it was, and more' });
    draft.edit({ '/done': 'As it was' });
    await pause();
    expect(server.asked).toEqual([]);
    expect(draft.snapshot.saving).toBe('SAVED');
    expect(shelf.read()).toBeUndefined();
  });

  it('goes one request at a time, each with the tag that the one before it brought', async () => {
    let answerFirst = (_: Response) => {};
    server.answers(new Promise((resolve) => (answerFirst = resolve)), json(updateWith({ tag: 't3' })));
    const draft = autosave(updateWith());
    draft.edit({ '/done': 'First' });
    await pause();
    draft.edit({ '/done': 'First and second' });
    await pause(LONGEST);
    expect(server.asked).toHaveLength(1);
    answerFirst(json(updateWith({ tag: 't2' })));
    await pause();
    expect(server.asked.map(({ ifMatch }) => ifMatch)).toEqual(['"t1"', '"t2"']);
    expect(draft.isDirty).toBe(false);
  });
});

describe('without a connection', () => {
  it('it says so, keeps what is typed on this device, and tries again less and less often', async () => {
    server.answers(offline(), offline(), json(updateWith(), 201));
    const draft = autosave();
    draft.edit({ '/done': 'Kept' });
    await pause();
    expect(draft.snapshot).toMatchObject({ saving: 'UNREACHABLE', kept: true });
    expect(shelf.read()).toMatchObject({ draft: { '/done': 'Kept' } });
    await pause(RETRIES[0]);
    expect(server.asked).toHaveLength(2);
    await pause(RETRIES[0]);
    expect(server.asked).toHaveLength(2);
    await pause(RETRIES[1]);
    expect(draft.snapshot.saving).toBe('SAVED');
    expect(shelf.read()).toBeUndefined();
  });

  it('an answer that was lost is not taken for somebody else', async () => {
    const ours = updateWith({ tag: 't2', done: 'Arrived', readings: [reading('m1', 4)] });
    server.answers(offline(), problem(412, { present: ours }), json(updateWith({ tag: 't3' })));
    const draft = autosave(updateWith());
    draft.edit({ '/done': 'Arrived', '/readings/m1/value': '4' });
    await pause();
    draft.edit({ '/done': 'Arrived, and typed on' });
    await pause();
    await pause();
    expect(draft.snapshot.theirs).toBeUndefined();
    expect(server.asked[2]).toMatchObject({ ifMatch: '"t2"', body: { done: 'Arrived, and typed on' } });
    expect(draft.snapshot.saving).toBe('SAVED');
  });

  it('a closed lid loses nothing: it is back with the next page, and saved', async () => {
    server.answers(offline(), json(updateWith({ tag: 't2' })));
    const before = autosave(updateWith());
    before.edit({ '/done': 'Before the lid closed', '/recovery/by': '2025--31', '/rating': 'AMBER' });
    await pause();
    const after = autosave(updateWith());
    expect(after.snapshot.draft).toMatchObject({
      '/done': 'Before the lid closed',
      '/recovery/by': '2025--31',
    });
    expect(after.snapshot.restored).toBeDefined();
    await after.flush();
    expect(server.asked.at(-1)).toMatchObject({ ifMatch: '"t1"', body: { done: 'Before the lid closed' } });
  });

  it('a lid closed before the answer came meets nobody else on coming back', async () => {
    server.answers(new Promise<Response>(() => {}), json(updateWith({ tag: 't3' })));
    const before = autosave(updateWith());
    before.edit({ '/done': 'Arrived' });
    await pause();
    before.edit({ '/done': 'Arrived, and typed on' });
    const after = autosave(updateWith({ tag: 't2', done: 'Arrived' }));
    expect(after.snapshot).toMatchObject({ saving: 'WAITING', draft: { '/done': 'Arrived, and typed on' } });
    await after.resume();
    expect(server.asked[1]).toMatchObject({ ifMatch: '"t2"', body: { done: 'Arrived, and typed on' } });
  });

  it('says that it is on this page only where the device keeps nothing', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const draft = autosave();
    draft.edit({ '/done': 'Not kept' });
    expect(draft.snapshot.kept).toBe(false);
  });

  it('an ended session keeps what is typed, and waits for a sign-in', async () => {
    server.answers(problem(401), json(updateWith(), 201));
    const draft = autosave();
    draft.edit({ '/done': 'Typed after the session ended' });
    await pause(60_000);
    expect(server.asked).toHaveLength(1);
    expect(shelf.read()).toBeDefined();
    // Leaving the page, on the way to the sign-in, sends nothing either.
    expect(await draft.flush()).toBe(false);
    expect(server.asked).toHaveLength(1);
    expect(await draft.resume()).toBe(true);
  });
});

describe('two people', () => {
  const theirs = updateWith({ tag: 't9', done: 'Theirs', next: 'Their plan', savedBy: 'Sam Okafor' });

  async function meet() {
    server.answers(problem(412, { present: theirs }));
    const draft = autosave(updateWith({ done: 'Before' }));
    draft.edit({ '/done': 'Mine' });
    await pause();
    return draft;
  }

  it('the second is told, keeps typing, and overwrites nothing', async () => {
    const draft = await meet();
    expect(draft.snapshot).toMatchObject({ saving: 'CHANGED', theirs, draft: { '/done': 'Mine' } });
    draft.edit({ '/done': 'Mine, mended' });
    await pause(LONGEST);
    expect(server.asked).toHaveLength(1);
    expect(shelf.read()).toMatchObject({ draft: { '/done': 'Mine, mended' } });
  });

  it('may keep hers: over theirs, with the new tag, and without what she did not touch', async () => {
    const draft = await meet();
    server.answers(json(updateWith({ tag: 't10' })));
    await draft.keepMine();
    expect(server.asked[1]).toMatchObject({ ifMatch: '"t9"', body: { done: 'Mine', next: 'Their plan' } });
    expect(draft.snapshot).toMatchObject({ saving: 'SAVED', theirs: undefined });
  });

  it('may take theirs', async () => {
    const draft = await meet();
    draft.takeTheirs();
    expect(draft.snapshot).toMatchObject({
      saving: 'SAVED',
      draft: { '/done': 'Theirs', '/next': 'Their plan' },
    });
    expect(shelf.read()).toBeUndefined();
    await pause();
    expect(server.asked).toHaveLength(1);
  });

  it('is asked as well when both began an update that was not there', async () => {
    server.answers(problem(428), json(theirs));
    const draft = autosave();
    draft.edit({ '/done': 'Mine' });
    await pause();
    expect(draft.snapshot).toMatchObject({ saving: 'CHANGED', theirs: { tag: 't9' } });
  });

  it('is asked on coming back to what has been changed since', () => {
    shelf.write({
      draft: { '/done': 'Mine' },
      base: { '/done': 'Before' },
      tag: 't1',
      at: '2024-10-09T09:00:00Z',
    });
    expect(autosave(theirs).snapshot).toMatchObject({
      saving: 'CHANGED',
      theirs,
      draft: { '/done': 'Mine' },
    });
  });

  it('sees a newer version at once when nothing is typed, and never an older one', () => {
    const draft = autosave(updateWith());
    draft.arrived({ ...theirs, savedAt: '2024-10-09T09:00:00Z' });
    expect(draft.snapshot.draft).toMatchObject({ '/done': 'Theirs' });
    draft.arrived(updateWith({ done: 'Read long ago' }));
    expect(draft.snapshot.draft).toMatchObject({ '/done': 'Theirs' });
  });
});

describe('a refusal', () => {
  it('of one figure marks it, and the rest is saved without it', async () => {
    const errors = [{ pointer: '/readings/0/value', detail: 'Give a whole number, 0 or more' }];
    server.answers(
      problem(422, { errors }),
      json(updateWith({ tag: 't2' })),
      json(updateWith({ tag: 't3' })),
    );
    const draft = autosave(updateWith());
    draft.edit({ '/done': 'Words', '/readings/m2/value': '3.5' });
    await pause();
    expect(server.asked[1]).toMatchObject({ body: { done: 'Words', readings: [] } });
    expect(draft.snapshot.faults).toEqual({ '/readings/m2/value': 'Give a whole number, 0 or more' });
    expect(draft.unsavable).toEqual(draft.snapshot.faults);
    expect(shelf.read()).toMatchObject({ draft: { '/readings/m2/value': '3.5' } });
    draft.edit({ '/readings/m2/value': '3' });
    await pause();
    expect(server.asked[2]).toMatchObject({ body: { readings: [{ measure: 'm2', value: 3 }] } });
    expect(draft.snapshot.faults).toEqual({});
  });

  it('of all of it is said, and tried again only when something changes', async () => {
    server.answers(problem(403, { detail: 'The rating belongs to Public Health.' }));
    const draft = autosave(updateWith());
    draft.edit({ '/rating': 'RED' });
    await pause(60_000);
    expect(draft.snapshot).toMatchObject({
      saving: 'REFUSED',
      refusal: 'The rating belongs to Public Health.',
    });
    expect(server.asked).toHaveLength(1);
  });

  it('of a step marks what is missing at its field, and is thrown', async () => {
    const errors = [
      { pointer: '/ask', detail: 'Say what support or decision is needed' },
      { pointer: '/readings/0/expectedOn', detail: 'Say when the figure is expected' },
    ];
    server.answers(problem(422, { errors }));
    const draft = autosave(
      updateWith({ rating: 'RED', readings: [{ ...reading('m7'), status: 'NOT_YET' }] }),
    );
    await expect(draft.step('submission')).rejects.toThrow('It was refused.');
    expect(server.asked[0]).toMatchObject({ path: `${ADDRESS}/submission`, ifMatch: '"t1"', body: {} });
    // The fields of the ask are not on the page before the question has been answered.
    expect(draft.snapshot.faults).toEqual({
      '/help': 'Say what support or decision is needed',
      '/readings/m7/expectedOn': 'Say when the figure is expected',
    });
  });
});

const reading = (measure: string, value?: number) => ({
  measure,
  value,
  statement: '',
  status: 'ACTUAL' as const,
  late: false,
  revised: false,
});
