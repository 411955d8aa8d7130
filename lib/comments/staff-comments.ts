import 'server-only';
import { database } from '@/db/client';
import type { Staff } from '@/lib/auth/viewers';
import { listComments } from './list-comments';

/** What was written below a proposal, for staff. */
export const staffComments = (_viewer: Staff<'proposals:view'>, documentId: string) =>
  listComments(database(), documentId);
