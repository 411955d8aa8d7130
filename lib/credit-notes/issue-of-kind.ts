import 'server-only';
import type { Tx } from '@/db/client';
import { issueDocument } from '@/lib/documents/issue-document';
import type { DocumentStaff } from '@/lib/documents/permission';
import type { IssueInput } from '@/lib/documents/schemas';
import type { DocumentKind } from '@/lib/documents/states';
import { issueCreditNote } from './issue-credit-note';

/** Issues a draft of any kind as its kind asks for: a credit note goes to the invoice that it corrects. */
export function issueOfKind<Kind extends DocumentKind>(
  tx: Tx,
  viewer: DocumentStaff<Kind, 'issue'>,
  kind: Kind,
  input: Omit<IssueInput, 'submissionId'>,
  now = new Date(),
): Promise<{ id: string; number: string }> {
  return kind === 'credit_note'
    ? issueCreditNote(tx, viewer as DocumentStaff<'credit_note', 'issue'>, input, now)
    : issueDocument(tx, viewer, kind, input, now);
}
