import type { ContactPermission } from '@/db/schema/vocabulary';
import type { DocumentKind } from './states';

/** The permission that a contact needs for documents of a kind. */
export const MODULE_OF = {
  estimate: 'estimates',
  invoice: 'invoices',
  credit_note: 'invoices',
  proposal: 'proposals',
} as const satisfies Record<DocumentKind, ContactPermission>;
