import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { ApiError, onSignedOut } from './api/client';
import { makeQueryClient } from './api/queries';
import { routes, to } from './routes';
import './styles/main.scss';

const router = createBrowserRouter(routes);

onSignedOut(() => {
  const { pathname, search } = router.state.location;
  // Remembering where one was going; several requests of one page may say so at once.
  if (pathname !== '/sign-in') void router.navigate(to.signIn(pathname + search), { replace: true });
});

createRoot(document.getElementById('app')!, {
  // A refusal that came while React was drawing, and was dealt with by the time it drew again: one that leads to the
  // sign-in page, say. Nobody saw it, and it is no fault of the app's.
  onRecoverableError: (error) => {
    if (!(error instanceof Error && error.cause instanceof ApiError)) reportError(error);
  },
}).render(
  <StrictMode>
    <QueryClientProvider client={makeQueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
