import { createHash, randomBytes } from 'node:crypto';
import postgres from 'postgres';

/**
 * Makes a link with which an administrator sets a new password, and lets them in again if they were
 * deactivated. Written in SQL, since the app's own functions belong to Next's bundle; what it makes is what
 * `lib/auth/access-links.ts` makes.
 *
 * @param email whose; without it the first administrator's, an active one before others
 * @throws Error when there is none, naming those there are
 */
export async function resetAdministrator(
  url: string,
  email?: string,
): Promise<{ email: string; token: string }> {
  const token = randomBytes(32).toString('base64url');
  const digest = createHash('sha256').update(token, 'ascii').digest();
  const sql = postgres(url, { max: 1, prepare: false, onnotice: () => {} });
  try {
    return await sql.begin(async (tx) => {
      const all = await tx<{ id: string; email: string; name: string }[]>`
        select id, email, concat_ws(' ', first_name, nullif(last_name, '')) as name
        from staff where role = 'administrator' order by active desc, id for update`;
      const chosen = email ? all.find((one) => one.email === email.trim().toLowerCase()) : all[0];
      if (!chosen) throw new Error(nobody(all.map((one) => one.email)));
      await tx`update staff set active = true, updated_at = now() where id = ${chosen.id} and not active`;
      await tx`
        update access_links set revoked_at = now()
        where staff_id = ${chosen.id} and used_at is null and revoked_at is null`;
      await tx`
        insert into access_links (kind, staff_id, token_hash, expires_at)
        values ('reset', ${chosen.id}, ${digest}, now() + interval '1 hour')`;
      await tx`
        insert into audit_log (actor_kind, actor_name, action, subject_kind, subject_id, subject_name)
        values ('system', '', 'staff.reset', 'staff', ${chosen.id}, ${chosen.name})`;
      return { email: chosen.email, token };
    });
  } finally {
    await sql.end();
  }
}

function nobody(emails: string[]): string {
  return emails.length === 0
    ? 'There is no administrator yet: open /setup.'
    : `No administrator has that email. There are: ${emails.join(', ')}`;
}
