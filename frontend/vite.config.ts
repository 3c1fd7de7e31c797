import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Where the backend runs while the app is being developed; in service both come from one origin. */
const backend = process.env.WAYMARK_BACKEND ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  css: {
    // govuk-frontend still writes `@media (-ms-high-contrast: active)` and the like, which the CSS minifier
    // would otherwise refuse.
    lightningcss: { errorRecovery: true },
    preprocessorOptions: { scss: { quietDeps: true } },
  },
  build: {
    // The content security policy allows `data:` for images only; files keep that simple.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: {
      // Not changeOrigin: the session's guard compares the page's own origin.
      '/api': backend,
      '/q': backend,
    },
  },
  test: {
    restoreMocks: true,
    css: false,
    projects: [
      // What draws nothing needs no document; to make one takes longer than most of these tests.
      { extends: true, test: { name: 'plain', include: ['src/**/*.test.ts'], environment: 'node' } },
      {
        extends: true,
        test: {
          name: 'drawn',
          include: ['src/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['src/test/setup.ts'],
        },
      },
    ],
  },
});
