import { vi } from 'vitest';
import type { Update } from '../api/types';

/** An update as the server gives it, for tests. */
export const updateWith = (parts: Partial<Update> = {}): Update => ({
  action: '1.4',
  quarter: '2024-25-Q2',
  state: 'DRAFT',
  readings: [],
  evidence: [],
  restricted: false,
  noChange: false,
  hidden: false,
  onBehalf: false,
  ownDecision: false,
  steps: ['SUBMISSION'],
  tag: 't1',
  savedAt: '2024-10-08T09:12:00Z',
  savedBy: 'Alex Reed',
  ...parts,
});

interface Asked {
  method: string;
  path: string;
  ifMatch: string | null;
  body: unknown;
}

type Reply = Response | Promise<Response> | Error;

/** The network: what was asked of it, and what it answers, one after the other. */
export function network() {
  const asked: Asked[] = [];
  const replies: ((asked: Asked) => Reply)[] = [];
  vi.stubGlobal('fetch', async (path: string, { method, headers, body }: RequestInit) => {
    const request = {
      method: method!,
      path: path.replace('/api/v1', ''),
      ifMatch: new Headers(headers).get('If-Match'),
      body: body ? (JSON.parse(body as string) as unknown) : undefined,
    };
    asked.push(request);
    const reply = replies.shift();
    if (!reply) throw new Error(`Nothing to answer ${method} ${path}`);
    const answer = reply(request);
    if (answer instanceof Error) throw answer;
    return answer;
  });
  return {
    asked,
    answers: (...more: (Reply | ((asked: Asked) => Reply))[]) =>
      replies.push(...more.map((each) => (typeof each === 'function' ? each : () => each))),
  };
}

export const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

export const problem = (status: number, parts: object = {}) =>
  json({ type: 'about:blank', title: 'Refused', status, detail: 'It was refused.', ...parts }, status);

export const offline = () => new TypeError('Failed to fetch');
