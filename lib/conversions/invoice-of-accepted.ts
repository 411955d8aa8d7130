import 'server-only';
import { database } from '@/db/client';
import { DomainError } from '@/lib/actions/errors';
import { NOBODY } from '@/lib/audit/write-audit';
import { lockDocument } from '@/lib/documents/lock-document';
import { draftFrom } from './draft-from';
import { wasConverted } from './was-converted';

/**
 * The job that makes an invoice of an estimate which has been accepted, once: a draft, of whoever looks after the
 * estimate. Where it cannot be made (a customer that has become inactive) staff, who were told of the acceptance,
 * convert it by hand.
 */
export async function draftInvoiceOfAccepted({ estimateId }: { estimateId: string }): Promise<void> {
  try {
    await database().transaction(async (tx) => {
      const { document } = await lockDocument(tx, 'not staff', 'estimate', estimateId);
      if (!document.acceptedAt || (await wasConverted(tx, estimateId))) return;
      await draftFrom(
        tx,
        { by: NOBODY, createdBy: document.assignedTo ?? document.createdBy },
        { kind: 'estimate', id: estimateId },
        { kind: 'invoice', customerId: document.customerId, origin: 'converted' },
      );
    });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    console.error(`No invoice was drafted of the estimate ${estimateId}: ${error.code}`);
  }
}
