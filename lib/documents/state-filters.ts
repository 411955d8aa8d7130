import type { DocumentKind, DocumentState } from './states';

/** What a list can be narrowed to: the states of its kind, and beside them what awaits payment and what is late. */
export type StateFilter = DocumentState | 'unpaid' | 'overdue';

const STATE_FILTERS = {
  invoice: ['draft', 'issued', 'sent', 'unpaid', 'overdue', 'partly_paid', 'paid', 'void'],
  estimate: ['draft', 'issued', 'sent', 'accepted', 'declined', 'expired'],
  credit_note: ['draft', 'open', 'closed', 'void'],
  proposal: ['draft', 'open', 'sent', 'revised', 'accepted', 'declined', 'expired'],
} as const satisfies Record<DocumentKind, readonly StateFilter[]>;

export const stateFilters = (kind: DocumentKind): readonly StateFilter[] => STATE_FILTERS[kind];
