import 'server-only';
import { sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { publicLinks } from '@/db/schema';
import { newToken, tokenHash } from '@/lib/auth/tokens';
import { appUrl } from '@/lib/http/app-url';
import { readSettings } from '@/lib/settings/read-settings';

export type NewLink = { url: string; expiresAt: Date };

/**
 * Makes a link to an issued document. Its address is known here and never again.
 * @param of.contact whose it is, with the address that it goes to; none for one that staff copy
 */
export async function makeLink(
  tx: Tx,
  of: { documentId: string; contact: { id: string; email: string } | null; createdBy: string | null },
): Promise<NewLink> {
  const { documentLinkDays } = await readSettings(tx);
  const token = newToken();
  const [link] = await tx
    .insert(publicLinks)
    .values({
      documentId: of.documentId,
      contactId: of.contact?.id,
      email: of.contact?.email,
      createdBy: of.createdBy,
      tokenHash: tokenHash(token),
      expiresAt: sql`now() + make_interval(days => ${documentLinkDays})`,
    })
    .returning({ expiresAt: publicLinks.expiresAt });
  if (!link) throw new Error('a link was not written');
  return { url: appUrl(`/d/${token}`), expiresAt: link.expiresAt };
}
