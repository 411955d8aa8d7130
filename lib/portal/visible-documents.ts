import { and, eq, isNotNull, type SQL } from 'drizzle-orm';
import { documents } from '@/db/schema';
import type { Contact } from '@/lib/auth/viewers';
import type { DocumentKind } from '@/lib/documents/states';

/** Someone whose permissions cover this kind of document. */
export type DocumentContact<Kind extends DocumentKind> = Contact<`${Kind}s`>;

/**
 * The where-clause of everything that a contact lists, counts, sums or opens: its customer's, of a kind that the
 * contact may see, and no draft. Row-level security says the same once more.
 */
export const visibleDocuments = <Kind extends DocumentKind>(
  viewer: DocumentContact<Kind>,
  kind: Kind,
): SQL | undefined =>
  and(eq(documents.customerId, viewer.customerId), eq(documents.kind, kind), isNotNull(documents.issuedAt));
