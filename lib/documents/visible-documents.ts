import 'server-only';
import { and, eq, type SQL } from 'drizzle-orm';
import { documents } from '@/db/schema';
import type { SignedInStaff } from '@/lib/auth/viewers';
import { ofVisibleCustomer } from '@/lib/customers/visible-customers';
import type { DocumentKind } from './states';

/** Which documents a member of staff sees: those of the customers that they see. The one rule for list, count and find. */
export const visibleDocuments = (viewer: SignedInStaff, kind: DocumentKind): SQL | undefined =>
  and(eq(documents.kind, kind), ofVisibleCustomer(viewer, documents.customerId));
