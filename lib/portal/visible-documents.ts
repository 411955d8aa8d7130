import 'server-only';
import { and, eq, isNotNull, type SQL } from 'drizzle-orm';
import { documents } from '@/db/schema';
import { grantContact } from '@/lib/auth/require-contact';
import type { Contact, SignedInContact } from '@/lib/auth/viewers';
import type { MODULE_OF } from '@/lib/documents/module-of';
import type { DocumentKind } from '@/lib/documents/states';

/** Someone whose permissions cover this kind of document. */
export type DocumentContact<Kind extends DocumentKind> = Contact<(typeof MODULE_OF)[Kind]>;

/**
 * The where-clause of everything that a contact lists, counts, sums or opens: its customer's, of a kind that the
 * contact may see, and no draft. Row-level security says the same once more.
 */
export const visibleDocuments = <Kind extends DocumentKind>(
  viewer: DocumentContact<Kind>,
  kind: Kind,
): SQL | undefined =>
  and(eq(documents.customerId, viewer.customerId), eq(documents.kind, kind), isNotNull(documents.issuedAt));

/** The same for a kind that an address names: undefined where the contact has no permission for it. */
export function visibleOfKind(viewer: SignedInContact, kind: DocumentKind): SQL | undefined {
  switch (kind) {
    case 'invoice': {
      const allowed = grantContact(viewer, 'invoices');
      return allowed ? visibleDocuments(allowed, 'invoice') : undefined;
    }
    case 'credit_note': {
      const allowed = grantContact(viewer, 'invoices');
      return allowed ? visibleDocuments(allowed, 'credit_note') : undefined;
    }
    case 'proposal': {
      const allowed = grantContact(viewer, 'proposals');
      return allowed ? visibleDocuments(allowed, 'proposal') : undefined;
    }
    case 'estimate': {
      const allowed = grantContact(viewer, 'estimates');
      return allowed ? visibleDocuments(allowed, 'estimate') : undefined;
    }
  }
}
