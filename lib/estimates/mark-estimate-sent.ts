import 'server-only';
import type { Tx } from '@/db/client';
import type { Staff } from '@/lib/auth/viewers';
import { markSent } from '@/lib/documents/mark-sent';
import type { DocumentStepInput } from '@/lib/documents/schemas';

/** Notes that an issued estimate was sent by hand; see `markSent`. */
export const markEstimateSent = (tx: Tx, viewer: Staff<'estimates:issue'>, input: DocumentStepInput) =>
  markSent(tx, viewer, 'estimate', input);
