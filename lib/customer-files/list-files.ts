import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { customerFiles, customers } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { visibleCustomers } from '@/lib/customers/visible-customers';
import { byMaking } from '@/lib/lists/by-making';
import { readCursor } from '@/lib/lists/cursor';
import type { PageParams } from '@/lib/lists/list-params';
import { pageOf } from '@/lib/lists/page-of';

const FILES_PER_PAGE = 50;

export type ListedFile = {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  shared: boolean;
  byStaff: boolean;
  author: string;
  at: Date;
};

type FilesPage = { rows: ListedFile[]; previous: string | null; next: string | null };

/** A page of a customer's files, the latest first. */
export async function listFiles(
  viewer: Staff<'customers:view'>,
  customerId: string,
  asked: PageParams,
): Promise<FilesPage> {
  const place = { after: readCursor(asked.after), before: readCursor(asked.before) };
  const { beyond, order, paging } = byMaking(customerFiles.id, place, FILES_PER_PAGE);
  const found = await database()
    .select({
      id: customerFiles.id,
      name: customerFiles.name,
      size: customerFiles.size,
      shared: sql<boolean>`${customerFiles.sharedAt} is not null`,
      byStaff: customerFiles.byStaff,
      author: customerFiles.authorName,
      at: customerFiles.createdAt,
    })
    .from(customerFiles)
    .innerJoin(customers, eq(customers.id, customerFiles.customerId))
    .where(and(eq(customerFiles.customerId, customerId), visibleCustomers(viewer), beyond))
    .orderBy(order)
    .limit(FILES_PER_PAGE + 1);
  // The last file of a further page was deleted: there are others before it.
  if (found.length === 0 && paging.started)
    return listFiles(viewer, customerId, { after: null, before: null });
  return pageOf({ found, ...paging, show: (row) => row });
}
