import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { proposalTemplates } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';

/** Deletes a template; what was made from it stays. @throws DomainError `not_found` */
export async function deleteTemplate(
  tx: Tx,
  viewer: Staff<'proposal-templates:edit'>,
  { id }: { id: string },
): Promise<{ id: string }> {
  const [row] = await tx
    .delete(proposalTemplates)
    .where(eq(proposalTemplates.id, id))
    .returning({ name: proposalTemplates.name });
  if (!row) throw new DomainError('not_found');
  await writeAudit(tx, actorOf(viewer), {
    action: 'proposal_template.deleted',
    subject: { kind: 'proposal_template', id, name: row.name },
  });
  return { id };
}
