import type { DocumentKind } from '@/lib/documents/states';
import type { DocumentTemplate } from '@/lib/mail/template-names';

const SENT = {
  estimate: 'estimate_sent',
  invoice: 'invoice_sent',
  credit_note: 'credit_note_sent',
  proposal: 'proposal_sent',
} as const satisfies Record<DocumentKind, DocumentTemplate>;

/** The email that a document of a kind goes out with. */
export const sentTemplate = (kind: DocumentKind): DocumentTemplate => SENT[kind];
