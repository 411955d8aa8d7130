import type { SentKind } from '@/lib/documents/states';
import type { DocumentTemplate } from '@/lib/mail/template-names';

const SENT = {
  estimate: 'estimate_sent',
  invoice: 'invoice_sent',
} as const satisfies Record<SentKind, DocumentTemplate>;

/** The email that a document of a kind goes out with. */
export const sentTemplate = (kind: SentKind): DocumentTemplate => SENT[kind];
