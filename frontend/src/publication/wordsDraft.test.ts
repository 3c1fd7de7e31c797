// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { QuarterWords } from '../api/types';
import { shelfOf } from '../people/kept';
import { PAUSE } from '../update/pacing';
import { WordsDraft } from './wordsDraft';
import type { KeptWords, Own } from './words';

const ADDRESS = '/plans/p/quarters/2024-25-Q2/words';
const fetched = vi.fn<typeof fetch>();

/** A server of one quarter's words, with the rules that the real one has. */
let stored: Own | undefined;
let version = 0;
let refuse: (() => Response | Promise<Response>) | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  stored = undefined;
  version = 0;
  refuse = undefined;
  fetched.mockReset().mockImplementation(async (_, init) => {
    if (init?.method === 'GET') return answered(200);
    if (refuse) return refuse();
    const asked = new Headers(init?.headers).get('If-Match');
    if (stored && !asked) return problem(428);
    if (asked && (!stored || asked !== tag())) return problem(412);
    stored = JSON.parse(String(init?.body)) as Own;
    version++;
    return answered(200);
  });
  vi.stubGlobal('fetch', fetched);
});

const tag = () => `"w${version}"`;
const view = (): QuarterWords => {
  const said = (own: string | undefined) => ({ text: own ?? 'Drafted.', drafted: own === undefined });
  return { asked: said(stored?.asked), achievements: said(stored?.achievements), next: said(stored?.next) };
};
const answered = (status: number) =>
  new Response(JSON.stringify(view()), { status, headers: { ETag: tag() } });
const problem = (status: number, more: object = {}) =>
  new Response(JSON.stringify({ type: 'urn:x', title: 'No', status, detail: 'Not so.', ...more }), {
    status,
  });

const opened = () =>
  new WordsDraft(ADDRESS, shelfOf<KeptWords>('me', ADDRESS), { body: view(), etag: tag() });
const pause = () => vi.advanceTimersByTimeAsync(PAUSE);
const writes = () => fetched.mock.calls.filter(([, init]) => init?.method === 'PUT').length;

describe('words', () => {
  it('are saved after a pause in typing, and only those that were written', async () => {
    const words = opened();
    words.edit('asked', 'Fund');
    words.edit('asked', 'Fund one post.');
    await pause();
    expect(stored).toEqual({ asked: 'Fund one post.' });
    expect(words.snapshot.saving).toBe('SAVED');
    expect(writes()).toBe(1);
    words.edit('next', '');
    await pause();
    expect(stored).toEqual({ asked: 'Fund one post.', next: '' });
  });

  it('can be drafted again, and written after that', async () => {
    const words = opened();
    words.edit('asked', 'Mine.');
    await words.flush();
    words.edit('asked', undefined);
    await words.flush();
    expect(stored).toEqual({});
    expect(words.snapshot.stored.asked.drafted).toBe(true);
    // Whoever opens it now does not see that somebody has written before.
    const later = opened();
    later.edit('asked', 'Mine again.');
    expect(await later.flush()).toBe(true);
    expect(stored).toEqual({ asked: 'Mine again.' });
  });
});

describe('somebody else’s words', () => {
  async function both() {
    const mine = opened();
    const theirs = opened();
    theirs.edit('asked', 'Theirs.');
    theirs.edit('next', 'Theirs too.');
    await theirs.flush();
    mine.edit('asked', 'Mine.');
    await mine.flush();
    return mine;
  }

  it('are shown and not overwritten', async () => {
    const mine = await both();
    expect(mine.snapshot.saving).toBe('CHANGED');
    expect(mine.snapshot.theirs?.asked.text).toBe('Theirs.');
    expect(stored).toEqual({ asked: 'Theirs.', next: 'Theirs too.' });
    mine.edit('asked', 'Mine, longer.');
    await pause();
    expect(stored?.asked).toBe('Theirs.');
  });

  it('give way where one keeps one’s own, part by part', async () => {
    const mine = await both();
    await mine.keepMine();
    expect(stored).toEqual({ asked: 'Mine.', next: 'Theirs too.' });
    expect(mine.isDirty).toBe(false);
  });

  it('take the place of one’s own where one takes them', async () => {
    const mine = await both();
    mine.takeTheirs();
    expect(mine.snapshot.own).toEqual({ asked: 'Theirs.', next: 'Theirs too.' });
    expect(mine.isDirty).toBe(false);
  });

  it('are told from one’s own whose answer was lost', async () => {
    const words = opened();
    refuse = async () => {
      refuse = undefined;
      stored = { asked: 'Mine.' };
      version++;
      throw new TypeError('Failed to fetch');
    };
    words.edit('asked', 'Mine.');
    await words.flush();
    expect(words.snapshot.saving).toBe('UNREACHABLE');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(words.snapshot.saving).toBe('SAVED');
    expect(words.snapshot.theirs).toBeUndefined();
  });
});

describe('what is not saved', () => {
  it('is kept on this device, and saved by whoever opens the page again', async () => {
    refuse = () => Promise.reject(new TypeError('Failed to fetch'));
    const words = opened();
    words.edit('asked', 'On the train.');
    await words.flush();
    expect(words.snapshot.saving).toBe('UNREACHABLE');

    refuse = undefined;
    const later = opened();
    expect(later.snapshot.own).toEqual({ asked: 'On the train.' });
    expect(later.snapshot.restored).toBeTruthy();
    await later.flush();
    expect(stored).toEqual({ asked: 'On the train.' });
  });

  it('says why where the server would not have it', async () => {
    refuse = () => problem(409, { detail: 'Q2 2024-25 is finalised.' });
    const words = opened();
    words.edit('asked', 'Too late.');
    expect(await words.flush()).toBe(false);
    expect(words.snapshot).toMatchObject({ saving: 'REFUSED', refusal: 'Q2 2024-25 is finalised.' });
  });
});
