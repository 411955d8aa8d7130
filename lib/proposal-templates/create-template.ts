import 'server-only';
import type { Tx } from '@/db/client';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import type { NewTemplate } from './schemas';
import { writeTemplate } from './write-template';

/** Makes a template from what was typed, priced in the company's currency; see `writeTemplate`. */
export async function createTemplate(
  tx: Tx,
  viewer: Staff<'proposal-templates:edit'>,
  { submissionId: _, ...fields }: NewTemplate,
): Promise<{ id: string }> {
  return writeTemplate(tx, viewer, fields, (await theCompany(tx)).currency, null);
}
