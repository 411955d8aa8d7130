import 'server-only';
import type { Tx } from '@/db/client';
import type { Staff } from '@/lib/auth/viewers';
import { issueDocument } from '@/lib/documents/issue-document';
import type { IssueInput } from '@/lib/documents/schemas';

/** Gives an estimate its number and freezes it; see `issueDocument`. */
export const issueEstimate = (tx: Tx, viewer: Staff<'estimates:issue'>, input: IssueInput) =>
  issueDocument(tx, viewer, 'estimate', input);
