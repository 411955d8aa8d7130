import 'server-only';
import { desc } from 'drizzle-orm';
import { database } from '@/db/client';
import { customerImports } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { importResult } from './import-result';
import { visibleImports } from './visible-imports';

const LAST = 10;

/** The last imports, the open ones too, the newest first. */
export async function listImports(viewer: Staff<'customers:create'>) {
  const rows = await database()
    .select({
      id: customerImports.id,
      fileName: customerImports.fileName,
      createdAt: customerImports.createdAt,
      result: customerImports.result,
      undoneAt: customerImports.undoneAt,
    })
    .from(customerImports)
    .where(visibleImports(viewer))
    .orderBy(desc(customerImports.createdAt), desc(customerImports.id))
    .limit(LAST);
  return rows.map(({ result, ...row }) => ({ ...row, result: importResult(result) }));
}

export type ListedImport = Awaited<ReturnType<typeof listImports>>[number];
