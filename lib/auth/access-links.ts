import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { accessLinks } from '@/db/schema';
import type { AccessLinkKind } from '@/db/schema/vocabulary';
import type { Side } from './session-cookies';

/** Hours that a link stays good. */
const LIFETIME: Record<AccessLinkKind, number> = { invitation: 48, reset: 1 };

const digest = (token: string) => createHash('sha256').update(token, 'ascii').digest();

const owner = (side: Side, personId: string) =>
  side === 'staff' ? eq(accessLinks.staffId, personId) : eq(accessLinks.contactId, personId);

/** Ends every open link of a person: a new one was made, or password or email changed. */
export async function revokeAccessLinks(tx: Tx, side: Side, personId: string): Promise<void> {
  await tx
    .update(accessLinks)
    .set({ revokedAt: sql`now()` })
    .where(and(owner(side, personId), isNull(accessLinks.usedAt), isNull(accessLinks.revokedAt)));
}

/** Makes a single-use link for a person, ends earlier ones, and returns the token: the only time it is known. */
export async function createAccessLink(
  tx: Tx,
  kind: AccessLinkKind,
  side: Side,
  personId: string,
): Promise<string> {
  await revokeAccessLinks(tx, side, personId);
  const token = randomBytes(32).toString('base64url');
  await tx.insert(accessLinks).values({
    kind,
    ...(side === 'staff' ? { staffId: personId } : { contactId: personId }),
    tokenHash: digest(token),
    expiresAt: sql`now() + make_interval(hours => ${LIFETIME[kind]})`,
  });
  return token;
}

export type OpenLink = { id: string; kind: AccessLinkKind; personId: string };

/** The open link of a token on that side, its row locked, or null: unknown, used, revoked, expired or of the other side. */
export async function findAccessLink(tx: Tx, side: Side, token: string): Promise<OpenLink | null> {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const [row] = await tx
    .select()
    .from(accessLinks)
    .where(
      and(
        eq(accessLinks.tokenHash, digest(token)),
        isNull(accessLinks.usedAt),
        isNull(accessLinks.revokedAt),
        gt(accessLinks.expiresAt, sql`now()`),
      ),
    )
    .for('update');
  const personId = side === 'staff' ? row?.staffId : row?.contactId;
  return row && personId ? { id: row.id, kind: row.kind, personId } : null;
}

export async function markLinkUsed(tx: Tx, linkId: string): Promise<void> {
  await tx.update(accessLinks).set({ usedAt: sql`now()` }).where(eq(accessLinks.id, linkId));
}
