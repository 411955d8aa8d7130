import 'server-only';
import { createHash } from 'node:crypto';
import type { Tx } from '@/db/client';
import { files } from '@/db/schema';

/** Keeps contents under their SHA-256; the same contents are kept once. */
export async function storeFile(tx: Tx, bytes: Uint8Array, mime: string): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await tx.insert(files).values({ sha256, mime, bytes }).onConflictDoNothing();
  return sha256;
}
