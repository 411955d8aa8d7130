import 'server-only';
import { asc, eq, inArray, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { items, proposalTemplates, taxes } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { isDocumentId } from '@/lib/documents/document-address';
import { cleanProposal } from '@/lib/rich-text/proposal-content';

/** Templates as lists and menus name them, by name. */
export const listTemplates = (_viewer: Staff<'proposals:create'> | Staff<'proposal-templates:edit'>) =>
  database()
    .select({
      id: proposalTemplates.id,
      name: proposalTemplates.name,
      language: proposalTemplates.language,
      subject: proposalTemplates.subject,
      lines: sql<number>`jsonb_array_length(${proposalTemplates.lines})`,
      updatedAt: proposalTemplates.updatedAt,
    })
    .from(proposalTemplates)
    .orderBy(sql`lower(${proposalTemplates.name})`, asc(proposalTemplates.language));

export type ListedTemplate = Awaited<ReturnType<typeof listTemplates>>[number];

/**
 * A template as it can be used now: what of the catalogue is gone or retired is free text in it, and a tax that is no
 * longer on offer is left out. Null where there is none of that id.
 */
export async function readTemplate(
  _viewer: Staff<'proposals:create'> | Staff<'proposal-templates:edit'>,
  id: string,
) {
  if (!isDocumentId(id)) return null;
  const db = database();
  const [row] = await db.select().from(proposalTemplates).where(eq(proposalTemplates.id, id));
  if (!row) return null;
  const itemIds = row.lines.flatMap(({ itemId }) => itemId ?? []);
  const taxIds = row.lines.flatMap((line) => line.taxIds);
  const [soldItems, usedTaxes] = await Promise.all([
    itemIds.length === 0 ? [] : db.select().from(items).where(inArray(items.id, itemIds)),
    taxIds.length === 0 ? [] : db.select().from(taxes).where(inArray(taxes.id, taxIds)),
  ]);
  const offered = new Set([...soldItems, ...usedTaxes].filter(({ active }) => active).map((each) => each.id));
  return {
    ...row,
    content: cleanProposal(row.content),
    lines: row.lines.map((line) => ({
      ...line,
      itemId: line.itemId && offered.has(line.itemId) ? line.itemId : null,
      taxIds: line.taxIds.filter((tax) => offered.has(tax)),
    })),
  };
}

export type ProposalTemplate = NonNullable<Awaited<ReturnType<typeof readTemplate>>>;
