import 'server-only';
import { cookies } from 'next/headers';
import type { AuthOptions } from 'next-auth';
import { getServerSession } from 'next-auth';
import { encode } from 'next-auth/jwt';
import { isSecure } from '@/lib/http/app-url';

/** Staff and contacts have a cookie each, so that one browser can be signed in as both. */
export type Side = 'staff' | 'contact';

const LIFETIME_SECONDS = 30 * 24 * 3600;

/** Days that a session lasts unless it is ended. */
export const SESSION_DAYS = 30;

/** Minutes for which staff open the customer area as a contact. */
export const OPENED_MINUTES = 60;

const secret = () => {
  const value = process.env.AUTH_SECRET;
  if (!value || value.length < 32) throw new Error('AUTH_SECRET must be set, with at least 32 characters.');
  return value;
};

const cookieName = (side: Side) => `${isSecure() ? '__Secure-' : ''}clientela.${side}`;

const cookieOptions = () => ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() }) as const;

const authOptions = (side: Side): AuthOptions => ({
  providers: [],
  secret: secret(),
  session: { strategy: 'jwt', maxAge: LIFETIME_SECONDS },
  cookies: { sessionToken: { name: cookieName(side), options: cookieOptions() } },
  callbacks: {
    session: ({ session, token }) => ({ ...session, id: token.sub }),
  },
});

/** The id of the session row that the cookie names, or null. The row says whether it still counts. */
export async function sessionIdFromCookie(side: Side): Promise<string | null> {
  const session = (await getServerSession(authOptions(side))) as { id?: string } | null;
  return session?.id ?? null;
}

/** @param maxAge in seconds */
export async function setSessionCookie(
  side: Side,
  sessionId: string,
  maxAge = LIFETIME_SECONDS,
): Promise<void> {
  const value = await encode({ token: { sub: sessionId }, secret: secret(), maxAge });
  (await cookies()).set(cookieName(side), value, { ...cookieOptions(), maxAge });
}

export async function clearSessionCookie(side: Side): Promise<void> {
  (await cookies()).set(cookieName(side), '', { ...cookieOptions(), maxAge: 0 });
}
