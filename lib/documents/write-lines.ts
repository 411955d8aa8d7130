import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { documentLines, documentLineTaxes } from '@/db/schema';
import type { DraftRowLine } from './draft-row';

/** Puts these lines in the place of a draft's lines. */
export async function writeLines(tx: Tx, documentId: string, lines: readonly DraftRowLine[]): Promise<void> {
  await tx.delete(documentLines).where(eq(documentLines.documentId, documentId));
  if (lines.length === 0) return;
  const written = await tx
    .insert(documentLines)
    .values(lines.map(({ taxIds: _, ...line }, position) => ({ ...line, documentId, position })))
    .returning({ id: documentLines.id, position: documentLines.position });
  const taxes = written.flatMap(({ id, position }) =>
    (lines[position]?.taxIds ?? []).map((taxId) => ({ lineId: id, taxId })),
  );
  if (taxes.length > 0) await tx.insert(documentLineTaxes).values(taxes);
}
