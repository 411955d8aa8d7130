import 'server-only';
import type { Tx } from '@/db/client';
import { DomainError } from '@/lib/actions/errors';
import type { Staff } from '@/lib/auth/viewers';
import { languageByCascade } from '@/lib/documents/document-language';
import { formOfDocument } from '@/lib/documents/draft-form';
import { taxesById } from '@/lib/documents/line-taxes';
import { loadDocument } from '@/lib/documents/load-document';
import { lockDocument } from '@/lib/documents/lock-document';
import type { TemplateOfProposal } from './schemas';
import { writeTemplate } from './write-template';

/**
 * Makes a template of what a proposal says, whatever its state: subject, sections and lines, in its language and its
 * currency, and nothing of its customer.
 * @throws DomainError `not_found`, and what `writeTemplate` refuses
 */
export async function templateOfProposal(
  tx: Tx,
  viewer: Staff<'proposal-templates:edit'>,
  { id, name }: TemplateOfProposal,
): Promise<{ id: string }> {
  const { document, customers } = await lockDocument(tx, viewer, 'proposal', id);
  const loaded = await loadDocument(tx, 'proposal', id);
  const customer = customers.get(document.customerId);
  if (!loaded || !customer) throw new DomainError('not_found');
  const form = formOfDocument(loaded, { id: customer.id, name: customer.displayName });
  const language = await languageByCascade(tx, [document.language, customer.language]);
  const taxes = await taxesById(
    tx,
    form.lines.flatMap(({ taxIds }) => taxIds),
  );
  const fields = {
    name,
    language,
    subject: form.proposal?.subject ?? '',
    content: form.proposal?.content ?? [],
    pricesIncludeTax: form.pricesIncludeTax,
    // A tax that is no longer on offer is none to start with.
    lines: form.lines.map((line) => ({
      ...line,
      taxIds: line.taxIds.filter((tax) => taxes.get(tax)?.active),
    })),
  };
  return writeTemplate(tx, viewer, fields, document.currency, null);
}
