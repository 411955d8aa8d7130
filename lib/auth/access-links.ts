import 'server-only';
import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { Database, Tx } from '@/db/client';
import { accessLinks } from '@/db/schema';
import type { AccessLinkKind } from '@/db/schema/vocabulary';
import type { Side } from './session-cookies';
import { isToken, newToken, tokenHash } from './tokens';

/** Minutes that a link stays good. */
const LIFETIME: Record<AccessLinkKind, number> = { invitation: 48 * 60, reset: 60, sign_in: 15 };

/** What a link is for: to choose a password, or to sign in without one. */
export type LinkPurpose = 'password' | 'sign_in';
const KINDS: Record<LinkPurpose, AccessLinkKind[]> = {
  password: ['invitation', 'reset'],
  sign_in: ['sign_in'],
};

const owner = (side: Side, personId: string) =>
  side === 'staff' ? eq(accessLinks.staffId, personId) : eq(accessLinks.contactId, personId);

/** Ends the open links of a person, all or of one purpose: a new one was made, or password or email changed. */
export async function revokeAccessLinks(
  tx: Tx,
  side: Side,
  personId: string,
  purpose?: LinkPurpose,
): Promise<void> {
  await tx
    .update(accessLinks)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        owner(side, personId),
        purpose && inArray(accessLinks.kind, KINDS[purpose]),
        isNull(accessLinks.usedAt),
        isNull(accessLinks.revokedAt),
      ),
    );
}

/**
 * Makes a single-use link for a person, ends earlier ones of its purpose, and returns the token: the only time it is
 * known.
 */
export async function createAccessLink(
  tx: Tx,
  kind: AccessLinkKind,
  side: Side,
  personId: string,
): Promise<string> {
  await revokeAccessLinks(tx, side, personId, kind === 'sign_in' ? 'sign_in' : 'password');
  const token = newToken();
  await tx.insert(accessLinks).values({
    kind,
    ...(side === 'staff' ? { staffId: personId } : { contactId: personId }),
    tokenHash: tokenHash(token),
    expiresAt: sql`now() + make_interval(mins => ${LIFETIME[kind]})`,
  });
  return token;
}

export type OpenLink = { id: string; kind: AccessLinkKind; personId: string };

const openLink = (token: string, purpose: LinkPurpose) =>
  and(
    eq(accessLinks.tokenHash, tokenHash(token)),
    inArray(accessLinks.kind, KINDS[purpose]),
    isNull(accessLinks.usedAt),
    isNull(accessLinks.revokedAt),
    gt(accessLinks.expiresAt, sql`now()`),
  );

/** A link as one side has it; null for a link of the other side. */
function ofSide(side: Side, row: typeof accessLinks.$inferSelect | undefined): OpenLink | null {
  const personId = side === 'staff' ? row?.staffId : row?.contactId;
  return row && personId ? { id: row.id, kind: row.kind, personId } : null;
}

/**
 * The open link of a token on that side, only looked at: opening a link's page must not use it up, since mail
 * scanners open every link. Null: unknown, used, revoked, expired, of another purpose or of the other side.
 */
export async function peekAccessLink(
  db: Database | Tx,
  side: Side,
  token: string,
  purpose: LinkPurpose = 'password',
): Promise<OpenLink | null> {
  if (!isToken(token)) return null;
  const [row] = await db.select().from(accessLinks).where(openLink(token, purpose));
  return ofSide(side, row);
}

/** The same with its row locked, to be used. Lock the person first, as whoever ends links does. */
export async function findAccessLink(
  tx: Tx,
  side: Side,
  token: string,
  purpose: LinkPurpose = 'password',
): Promise<OpenLink | null> {
  if (!isToken(token)) return null;
  const [row] = await tx.select().from(accessLinks).where(openLink(token, purpose)).for('update');
  return ofSide(side, row);
}

export async function markLinkUsed(tx: Tx, linkId: string): Promise<void> {
  await tx.update(accessLinks).set({ usedAt: sql`now()` }).where(eq(accessLinks.id, linkId));
}
