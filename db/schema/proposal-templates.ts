import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { createdAt, id, updatedAt, version } from './columns.ts';
import { staff } from './staff.ts';
import type { ProposalContent } from './vocabulary.ts';

/** What a new proposal can start from. */
export const proposalTemplates = pgTable(
  'proposal_templates',
  {
    id: id(),
    name: text().notNull(),
    subject: text().notNull(),
    content: jsonb().$type<ProposalContent>().notNull(),
    createdBy: uuid().references(() => staff.id, { onDelete: 'set null' }),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex('proposal_templates_name').on(sql`search_form(${t.name})`),
    index('proposal_templates_created_by').on(t.createdBy),
  ],
);
