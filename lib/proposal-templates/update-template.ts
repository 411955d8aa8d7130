import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { proposalTemplates } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import type { Staff } from '@/lib/auth/viewers';
import type { TemplateEdit } from './schemas';
import { writeTemplate } from './write-template';

/**
 * Saves a template that was edited; what was made from it stays as it is.
 * @throws DomainError `not_found`, and what `writeTemplate` refuses
 */
export async function updateTemplate(
  tx: Tx,
  viewer: Staff<'proposal-templates:edit'>,
  { id, version, ...fields }: TemplateEdit,
): Promise<{ id: string }> {
  const [row] = await tx
    .select({ currency: proposalTemplates.currency })
    .from(proposalTemplates)
    .where(eq(proposalTemplates.id, id));
  if (!row) throw new DomainError('not_found');
  return writeTemplate(tx, viewer, fields, row.currency, { id, version });
}
