import {
  QueryClient,
  queryOptions,
  useSuspenseQueries,
  useSuspenseQuery,
  type Query,
  type UseSuspenseQueryOptions,
} from '@tanstack/react-query';
import { ApiError, get, type Address, type Answer } from './client';

/** What is at an address, with its tag; the key of every query is its address. */
export const answerOf = <T>(address: Address<T>) =>
  queryOptions<Answer<T>>({
    queryKey: [address],
    queryFn: ({ signal }) => get(address, { signal }),
  });

/**
 * What is at an address. The page waits in its Suspense until it is there, and the error page takes over when it
 * cannot be had: a page never sees either.
 */
export const useAnswer = <T>(address: Address<T>): T => useSuspenseQuery(answerOf(address)).data.body;

/** What is at an address, with its tag; neither where nothing is there yet, or without an address. */
export const useAnswerIfAny = <T>(address: Address<T> | undefined): Partial<Answer<T>> =>
  useSuspenseQuery({
    queryKey: [address ?? 'nothing', 'if any'],
    queryFn: async ({ signal }): Promise<Partial<Answer<T>>> => {
      if (!address) return {};
      try {
        return await get(address, { signal });
      } catch (failure) {
        if (failure instanceof ApiError && failure.status === 404) return {};
        throw failure;
      }
    },
  }).data;

/** Several addresses asked at once rather than one after the other. */
export function useAnswers<T extends unknown[]>(...addresses: { [I in keyof T]: Address<T[I]> }): T {
  const queries = (addresses as Address<unknown>[]).map(
    (address) => answerOf(address) as UseSuspenseQueryOptions<Answer<unknown>>,
  );
  return useSuspenseQueries({ queries }).map((query) => query.data.body) as T;
}

export function makeQueryClient() {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Others are reporting at the same time; coming back to a page asks again (304 when nothing changed).
        staleTime: 10_000,
        // A request that cannot get out fails and says so, rather than waiting in silence for a connection.
        networkMode: 'always',
        retry: (failures, error) => failures < 2 && (mayPass(error) || hasLeft(error)),
        retryDelay: (_, error) => (hasLeft(error) ? UNTIL_GONE : 400),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

/** The sign-in page is on its way: what is left waits for it rather than say that it is broken. */
const hasLeft = (error: Error) => error instanceof ApiError && error.status === 401;
const UNTIL_GONE = 5_000;

/** Whether the same request may succeed in a moment. */
function mayPass(error: Error) {
  return error instanceof ApiError && (error.offline || error.status === 502 || error.status === 503);
}

/**
 * Everything under a plan may read differently after a write. What no page shows is thrown away rather than asked again:
 * a form that opened with the old answer, before the new one had come, would take the change back.
 */
export function forgetPlan(client: QueryClient, plan: string): Promise<void> {
  const predicate = ({ queryKey: [address] }: Query) =>
    address === `/plans/${plan}` ||
    String(address).startsWith(`/plans/${plan}/`) ||
    String(address).startsWith('/me');
  client.removeQueries({ predicate, type: 'inactive' });
  return client.invalidateQueries({ predicate });
}
