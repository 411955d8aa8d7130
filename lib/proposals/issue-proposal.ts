import 'server-only';
import type { Tx } from '@/db/client';
import type { Staff } from '@/lib/auth/viewers';
import { issueDocument } from '@/lib/documents/issue-document';
import type { IssueInput } from '@/lib/documents/schemas';

/** Gives a proposal its number and freezes it; see `issueDocument`. */
export const issueProposal = (tx: Tx, viewer: Staff<'proposals:issue'>, input: IssueInput) =>
  issueDocument(tx, viewer, 'proposal', input);
