import type { Staff } from '@/lib/auth/viewers';
import type { DocumentKind } from './states';

type Verb = 'view' | 'create' | 'edit' | 'delete' | 'issue';

/** What documents of a kind are called in permissions. */
export const PERMISSION_NOUN = {
  estimate: 'estimates',
  invoice: 'invoices',
  credit_note: 'credit-notes',
  proposal: 'proposals',
} as const satisfies Record<DocumentKind, string>;

/** Someone who may do this with documents of this kind. */
export type DocumentStaff<
  Kind extends DocumentKind,
  Does extends Verb,
> = Staff<`${(typeof PERMISSION_NOUN)[Kind]}:${Does}`>;
