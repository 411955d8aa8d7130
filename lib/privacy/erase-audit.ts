import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { auditLog, documents } from '@/db/schema';

/**
 * Takes names, differences and addresses out of entries of the audit log, where they are those of customers: what
 * happened, when, and which colleague did it stays. The database lets nothing else of an entry be changed.
 */
export async function eraseAudit(tx: Tx, where: SQL | undefined): Promise<void> {
  await tx.execute(sql`select set_config('app.erasing', 'yes', true)`);
  const ofContact = sql`${auditLog.actorKind} = 'contact'`;
  // A payment is called by its amount, an issued document by its number; a draft by its customer.
  const nameless = sql`${auditLog.subjectKind} = 'payment' or exists (
    select 1 from ${documents} where ${documents.id} = ${auditLog.subjectId}
      and ${documents.number} = ${auditLog.subjectName})`;
  await tx
    .update(auditLog)
    .set({
      actorName: sql`case when ${ofContact} then '' else ${auditLog.actorName} end`,
      actorAs: sql`case when ${auditLog.actorAs} is null then null else '' end`,
      ip: sql`case when ${ofContact} then null else ${auditLog.ip} end`,
      subjectName: sql`case when ${nameless} then ${auditLog.subjectName} else '' end`,
      changes: {},
    })
    .where(where);
  await tx.execute(sql`select set_config('app.erasing', '', true)`);
}
