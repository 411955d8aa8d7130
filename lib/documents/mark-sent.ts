import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { documents } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { theCompany } from '@/lib/company/read-company';
import { today } from '@/lib/dates/day';
import { auditDocument } from './audit-document';
import { lockDocument } from './lock-document';
import type { DocumentStaff } from './permission';
import { refuseStep } from './refuse-step';
import type { DocumentStepInput } from './schemas';
import type { DocumentKind } from './states';

/** Notes that staff have sent an issued document by their own means. @throws DomainError `step_refused`, `stale` */
export async function markSent<Kind extends DocumentKind>(
  tx: Tx,
  viewer: DocumentStaff<Kind, 'issue'>,
  kind: Kind,
  { id, version }: DocumentStepInput,
  now = new Date(),
): Promise<{ id: string }> {
  const { document } = await lockDocument(tx, viewer, kind, id);
  refuseStep(document, 'mark_sent', today((await theCompany(tx)).timeZone, now));
  if (document.version !== version) throw new DomainError('stale');
  await tx
    .update(documents)
    .set({ sentAt: sql`now()`, version: sql`${documents.version} + 1`, updatedAt: sql`now()` })
    .where(eq(documents.id, id));
  await auditDocument(tx, viewer, 'sent', document);
  return { id };
}
