import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError, get, onSignedOut, post, put, remove } from './client';

const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
  fetched.mockReset();
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => {
  vi.unstubAllGlobals();
  onSignedOut(() => {});
});

const answer = (status: number, body?: unknown, headers: Record<string, string> = {}) =>
  fetched.mockResolvedValueOnce(
    new Response(body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body), {
      status,
      headers,
    }),
  );

const problem = {
  type: 'urn:x',
  title: 'Not complete',
  status: 422,
  detail: 'Some answers are missing.',
  errors: [{ pointer: '/done', detail: 'Say what was done' }],
};

const failureOf = async (request: Promise<unknown>): Promise<ApiError> => {
  const failure = await request.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(ApiError);
  return failure as ApiError;
};

const sent = () => {
  const [url, init] = fetched.mock.calls.at(-1)!;
  return { url, ...init, headers: new Headers(init?.headers) };
};

describe('what is asked', () => {
  it('goes to the API with this origin’s cookie', async () => {
    answer(200, { name: 'Sam' });
    await get('/me');
    expect(sent().url).toBe('/api/v1/me');
    expect(sent().credentials).toBe('same-origin');
    expect(sent().body).toBeUndefined();
  });

  it('carries JSON and the tag of what is to be changed', async () => {
    answer(200, {});
    await put('/plans/p/actions/1.1/updates/2024-25-Q2', { done: 'Much' }, { ifMatch: 'abc' });
    expect(sent().method).toBe('PUT');
    expect(sent().body).toBe('{"done":"Much"}');
    expect(sent().headers.get('Content-Type')).toBe('application/json');
    expect(sent().headers.get('If-Match')).toBe('"abc"');
  });

  it('does not quote a tag that is quoted', async () => {
    answer(200, {});
    await put('/x', {}, { ifMatch: '"abc"' });
    expect(sent().headers.get('If-Match')).toBe('"abc"');
  });

  it('posts an empty object where there is nothing to say', async () => {
    answer(200, {});
    await post('/x/submission');
    expect(sent().body).toBe('{}');
  });
});

describe('what is answered', () => {
  it('comes with its tag', async () => {
    answer(200, { name: 'Sam' }, { ETag: '"7"' });
    expect(await get('/me')).toEqual({ body: { name: 'Sam' }, etag: '"7"' });
  });

  it('may be nothing', async () => {
    answer(204);
    expect((await remove('/session')).body).toBeUndefined();
  });
});

describe('what goes wrong', () => {
  it('is the problem that the server told, fault by fault', async () => {
    answer(422, problem);
    const failure = await failureOf(post('/x/submission'));
    expect(failure.status).toBe(422);
    expect(failure.faults).toEqual(problem.errors);
    expect(failure.message).toBe('Some answers are missing.');
    expect(failure.offline).toBe(false);
  });

  it('holds what is there now when somebody else was first', async () => {
    answer(412, { ...problem, status: 412, present: { tag: '8' } }, { ETag: '"8"' });
    const failure = await failureOf(put('/x', {}, { ifMatch: '7' }));
    expect(failure.problem.present).toEqual({ tag: '8' });
    expect(failure.etag).toBe('"8"');
  });

  it('is still a problem when the answer is no JSON', async () => {
    answer(502, '<html>Bad gateway</html>');
    const failure = await failureOf(get('/me'));
    expect(failure.status).toBe(502);
    expect(failure.problem.title).toBe('There is a problem with the service');
    expect(failure.faults).toEqual([]);
  });

  it('is its own kind when there is no answer', async () => {
    fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const failure = await failureOf(get('/me'));
    expect(failure.offline).toBe(true);
    expect(failure.status).toBe(0);
  });

  it('is no answer either when a page comes instead of JSON', async () => {
    answer(200, '<html>Sign in to the Wi-Fi</html>');
    expect((await failureOf(get('/me'))).offline).toBe(true);
  });

  it('is no failure of ours when we gave up ourselves', async () => {
    const given = new AbortController();
    given.abort();
    fetched.mockRejectedValueOnce(given.signal.reason);
    await expect(get('/me', { signal: given.signal })).rejects.not.toBeInstanceOf(ApiError);
  });
});

describe('being signed out', () => {
  it('is told to the app, whatever was asked', async () => {
    const told = vi.fn();
    onSignedOut(told);
    answer(401, { ...problem, status: 401 });
    expect((await failureOf(get('/me'))).status).toBe(401);
    expect(told).toHaveBeenCalledOnce();
  });

  it('is not what a wrong password is', async () => {
    const told = vi.fn();
    onSignedOut(told);
    answer(401, { ...problem, status: 401 });
    await failureOf(post('/session', { email: 'a', password: 'b' }));
    expect(told).not.toHaveBeenCalled();
  });
});
