import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import { customerFiles } from '@/db/schema';
import type { Contact } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { pageOf } from '@/lib/lists/page-of';
import { byMoment, pageOrder } from '@/lib/lists/page-order';
import { wordsIn } from '@/lib/lists/words-condition';
import type { PortalFileFilter } from './file-filter';
import { inPeriod } from './list-filter';
import { readAsContact } from './read-as-contact';
import { visibleFiles } from './visible-files';

const FILES_PER_PAGE = 25;

export type PortalFileRow = {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  byStaff: boolean;
  author: string;
  /** Sent by the contact who looks. */
  own: boolean;
  at: Date;
};

type PortalFilesPage = { rows: PortalFileRow[]; previous: string | null; next: string | null };

/** A page of the files that are shared with a contact's customer, or came from there. */
export const listPortalFiles = (viewer: Contact<'always'>, filter: PortalFileFilter) =>
  readAsContact(viewer, (tx) => portalFilePage(tx, viewer, filter));

/** The same with the transaction's or connection's own eyes; a test tries the where-clause alone. */
export async function portalFilePage(
  db: Database | Tx,
  viewer: Contact<'always'>,
  filter: PortalFileFilter,
): Promise<PortalFilesPage> {
  const { timeZone } = await theCompany(db);
  const order = pageOrder(
    filter,
    { ...byMoment(sql`${customerFiles.createdAt}`), descending: filter.sort === 'newest' },
    customerFiles.id,
  );
  const found = await db
    .select({
      id: customerFiles.id,
      name: customerFiles.name,
      size: customerFiles.size,
      byStaff: customerFiles.byStaff,
      author: customerFiles.authorName,
      contactId: customerFiles.contactId,
      at: customerFiles.createdAt,
      place: sql<string>`${order.key.by}::text`,
    })
    .from(customerFiles)
    .where(
      and(
        visibleFiles(viewer),
        filter.state === 'all' ? undefined : eq(customerFiles.byStaff, filter.state === 'from_us'),
        inPeriod(sql`(${customerFiles.createdAt} at time zone ${timeZone})::date`, filter.asked),
        wordsIn(sql`search_form(${customerFiles.name})`, filter.search),
        order.beyond(order.key),
      ),
    )
    .orderBy(order.orderBy(order.key))
    .limit(FILES_PER_PAGE + 1);
  // The last file of a further page was deleted: there are others before it.
  if (found.length === 0 && order.started)
    return portalFilePage(db, viewer, { ...filter, after: null, before: null });
  return pageOf({
    ...{ found, size: FILES_PER_PAGE, ...order },
    placeOf: ({ place, id }) => ({ value: place, id }),
    show: ({ place: _, contactId, ...row }) => ({ ...row, own: contactId === viewer.id }),
  });
}
