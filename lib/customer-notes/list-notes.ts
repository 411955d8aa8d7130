import 'server-only';
import { and, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { customerNotes, customers } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { visibleCustomers } from '@/lib/customers/visible-customers';
import { byMaking } from '@/lib/lists/by-making';
import type { ListCursor } from '@/lib/lists/cursor';
import { pageOf } from '@/lib/lists/page-of';

const PAGE = 25;

type Asked = { after: ListCursor | null; before: ListCursor | null };

export type ListedNote = {
  id: string;
  body: string;
  author: string;
  at: Date;
  /** When it was changed last; null as long as it says what it said from the start. */
  editedAt: Date | null;
  version: number;
};

type NotesPage = { rows: ListedNote[]; previous: string | null; next: string | null };

/** What staff noted about a customer, the newest first. */
export async function listNotes(
  viewer: Staff<'customers:view'>,
  customerId: string,
  asked: Asked,
): Promise<NotesPage> {
  const { beyond, order, paging } = byMaking(customerNotes.id, asked, PAGE);
  const found = await database()
    .select({
      id: customerNotes.id,
      body: customerNotes.body,
      author: customerNotes.authorName,
      at: customerNotes.createdAt,
      updatedAt: customerNotes.updatedAt,
      version: customerNotes.version,
    })
    .from(customerNotes)
    .innerJoin(customers, eq(customers.id, customerNotes.customerId))
    .where(and(eq(customerNotes.customerId, customerId), visibleCustomers(viewer), beyond))
    .orderBy(order)
    .limit(PAGE + 1);
  // The last note of a further page was deleted: there are others before it.
  if (found.length === 0 && paging.started)
    return listNotes(viewer, customerId, { after: null, before: null });
  return pageOf({
    found,
    ...paging,
    show: ({ updatedAt, ...note }): ListedNote => ({
      ...note,
      editedAt: note.version > 1 ? updatedAt : null,
    }),
  });
}
