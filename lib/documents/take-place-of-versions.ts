import 'server-only';
import { and, asc, eq, inArray, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { documents, publicLinks } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import type { TakenNumber } from '@/lib/numbering/take-number';
import type { DocumentRow } from './lock-document';

/**
 * A later version of a proposal takes the place of those before it, as it is issued: they can no longer be signed,
 * their links end, and it goes under their number with its own version. Their customer's lock, which an answer takes
 * as well, is held.
 * @throws DomainError `answered_already` where one of them has been signed meanwhile
 */
export async function takePlaceOfVersions(
  tx: Tx,
  { id, revision }: Pick<DocumentRow, 'id' | 'revision'>,
  rootId: string,
): Promise<TakenNumber> {
  const versions = await tx
    .select()
    .from(documents)
    .where(
      and(
        or(eq(documents.id, rootId), eq(documents.rootId, rootId)),
        ne(documents.id, id),
        isNotNull(documents.issuedAt),
      ),
    )
    .orderBy(asc(documents.revision))
    .for('update');
  const [root] = versions;
  if (!root?.seriesId || root.seriesYear === null || root.sequence === null || !root.number) {
    throw new Error('a version without its first one');
  }
  if (versions.some(({ acceptedAt }) => acceptedAt)) throw new DomainError('answered_already');
  const ids = versions.map((version) => version.id);
  await tx
    .update(documents)
    .set({ revisedAt: sql`now()`, version: sql`${documents.version} + 1`, updatedAt: sql`now()` })
    .where(and(inArray(documents.id, ids), isNull(documents.revisedAt)));
  await tx
    .update(publicLinks)
    .set({ revokedAt: sql`now()` })
    .where(and(inArray(publicLinks.documentId, ids), isNull(publicLinks.revokedAt)));
  const { seriesId, seriesYear, sequence, number } = root;
  return { seriesId, seriesYear, sequence, number: `${number}-v${revision}` };
}
