import type { Side } from '@/lib/auth/session-cookies';

const HOME: Record<Side, string> = { staff: '/admin', contact: '/portal' };

/**
 * Where a person goes after signing in: a page of their own area, and never what else an address might hold
 * (another host, a scheme, a way round through `..`). Their home for anything that is none.
 */
export function safePath(side: Side, wish: string | null | undefined): string {
  const home = HOME[side];
  if (!wish || wish.length > 2000 || !URL.canParse(wish, 'http://here.invalid')) return home;
  const url = new URL(wish, 'http://here.invalid');
  const path = url.pathname + url.search;
  const own = url.pathname === home || url.pathname.startsWith(`${home}/`);
  return url.origin === 'http://here.invalid' && own && !LEADS_OUT.test(url.pathname) ? path : home;
}

/** Pages that lead out of the sign-in and would lead back into it. */
const LEADS_OUT = /^\/admin\/(login|forgot|password)(\/|$)/;
