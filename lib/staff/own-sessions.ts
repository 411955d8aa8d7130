import 'server-only';
import { database } from '@/db/client';
import { type ListedSession, listSessions } from '@/lib/auth/list-sessions';
import type { Staff } from '@/lib/auth/viewers';

/** Where one is signed in. */
export const ownSessions = (viewer: Staff<'account:edit'>): Promise<ListedSession[]> =>
  listSessions(database(), 'staff', viewer);
