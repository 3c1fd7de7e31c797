import type { Fault, Problem } from './types';

/** Where everything of the API lives; addresses in this app leave it out. */
const BASE = '/api/v1';

/** An address of the API that knows what is found there. */
export type Address<T> = string & { readonly answers?: T };

export interface Answer<T> {
  body: T;
  /** The entity tag to send back as `ifMatch` when changing what was read. */
  etag?: string;
}

/** The one error of this app: what the server said was wrong, or (status 0) that it did not answer. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly problem: Problem,
    /** The present tag, when a write was refused because something newer is there. */
    readonly etag?: string,
  ) {
    super(problem.detail || problem.title);
  }

  get status(): number {
    return this.problem.status;
  }

  /** No answer at all: the connection or the server is away, and trying again may help. */
  get offline(): boolean {
    return this.status === 0;
  }

  get faults(): Fault[] {
    return this.problem.errors ?? [];
  }
}

interface Options {
  ifMatch?: string;
  signal?: AbortSignal;
}

export const get = <T>(address: Address<T>, options?: Options) => send<T>('GET', address, undefined, options);
export const put = <T>(address: Address<T>, body: unknown, options?: Options) =>
  send<T>('PUT', address, body, options);
export const post = <T>(address: Address<T>, body: unknown = {}, options?: Options) =>
  send<T>('POST', address, body, options);
export const remove = (address: Address<unknown>, options?: Options) =>
  send<void>('DELETE', address, undefined, options);

/** The address a browser follows by itself, for a download. */
export const download = (address: string) => BASE + address;

let signedOut: () => void = () => {};

/** Says what to do when the server no longer knows who we are. */
export function onSignedOut(action: () => void) {
  signedOut = action;
}

async function send<T>(
  method: string,
  address: string,
  body: unknown,
  options: Options = {},
): Promise<Answer<T>> {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' };
  const isFile = body instanceof Blob;
  if (body !== undefined) headers['Content-Type'] = isFile ? 'application/octet-stream' : 'application/json';
  if (options.ifMatch) headers['If-Match'] = quoted(options.ifMatch);

  const response = await fetch(BASE + address, {
    method,
    headers,
    body: body === undefined || isFile ? body : JSON.stringify(body),
    credentials: 'same-origin',
    signal: options.signal,
  }).catch((failure: unknown) => {
    throw options.signal?.aborted ? failure : new ApiError(noAnswer(address));
  });

  const etag = response.headers.get('ETag') ?? undefined;
  if (!response.ok) {
    // A refused password is an answer for the sign-in page; every other 401 means that the session has ended.
    if (response.status === 401 && address !== '/session') signedOut();
    throw new ApiError(await problemOf(response, address), etag);
  }
  return { body: response.status === 204 ? (undefined as T) : await jsonOf<T>(response, address), etag };
}

/** Tags inside bodies come without quotation marks, those of headers with them; If-Match wants them. */
function quoted(tag: string) {
  return tag.startsWith('"') || tag.startsWith('W/') ? tag : `"${tag}"`;
}

async function jsonOf<T>(response: Response, address: string): Promise<T> {
  try {
    return (await response.json()) as T;
  } catch {
    // The connection broke off midway, or something between us and the server answered in its place.
    throw new ApiError(noAnswer(address));
  }
}

async function problemOf(response: Response, address: string): Promise<Problem> {
  const said = (await response.json().catch(() => ({}))) as Partial<Problem>;
  return {
    type: 'about:blank',
    title: response.status >= 500 ? 'There is a problem with the service' : 'This could not be done',
    detail: '',
    instance: address,
    ...said,
    status: response.status,
  };
}

function noAnswer(address: string): Problem {
  return {
    type: 'about:blank',
    title: 'The service did not answer',
    status: 0,
    detail: 'Check your connection and try again. What you typed is still here.',
    instance: address,
  };
}
