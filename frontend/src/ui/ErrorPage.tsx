import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useRouteError } from 'react-router';
import { ApiError } from '../api/client';
import { Frame } from './Frame';
import { Loading } from './Loading';
import { Failed, NotAllowed, NotFound, Offline } from './messages';

/** In place of a page that cannot be shown. */
export function ErrorPage() {
  const error = useRouteError();
  const client = useQueryClient();

  useEffect(() => {
    // Coming back to a page asks again, instead of finding the old failure.
    client.removeQueries({ predicate: (query) => query.state.status === 'error' });
  }, [client, error]);

  if (error instanceof ApiError) {
    if (error.offline) return <Offline />;
    if (error.status === 401) return <Loading />; // on the way to the sign-in page
    if (error.status === 403) return <NotAllowed detail={error.problem.detail} />;
    if (error.status === 404) return <NotFound />;
    return <Failed error={error} />;
  }
  // A page's code that cannot be fetched fails as a TypeError of `import()`.
  if (error instanceof TypeError && /import|fetch|module/i.test(error.message)) return <Offline />;
  return <Failed />;
}

/** The same where not even the layout could be shown. */
export const BareErrorPage = () => (
  <Frame>
    <ErrorPage />
  </Frame>
);
