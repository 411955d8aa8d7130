import { sql } from 'drizzle-orm';
import { boolean, char, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, id, updatedAt, version } from './columns.ts';
import type { LineKind, ProposalContent } from './vocabulary.ts';

/** A line as a template keeps it: what of the catalogue and which taxes may be gone by the time it is used. */
export type TemplateLine = {
  kind: LineKind;
  itemId: string | null;
  description: string;
  quantity: string;
  unit: string | null;
  unitPrice: string;
  discountPercent: string;
  taxIds: string[];
};

/** What new proposals can start from, each written in one language and priced in one currency. */
export const proposalTemplates = pgTable(
  'proposal_templates',
  {
    id: id(),
    name: text().notNull(),
    language: text().notNull(),
    subject: text().notNull().default(''),
    content: jsonb().$type<ProposalContent>().notNull(),
    currency: char({ length: 3 }).notNull(),
    pricesIncludeTax: boolean().notNull().default(false),
    lines: jsonb().$type<TemplateLine[]>().notNull().default([]),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [uniqueIndex('proposal_templates_name_key').on(t.language, sql`lower(${t.name})`)],
);
