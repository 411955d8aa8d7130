import 'server-only';
import { and, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { auditLog } from '@/db/schema';
import type { DocumentKind } from './states';

/** Whether this person has made or changed a draft within the last minutes, as the audit log has it. */
export async function updatedLately(
  tx: Tx,
  viewer: { id: string },
  kind: DocumentKind,
  id: string,
): Promise<boolean> {
  const lately = and(
    eq(auditLog.subjectKind, kind),
    eq(auditLog.subjectId, id),
    eq(auditLog.actorId, viewer.id),
    inArray(auditLog.action, [`${kind}.created`, `${kind}.updated`]),
    gt(auditLog.at, sql`now() - interval '10 minutes'`),
  );
  const found = await tx.select({ id: auditLog.id }).from(auditLog).where(lately).limit(1);
  return found.length > 0;
}
