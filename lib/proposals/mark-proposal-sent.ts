import 'server-only';
import type { Tx } from '@/db/client';
import type { Staff } from '@/lib/auth/viewers';
import { markSent } from '@/lib/documents/mark-sent';
import type { DocumentStepInput } from '@/lib/documents/schemas';

/** Notes that an issued proposal was sent by hand; see `markSent`. */
export const markProposalSent = (tx: Tx, viewer: Staff<'proposals:issue'>, input: DocumentStepInput) =>
  markSent(tx, viewer, 'proposal', input);
