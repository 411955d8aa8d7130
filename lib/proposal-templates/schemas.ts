import { z } from 'zod';
import type { TemplateLine } from '@/db/schema/proposal-templates';
import { DraftLine, MAX_LINES } from '@/lib/documents/schemas';
import { cleanProposal } from '@/lib/rich-text/proposal-content';
import { optionalLine, requiredLine } from '@/lib/text/fields';

const name = requiredLine(120);
const language = requiredLine(35);

/** What staff write; its subject may wait for the proposal, and so may its lines. */
const fields = {
  name,
  language,
  subject: optionalLine(200).transform((text) => text ?? ''),
  content: z.unknown().transform(cleanProposal),
  pricesIncludeTax: z.boolean(),
  lines: z
    .array(DraftLine.transform((line): TemplateLine => ({ kind: 'line', itemId: null, ...line })))
    .max(MAX_LINES, { error: 'too_many_lines' }),
};

export const NewTemplate = z.object({ submissionId: z.uuid(), ...fields });
export type NewTemplate = z.output<typeof NewTemplate>;

export const TemplateEdit = z.object({ id: z.uuid(), version: z.int(), ...fields });
export type TemplateEdit = z.output<typeof TemplateEdit>;

export type TemplateFields = Omit<NewTemplate, 'submissionId'>;

/** A template of what a proposal says, under a name. */
export const TemplateOfProposal = z.object({ submissionId: z.uuid(), id: z.uuid(), name });
export type TemplateOfProposal = z.output<typeof TemplateOfProposal>;

export const TemplateId = z.object({ id: z.uuid() });
