import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import { customers } from '@/db/schema';
import type { PageOrder } from '@/lib/lists/page-order';
import { searchPageAhead } from '@/lib/lists/search-ahead';
import { type FoundPage, searchPage } from '@/lib/lists/search-page';
import { beginningWith } from '@/lib/lists/words-condition';

/**
 * A page of the customers, among some, whom a text finds. In the order of names those come first whose name begins
 * with the text, then those that begin with one of its words.
 */
export function foundPage(
  db: Database | Tx,
  {
    text,
    byName,
    ...search
  }: PageOrder & { byName: boolean; among: SQL; match: SQL; text: string; size: number },
): Promise<FoundPage> {
  const inTable = { ...search, from: sql`${customers}` };
  return byName ? searchPageAhead(db, inTable, beginningWith(text)) : searchPage(db, inTable);
}
