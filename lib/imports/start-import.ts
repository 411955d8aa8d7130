import 'server-only';
import type { Tx } from '@/db/client';
import { customerImports } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { readSettings } from '@/lib/settings/read-settings';
import { guessMapping } from './guess-mapping';
import { guessReading, readTable } from './read-table';
import type { StartImport } from './schemas';
import type { ImportSettings } from './settings';

/**
 * Keeps a file that is to be imported, with what was guessed of it; nothing of its rows is written yet.
 * @throws DomainError for a file that holds no table
 */
export async function startImport(
  tx: Tx,
  viewer: Staff<'customers:create'>,
  { fileName, file }: StartImport,
): Promise<{ id: string }> {
  const reading = guessReading(file);
  const mapping = [...guessMapping(readTable(file, reading).columns)];
  const [company, { defaultCountry }] = [await theCompany(tx), await readSettings(tx)];
  const settings: ImportSettings = {
    reading,
    choices: {
      mapping,
      duplicates: 'skip',
      incomplete: 'refuse',
      country: mapping.includes('country') ? null : (defaultCountry ?? company.country),
      groupIds: [],
      invite: false,
    },
  };
  const [row] = await tx
    .insert(customerImports)
    .values({ staffId: viewer.id, fileName, file, settings })
    .returning({ id: customerImports.id });
  if (!row) throw new Error('an import was not written');
  return row;
}
