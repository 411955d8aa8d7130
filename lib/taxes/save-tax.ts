import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { taxes } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';
import type { TaxInput } from './schemas';

/**
 * Adds a tax or changes one. Issued documents hold their own copies; drafts follow the change when they are
 * saved or issued.
 */
export async function saveTax(tx: Tx, viewer: Staff<'settings:edit'>, { id, version, ...values }: TaxInput) {
  const saved = id
    ? await tx
        .update(taxes)
        .set({ ...values, version: sql`${taxes.version} + 1` })
        .where(and(eq(taxes.id, id), eq(taxes.version, version), taxes.active))
        .returning({ id: taxes.id })
    : await tx
        .insert(taxes)
        .values({ ...values, position: sql`(select coalesce(max(position), 0) + 1 from taxes)` })
        .returning({ id: taxes.id });
  const row = saved[0];
  if (!row) throw new DomainError('stale');
  await writeAudit(tx, actorOf(viewer), {
    action: id ? 'tax.changed' : 'tax.created',
    subject: { kind: 'tax', id: row.id, name: values.name },
    changes: values,
  });
  return row;
}
