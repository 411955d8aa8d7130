import 'server-only';
import type { Tx } from '@/db/client';
import { DomainError } from '@/lib/actions/errors';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { today } from '@/lib/dates/day';
import { auditDocument } from '@/lib/documents/audit-document';
import { lockDocument } from '@/lib/documents/lock-document';
import { refuseStep } from '@/lib/documents/refuse-step';
import { draftFrom } from './draft-from';
import type { ConvertEstimate } from './schemas';
import { wasConverted } from './was-converted';

/**
 * Makes an estimate or an invoice, as a draft, of a proposal's lines; the proposal stays as it is.
 * @throws DomainError `step_refused`; `converted_already` unless it is meant to be `again`
 */
export async function convertProposal<Kind extends 'estimate' | 'invoice'>(
  tx: Tx,
  viewer: Staff<`${Kind}s:create`>,
  kind: Kind,
  { id, again }: ConvertEstimate,
  now = new Date(),
): Promise<{ id: string }> {
  const { document } = await lockDocument(tx, viewer, 'proposal', id);
  refuseStep(document, 'convert', today((await theCompany(tx)).timeZone, now));
  if (!again && (await wasConverted(tx, id))) throw new DomainError('converted_already');
  const made = await draftFrom(
    tx,
    { by: viewer, createdBy: viewer.id },
    { kind: 'proposal', id },
    { kind, customerId: document.customerId, origin: 'converted' },
  );
  await auditDocument(tx, viewer, 'converted', document);
  return made;
}
