import { createHash } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, expect, it } from 'vitest';
import { resetAdministrator } from '../../scripts/reset-administrator.ts';
import { testDatabase } from '../support/database.ts';

const database = await testDatabase();
const sql = postgres(database.url, { max: 1, prepare: false });
afterAll(() => sql.end());

it('makes one good link for the chosen administrator, and lets them in again', async () => {
  await expect(resetAdministrator(database.url)).rejects.toThrow('/setup');
  await sql`insert into staff (email, first_name, role, active) values
    ('away@example.com', 'Ana', 'administrator', false), ('here@example.com', 'Bo', 'administrator', true),
    ('clerk@example.com', 'Cy', 'staff', true)`;

  expect((await resetAdministrator(database.url)).email).toBe('here@example.com');
  await expect(resetAdministrator(database.url, 'clerk@example.com')).rejects.toThrow('away@example.com');

  await resetAdministrator(database.url, 'away@example.com');
  const { token } = await resetAdministrator(database.url, ' Away@Example.com ');
  expect(await sql`select active from staff where email = 'away@example.com'`).toEqual([{ active: true }]);
  const open = await sql`
    select kind, token_hash, expires_at between now() + interval '59 minutes' and now() + interval '1 hour' as soon
    from access_links join staff on staff.id = staff_id
    where email = 'away@example.com' and used_at is null and revoked_at is null`;
  const digest = createHash('sha256').update(token, 'ascii').digest();
  expect(open).toEqual([{ kind: 'reset', token_hash: digest, soon: true }]);
});
