import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { customerImports } from '@/db/schema';
import { fieldError } from '@/lib/actions/errors';
import type { Staff } from '@/lib/auth/viewers';
import { lockOpenImport } from './get-import';
import { guessMapping } from './guess-mapping';
import { readTable } from './read-table';
import type { ChangeReading, ImportId, SaveChoices } from './schemas';
import type { ImportSettings } from './settings';

type Changed = { id: string };

const save = (tx: Tx, id: string, settings: ImportSettings) =>
  tx.update(customerImports).set({ settings }).where(eq(customerImports.id, id));

/**
 * Reads an import's file in another way; where its columns are others then, they are guessed anew.
 * @throws DomainError where it cannot be read that way: it stays as it was
 */
export async function changeReading(
  tx: Tx,
  viewer: Staff<'customers:create'>,
  { id, ...reading }: ChangeReading,
): Promise<Changed> {
  const { file, settings } = await lockOpenImport(tx, viewer, id);
  const columns = (way: ImportSettings['reading']) => readTable(file, way).columns;
  const [before, after] = [columns(settings.reading), columns(reading)];
  const same = JSON.stringify(before) === JSON.stringify(after);
  const mapping = same ? settings.choices.mapping : [...guessMapping(after)];
  await save(tx, id, { reading, choices: { ...settings.choices, mapping } });
  return { id };
}

/** Keeps which column is what, and what becomes of the rows. @throws DomainError at the columns where none says who */
export async function saveChoices(
  tx: Tx,
  viewer: Staff<'customers:create'>,
  { id, ...choices }: SaveChoices,
): Promise<Changed> {
  const { settings } = await lockOpenImport(tx, viewer, id);
  const named = (['company', 'firstName', 'lastName', 'fullName'] as const).some((field) =>
    choices.mapping.includes(field),
  );
  if (!named) throw fieldError('mapping', 'import_no_name');
  await save(tx, id, { ...settings, choices });
  return { id };
}

/** Forgets an import that is still open. */
export async function dropImport(
  tx: Tx,
  viewer: Staff<'customers:create'>,
  { id }: ImportId,
): Promise<Changed> {
  await lockOpenImport(tx, viewer, id);
  await tx.delete(customerImports).where(eq(customerImports.id, id));
  return { id };
}
