import type { DocumentKind } from '@/db/schema/vocabulary';

const BOOKED: readonly DocumentKind[] = ['invoice', 'credit_note'];

/** Whether a kind goes into the books once it is issued: it has figures in the base currency, and closed books refuse it. */
export const isBooked = (kind: DocumentKind): boolean => BOOKED.includes(kind);
