import { randomUUID } from 'node:crypto';
import { database } from '@/db/client';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { saveChoices } from '@/lib/imports/change-import';
import { getImport } from '@/lib/imports/get-import';
import { planImport } from '@/lib/imports/plan-import';
import { reasonsIn } from '@/lib/imports/reasons';
import { runImport } from '@/lib/imports/run-import';
import type { Choices } from '@/lib/imports/settings';
import { startImport } from '@/lib/imports/start-import';

type Everybody = Staff<Permission>;

/** Uploads a file and chooses, as the first two pages do. */
export async function upload(
  viewer: Everybody,
  file: string | Uint8Array,
  change: Partial<Choices> = {},
): Promise<string> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : new Uint8Array(file);
  const form = { submissionId: randomUUID(), fileName: 'clientes.csv', file: bytes };
  const { id } = await database().transaction((tx) => startImport(tx, viewer, form));
  const stored = await getImport(viewer, id);
  if (!stored) throw new Error('no import');
  const choices = { ...stored.settings.choices, country: null, ...change };
  await database().transaction((tx) => saveChoices(tx, viewer, { ...choices, id }));
  return id;
}

/** The simulation, as its page shows it. */
export async function simulate(viewer: Everybody, id: string) {
  const stored = await getImport(viewer, id);
  if (stored?.state.kind !== 'open') throw new Error('not open');
  return planImport(database(), viewer, stored.state.file, stored.settings);
}

/** What each row does, with its reasons in English. */
export async function outcomes(viewer: Everybody, id: string): Promise<string[]> {
  const reasons = reasonsIn('en');
  const { rows } = await simulate(viewer, id);
  return rows.map(({ outcome }) => [outcome.kind, ...reasons(outcome)].join(' | '));
}

export const run = (viewer: Everybody, id: string, digest: string) =>
  database().transaction((tx) => runImport(tx, viewer, { id, digest, submissionId: randomUUID() }));

/** The whole way: upload, choose, simulate, run. */
export async function importFile(
  viewer: Everybody,
  file: string | Uint8Array,
  change: Partial<Choices> = {},
) {
  const id = await upload(viewer, file, change);
  const plan = await simulate(viewer, id);
  await run(viewer, id, plan.digest);
  return { id, plan };
}
