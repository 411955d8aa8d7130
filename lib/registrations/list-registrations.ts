import 'server-only';
import { and, asc, gt, isNotNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { database } from '@/db/client';
import { registrations } from '@/db/schema';
import type { SignedInStaff, Staff } from '@/lib/auth/viewers';
import { seesEveryCustomer } from '@/lib/customers/visible-customers';

const PER_PAGE = 50;
const waiting = isNotNull(registrations.verifiedAt);

/** Those who verified their email and wait for a colleague's word, in the order in which they came. */
export async function listRegistrations(viewer: Staff<'customers:create'>, after: string | null) {
  // Not a customer yet, so nobody's own.
  const which = seesEveryCustomer(viewer) ? waiting : sql`false`;
  const from = z.uuid().safeParse(after);
  const [total, found] = await Promise.all([
    database().$count(registrations, which),
    database()
      .select({
        id: registrations.id,
        email: registrations.email,
        person: registrations.person,
        language: registrations.language,
        createdAt: registrations.createdAt,
      })
      .from(registrations)
      .where(and(which, from.success ? gt(registrations.id, from.data) : undefined))
      .orderBy(asc(registrations.id))
      .limit(PER_PAGE + 1),
  ]);
  const rows = found.slice(0, PER_PAGE);
  return { rows, total, next: found.length > PER_PAGE ? (rows.at(-1)?.id ?? null) : null };
}

/** How many wait. */
export const countWaiting = async (viewer: SignedInStaff): Promise<number> =>
  seesEveryCustomer(viewer) ? database().$count(registrations, waiting) : 0;
