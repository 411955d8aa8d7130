import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { proposalTemplates } from '@/db/schema';
import { DomainError, fieldError } from '@/lib/actions/errors';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';
import { checkItems } from '@/lib/documents/check-items';
import { taxesById } from '@/lib/documents/line-taxes';
import { offeredLocales } from '@/lib/i18n/offered-locales';
import type { TemplateFields } from './schemas';

/** A template that there is already, as the person who edits it saw it. */
type Edited = { id: string; version: number };

/**
 * Writes a new template, or over the one that is edited.
 * @param currency what its prices are in, ISO 4217
 * @throws DomainError `stale`; at `name` `template_name_taken`, and at each other field that is wrong
 */
export async function writeTemplate(
  tx: Tx,
  viewer: Staff<'proposal-templates:edit'>,
  fields: TemplateFields,
  currency: string,
  edited: Edited | null,
): Promise<{ id: string }> {
  // Few write templates: that no two get one name is seen to by writing them one after the other.
  await tx.execute(sql`lock table proposal_templates in share row exclusive mode`);
  const same =
    edited && and(eq(proposalTemplates.id, edited.id), eq(proposalTemplates.version, edited.version));
  const [before] = same ? await tx.select().from(proposalTemplates).where(same) : [];
  if (edited && !before) throw new DomainError('stale');
  await refuseLanguage(tx, fields.language, before?.language ?? null);
  await refuseName(tx, fields, edited?.id ?? null);
  await checkItems(tx, fields.lines);
  await checkTaxes(tx, fields.lines);
  const { name, language, subject, content, pricesIncludeTax, lines } = fields;
  const row = { name, language, subject, content, pricesIncludeTax, lines, currency };
  const again = { ...row, version: sql`${proposalTemplates.version} + 1`, updatedAt: sql`now()` };
  const [written] = same
    ? await tx.update(proposalTemplates).set(again).where(same).returning()
    : await tx.insert(proposalTemplates).values(row).returning();
  if (!written) throw new Error('a template was not written');
  await writeAudit(tx, actorOf(viewer), {
    action: edited ? 'proposal_template.updated' : 'proposal_template.created',
    subject: { kind: 'proposal_template', id: written.id, name },
  });
  return { id: written.id };
}

/** A template keeps its language, although it is no longer on offer. */
async function refuseLanguage(tx: Tx, language: string, kept: string | null): Promise<void> {
  if (language !== kept && !(await offeredLocales(tx)).includes(language)) {
    throw fieldError('language', 'language_unknown');
  }
}

async function refuseName(tx: Tx, { name, language }: TemplateFields, own: string | null): Promise<void> {
  const [taken] = await tx
    .select({ id: proposalTemplates.id })
    .from(proposalTemplates)
    .where(
      and(
        eq(proposalTemplates.language, language),
        sql`lower(${proposalTemplates.name}) = lower(${name})`,
        own ? sql`${proposalTemplates.id} <> ${own}` : undefined,
      ),
    );
  if (taken) throw fieldError('name', 'template_name_taken');
}

async function checkTaxes(tx: Tx, lines: TemplateFields['lines']): Promise<void> {
  const known = await taxesById(
    tx,
    lines.flatMap(({ taxIds }) => taxIds),
  );
  const at = lines.findIndex(({ taxIds }) => taxIds.some((id) => !known.get(id)?.active));
  if (at >= 0) throw fieldError(`lines.${at}.taxIds`, 'tax_unknown');
}
