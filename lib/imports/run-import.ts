import 'server-only';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { customerImports } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { staffLocale } from '@/lib/i18n/resolve-locale';
import { enqueueJob } from '@/lib/jobs/enqueue-job';
import { lockOpenImport } from './get-import';
import { importGroups } from './import-groups';
import type { ImportResult } from './import-result';
import { leftOutFile } from './left-out';
import { planImport } from './plan-import';
import type { RunImport } from './schemas';
import { writeRows } from './write-rows';

/**
 * Imports everything that the simulation showed as importable, in the caller's transaction: what the simulation
 * showed is done, or nothing.
 * @throws DomainError `import_changed` where it would come out otherwise by now, `import_finished`, `import_nothing`
 */
export async function runImport(
  tx: Tx,
  viewer: Staff<'customers:create'>,
  { id, digest }: RunImport,
): Promise<{ id: string; customers: number; contacts: number }> {
  const { file, fileName, settings } = await lockOpenImport(tx, viewer, id);
  const plan = await planImport(tx, viewer, file, settings);
  if (plan.digest !== digest) throw new DomainError('import_changed');
  const { customers, contacts } = plan.totals;
  if (customers + contacts === 0) throw new DomainError('import_nothing');

  const groups = await importGroups(tx, plan.rows, settings.choices.groupIds);
  await writeRows(tx, viewer, { importId: id, rows: plan.rows, groups });
  const result: ImportResult = { ...plan.totals, groupIds: groups.made };
  const locale = staffLocale(viewer, (await theCompany(tx)).language);
  await tx
    .update(customerImports)
    .set({ file: null, result, leftOut: leftOutFile(plan, settings, locale), finishedAt: sql`now()` })
    .where(eq(customerImports.id, id));
  await writeAudit(tx, actorOf(viewer), {
    action: 'customers.imported',
    subject: { kind: 'import', id, name: fileName ?? '' },
    changes: plan.totals,
  });
  if (settings.choices.invite && contacts > 0) await enqueueJob(tx, 'invite-imported', { importId: id });
  return { id, customers, contacts };
}
