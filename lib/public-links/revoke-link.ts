import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { publicLinks } from '@/db/schema';
import { DomainError } from '@/lib/actions/errors';
import { auditDocument } from '@/lib/documents/audit-document';
import { lockDocument } from '@/lib/documents/lock-document';
import type { DocumentStaff } from '@/lib/documents/permission';
import type { DocumentKind } from '@/lib/documents/states';
import type { LinkToRevoke } from './schemas';

/** Ends a link: from the next request on it opens nothing. @throws DomainError `not_found` */
export async function revokeLink<Kind extends DocumentKind>(
  tx: Tx,
  viewer: DocumentStaff<Kind, 'issue'>,
  kind: Kind,
  { documentId, linkId }: LinkToRevoke,
): Promise<{ id: string }> {
  const { document } = await lockDocument(tx, viewer, kind, documentId);
  const [link] = await tx
    .update(publicLinks)
    .set({ revokedAt: sql`now()` })
    .where(
      and(eq(publicLinks.id, linkId), eq(publicLinks.documentId, documentId), isNull(publicLinks.revokedAt)),
    )
    .returning({ id: publicLinks.id });
  if (!link) throw new DomainError('not_found');
  await auditDocument(tx, viewer, 'unlinked', document);
  return link;
}
