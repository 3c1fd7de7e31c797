import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { onSignedOut } from './api/client';
import { makeQueryClient } from './api/queries';
import { routes, to } from './routes';
import './styles/main.scss';

const router = createBrowserRouter(routes);

onSignedOut(() => {
  const { pathname, search } = router.state.location;
  // Remembering where one was going; several requests of one page may say so at once.
  if (pathname !== '/sign-in') void router.navigate(to.signIn(pathname + search), { replace: true });
});

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <QueryClientProvider client={makeQueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
