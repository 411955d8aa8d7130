import { describe, expect, it } from 'vitest';
import { PERMISSIONS } from '@/lib/auth/permissions';
import { type Guard, guardCalls, pages } from '../../support/app-inventory.ts';

/** Pages that show nothing and lead on to one that asks. */
const LEAD_ON = ['/admin/settings'];

/** Pages that everybody may open. */
const PUBLIC = [
  '/',
  '/admin/forgot',
  '/admin/login',
  '/admin/password/[token]',
  '/authentication/forgot',
  '/authentication/login',
  '/authentication/password/[token]',
  '/setup',
];

const GUARDS: Record<string, { guard: Guard; permissions: readonly string[] }> = {
  admin: { guard: 'requireStaff', permissions: PERMISSIONS },
  portal: { guard: 'requireContact', permissions: ['always', 'primary', 'invoices', 'estimates'] },
};

const guarded = pages().filter(({ group, route }) => group in GUARDS && !LEAD_ON.includes(route));

it('knows every page that is open to everybody', () => {
  const open = pages().filter(({ group }) => !(group in GUARDS));
  expect(open.map(({ route }) => route)).toEqual(PUBLIC);
});

describe.each(guarded)('$route', ({ file, group }) => {
  it('asks its viewer for a permission', () => {
    const { guard, permissions } = GUARDS[group] ?? expect.fail();
    const asked = guardCalls(file, guard);
    expect(asked.flat(), `a call of ${guard} with a permission`).not.toEqual([]);
    for (const call of asked) expect(permissions).toEqual(expect.arrayContaining(call));
  });
});
