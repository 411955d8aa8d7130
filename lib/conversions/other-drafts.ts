import 'server-only';
import { and, asc, eq, isNull, ne } from 'drizzle-orm';
import { database } from '@/db/client';
import { documents } from '@/db/schema';
import { ofVisibleCustomer } from '@/lib/customers/visible-customers';
import type { Day } from '@/lib/dates/day';
import { type ListedDocument, listedColumns, listedDocument } from '@/lib/documents/listed-document';
import type { DocumentStaff } from '@/lib/documents/permission';
import type { DocumentKind } from '@/lib/documents/states';

const MOST = 50;

/** The other drafts of a customer that a draft can be merged with, the oldest first. */
export async function otherDrafts<Kind extends DocumentKind>(
  viewer: DocumentStaff<Kind, 'view'>,
  kind: Kind,
  { id, customerId, today }: { id: string; customerId: string; today: Day },
): Promise<ListedDocument[]> {
  const rows = await database()
    .select(listedColumns)
    .from(documents)
    .where(
      and(
        eq(documents.customerId, customerId),
        eq(documents.kind, kind),
        isNull(documents.issuedAt),
        ne(documents.id, id),
        ofVisibleCustomer(viewer, documents.customerId),
      ),
    )
    .orderBy(asc(documents.id))
    .limit(MOST);
  return rows.map((row) => listedDocument(row, today));
}
