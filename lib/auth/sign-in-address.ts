import 'server-only';
import { headers } from 'next/headers';
import { PATH_HEADER } from '@/lib/i18n/resolve-locale';
import type { Side } from './session-cookies';

const PAGE: Record<Side, string> = { staff: '/admin/login', contact: '/authentication/login' };

/** The sign-in page of a side, which leads back to the page that is asked for now. */
export async function signInAddress(side: Side): Promise<string> {
  const path = (await headers()).get(PATH_HEADER);
  return path ? `${PAGE[side]}?next=${encodeURIComponent(path)}` : PAGE[side];
}
