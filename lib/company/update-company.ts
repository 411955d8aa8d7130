import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { company } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { difference } from '@/lib/audit/difference';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';
import type { Company } from './read-company';

/** The company's row, locked for this transaction; a form that was filled from an older one is told. */
async function lockCompany(tx: Tx, version: number): Promise<Company> {
  const [row] = await tx.select().from(company).for('update');
  if (!row) throw new DomainError('not_found');
  if (row.version !== version) throw new DomainError('stale', { details: row });
  return row;
}

/**
 * Changes the company's own data. Documents that are issued keep what they were issued with; the base currency
 * is refused by its key once there is a document.
 * @returns the new version
 */
export async function updateCompany(
  tx: Tx,
  viewer: Staff<'settings:edit'>,
  { version, ...changes }: { version: number } & Partial<Omit<Company, 'version' | 'only'>>,
): Promise<{ version: number }> {
  const before = await lockCompany(tx, version);
  await tx
    .update(company)
    .set({ ...changes, version: version + 1, updatedAt: sql`now()` })
    .where(eq(company.only, true));
  await writeAudit(tx, actorOf(viewer), {
    action: 'company.changed',
    subject: { kind: 'company', id: null, name: before.legalName },
    changes: difference(before, changes),
  });
  return { version: version + 1 };
}
