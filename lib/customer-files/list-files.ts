import 'server-only';
import { and, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { customerFiles, customers } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { visibleCustomers } from '@/lib/customers/visible-customers';
import { byMaking } from '@/lib/lists/by-making';
import { readCursor } from '@/lib/lists/cursor';
import type { PageParams } from '@/lib/lists/list-params';
import { pageOf } from '@/lib/lists/page-of';

const FILES_PER_PAGE = 50;

/** A page of a customer's files, the latest first. */
export async function listFiles(viewer: Staff<'customers:view'>, customerId: string, asked: PageParams) {
  const place = { after: readCursor(asked.after), before: readCursor(asked.before) };
  const { beyond, order, paging } = byMaking(customerFiles.id, place, FILES_PER_PAGE);
  const found = await database()
    .select({
      id: customerFiles.id,
      name: customerFiles.name,
      size: customerFiles.size,
      shared: customerFiles.shared,
      byStaff: customerFiles.byStaff,
      author: customerFiles.authorName,
      at: customerFiles.createdAt,
    })
    .from(customerFiles)
    .innerJoin(customers, eq(customers.id, customerFiles.customerId))
    .where(and(eq(customerFiles.customerId, customerId), visibleCustomers(viewer), beyond))
    .orderBy(order)
    .limit(FILES_PER_PAGE + 1);
  return pageOf({ found, ...paging, show: (row) => row });
}

export type ListedFile = Awaited<ReturnType<typeof listFiles>>['rows'][number];
