import 'server-only';
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Database, Tx } from '@/db/client';
import { DomainError } from '@/lib/actions/errors';
import { grantStaff } from '@/lib/auth/require-staff';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { readSettings } from '@/lib/settings/read-settings';
import { type CheckedRow, checkRow, type Ground, type RowProblem } from './check-row';
import { decideRows, type PlannedRow, type ReadRow } from './decide-rows';
import { LIMITS } from './limits';
import { lookUp } from './look-up';
import { readTable, type Table } from './read-table';
import { rowValues } from './row-values';
import type { ImportSettings } from './settings';

export type Totals = { customers: number; contacts: number; skipped: number; errors: number };

export type Plan = {
  table: Table;
  rows: PlannedRow[];
  totals: Totals;
  /** Of everything that is planned: the same simulation, the same digest. */
  digest: string;
};

/** Rows that are checked before others of this process get their turn. */
const AT_ONCE = 200;

/**
 * The simulation of an import: what each row would do as things are now. Reads and changes nothing.
 * @throws DomainError for a file that cannot be read that way, or with more new groups than anybody wants
 */
export async function planImport(
  tx: Database | Tx,
  viewer: Staff<'customers:create'>,
  file: Uint8Array,
  { reading, choices }: ImportSettings,
): Promise<Plan> {
  const table = readTable(file, reading);
  const ground: Ground = { company: await theCompany(tx), settings: await readSettings(tx), choices };
  const read: ReadRow[] = [];
  for (const { number, cells } of table.rows) {
    if (read.length % AT_ONCE === AT_ONCE - 1) await setImmediate();
    const values = rowValues(cells, choices.mapping);
    const checked =
      tooLong(cells, table) ??
      (repeatsHeader(cells, table, reading.header) ? null : checkRow(values, ground));
    read.push({ number, cells, values, checked });
  }
  const good = read.flatMap(({ checked }) => (checked && !Array.isArray(checked) ? [checked] : []));
  const groups = new Set(good.flatMap(({ groups: { names } }) => names));
  if (groups.size > LIMITS.newGroups) {
    throw new DomainError('import_too_many_groups', { params: { max: LIMITS.newGroups } });
  }
  const known = await lookUp(tx, viewer, sought(good));
  const mayAdd = choices.duplicates === 'add' && grantStaff(viewer, 'customers:edit') !== null;
  const rows = decideRows(read, known, ground, mayAdd);
  return { table, rows, totals: totalsOf(rows), digest: digestOf(rows) };
}

const tooLong = (cells: readonly string[], { columns }: Table): RowProblem[] | undefined =>
  cells.slice(columns.length).some((cell) => cell.trim() !== '')
    ? [{ field: null, value: '', code: 'import_row_long', params: { columns: columns.length } }]
    : undefined;

const repeatsHeader = (cells: readonly string[], { columns }: Table, header: boolean) =>
  header && columns.every((name, at) => name === (cells[at] ?? '').trim());

function sought(rows: readonly CheckedRow[]) {
  const present = (values: (string | null | undefined)[]) =>
    new Set(values.filter((value): value is string => typeof value === 'string'));
  return {
    names: present(rows.map(({ customer }) => customer.company)),
    taxIds: present(rows.map(({ customer }) => customer.taxId)),
    emails: present(rows.map(({ contact }) => contact?.email)),
  };
}

function totalsOf(rows: readonly PlannedRow[]): Totals {
  const count = (fits: (row: PlannedRow) => boolean) => rows.filter(fits).length;
  return {
    customers: count(({ outcome }) => outcome.kind === 'customer'),
    contacts: count(({ contact }) => contact !== null),
    skipped: count(({ outcome }) => outcome.kind === 'skipped'),
    errors: count(({ outcome }) => outcome.kind === 'error'),
  };
}

/** Over what is done and for whom, with the values as they will be written. */
function digestOf(rows: readonly PlannedRow[]): string {
  const hash = createHash('sha256');
  for (const { number, outcome, contact, checked } of rows) {
    const customer = outcome.kind === 'customer' && checked;
    hash.update(JSON.stringify([number, outcome, contact, customer]));
  }
  return hash.digest('base64url');
}
