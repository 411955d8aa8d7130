import 'server-only';
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { credentials } from '@/db/schema';
import { allowTry, forgiveTry } from '@/lib/auth/attempts';
import { verifyPassword } from '@/lib/auth/passwords';
import { setPassword } from '@/lib/auth/set-password';
import type { Staff } from '@/lib/auth/viewers';
import { lockPerson } from '@/lib/sign-in/people';
import { auditStaff } from './audit-staff';
import type { ChangePassword } from './schemas';

export type PasswordChange = 'changed' | 'wrong_password' | 'too_many_tries';

/**
 * Changes one's own password, for whoever knows the old one; every other session and all links end. A wrong try is
 * an answer and no exception, since it has to stay counted when this transaction commits.
 */
export async function changePassword(
  tx: Tx,
  viewer: Staff<'account:edit'>,
  { current, password }: ChangePassword,
): Promise<PasswordChange> {
  const limits = [{ key: `password:staff:${viewer.id}`, tries: 10, minutes: 15 }];
  await lockPerson(tx, 'staff', viewer.id);
  if (!(await allowTry(limits, tx))) return 'too_many_tries';
  const [row] = await tx.select().from(credentials).where(eq(credentials.staffId, viewer.id));
  if (!(await verifyPassword(row?.passwordHash ?? null, current))) return 'wrong_password';
  await forgiveTry(limits, tx);
  await setPassword(tx, 'staff', viewer.id, password, viewer.sessionId);
  await auditStaff(tx, viewer, 'password_set', viewer);
  return 'changed';
}
