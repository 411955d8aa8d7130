import 'server-only';
import { and, eq, isNull, max, or } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { documents } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { draftFrom } from '@/lib/conversions/draft-from';
import { today } from '@/lib/dates/day';
import { auditDocument } from '@/lib/documents/audit-document';
import { lockDocument } from '@/lib/documents/lock-document';
import { refuseStep } from '@/lib/documents/refuse-step';
import type { DocumentStepInput } from '@/lib/documents/schemas';

/**
 * Begins the next version of a proposal: a draft with the same content. The one before stays open until the new one is
 * issued, and takes its place then.
 * @throws DomainError `step_refused`, `stale`, `version_begun` where a draft of the next version is there already
 */
export async function reviseProposal(
  tx: Tx,
  viewer: Staff<'proposals:create'>,
  { id, version }: DocumentStepInput,
  now = new Date(),
): Promise<{ id: string }> {
  const { document } = await lockDocument(tx, viewer, 'proposal', id);
  refuseStep(document, 'revise', today((await theCompany(tx)).timeZone, now));
  if (document.version !== version) throw new DomainError('stale');
  const rootId = document.rootId ?? id;
  const family = or(eq(documents.id, rootId), eq(documents.rootId, rootId));
  if ((await tx.$count(documents, and(family, isNull(documents.issuedAt)))) > 0) {
    throw new DomainError('version_begun');
  }
  const [last] = await tx
    .select({ revision: max(documents.revision) })
    .from(documents)
    .where(family);
  const made = await draftFrom(
    tx,
    { by: viewer, createdBy: viewer.id },
    { kind: 'proposal', id },
    {
      kind: 'proposal',
      customerId: document.customerId,
      origin: 'revised',
      version: { rootId, revision: (last?.revision ?? 1) + 1 },
    },
  );
  await auditDocument(tx, viewer, 'revised', document);
  return made;
}
