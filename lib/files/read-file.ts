import 'server-only';
import { eq } from 'drizzle-orm';
import { type Database, database, type Tx } from '@/db/client';
import { files } from '@/db/schema';

/** Contents by their SHA-256; null where there are none, or none that this transaction's role may see. */
export async function readFile(sha256: string, db: Database | Tx = database()) {
  const [row] = await db
    .select({ mime: files.mime, bytes: files.bytes })
    .from(files)
    .where(eq(files.sha256, sha256));
  return row ?? null;
}
