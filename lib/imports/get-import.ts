import 'server-only';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { type Database, database, type Tx } from '@/db/client';
import { customerImports } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import type { SignedInStaff, Staff } from '@/lib/auth/viewers';
import { type ImportResult, importResult } from './import-result';
import { ImportSettings } from './settings';
import { visibleImports } from './visible-imports';

export type StoredImport = {
  id: string;
  /** Null: it was pasted. */
  fileName: string | null;
  settings: ImportSettings;
  createdAt: Date;
  /** Open: the file waits. Done: what came of it, and the rows that were left out as a file. */
  state:
    | { kind: 'open'; file: Uint8Array }
    | {
        kind: 'done';
        result: ImportResult;
        leftOut: Uint8Array | null;
        finishedAt: Date;
        undoneAt: Date | null;
      };
};

type ImportRow = typeof customerImports.$inferSelect;

function storedImport({ file, leftOut, finishedAt, undoneAt, ...row }: ImportRow): StoredImport {
  const { id, fileName, createdAt } = row;
  const settings = ImportSettings.parse(row.settings);
  const result = importResult(row.result);
  const state: StoredImport['state'] | null = file
    ? { kind: 'open', file }
    : result && finishedAt && { kind: 'done', result, leftOut, finishedAt, undoneAt };
  if (!state) throw new Error(`import ${id} is neither open nor done`);
  return { id, fileName, createdAt, settings, state };
}

const seen = (viewer: SignedInStaff, id: string) => and(eq(customerImports.id, id), visibleImports(viewer));

/** An import that the viewer may see; null for any other, and for what is no id. */
export async function getImport(
  viewer: Staff<'customers:create'>,
  id: string,
  db: Database | Tx = database(),
): Promise<StoredImport | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const [row] = await db.select().from(customerImports).where(seen(viewer, id));
  return row ? storedImport(row) : null;
}

/** The same, its row locked until the transaction ends. @throws DomainError `not_found` */
export async function lockImport(tx: Tx, viewer: SignedInStaff, id: string): Promise<StoredImport> {
  const [row] = await tx.select().from(customerImports).where(seen(viewer, id)).for('update');
  if (!row) throw new DomainError('not_found');
  return storedImport(row);
}

/** The same with its file. @throws DomainError `import_finished` where it was imported already */
export async function lockOpenImport(tx: Tx, viewer: SignedInStaff, id: string) {
  const stored = await lockImport(tx, viewer, id);
  if (stored.state.kind !== 'open') throw new DomainError('import_finished');
  return { ...stored, file: stored.state.file };
}
