/**
 * Where to go after signing in, as an address of this app; undefined for anything else. The address says it, and
 * anybody can write an address: `//elsewhere.example` and `/\elsewhere.example` are other sites to a browser.
 */
export function pathWithin(wanted: string | null): string | undefined {
  if (!wanted?.startsWith('/') || !URL.canParse(wanted, window.location.origin)) return undefined;
  const { origin, pathname, search, hash } = new URL(wanted, window.location.origin);
  return origin === window.location.origin && pathname !== '/sign-in' ? pathname + search + hash : undefined;
}
