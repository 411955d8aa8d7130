import { expect, it } from 'vitest';
import { STAFF_ROLES } from '@/db/schema/vocabulary';
import { mayStaff, PERMISSIONS } from '@/lib/auth/permissions';

it('grants each role what stands here', () => {
  const table = PERMISSIONS.map((permission) =>
    [
      permission.padEnd(22),
      ...STAFF_ROLES.map((role) => (mayStaff(role, permission) ? role : '-').padEnd(13)),
    ]
      .join(' ')
      .trimEnd(),
  );
  expect(table.join('\n')).toMatchInlineSnapshot(`
    "account:edit           administrator staff
    customers:view         administrator staff
    customers:create       administrator staff
    customers:edit         administrator staff
    customers:delete       administrator staff
    groups:edit            administrator staff
    estimates:view         administrator staff
    estimates:create       administrator staff
    estimates:edit         administrator staff
    estimates:delete       administrator staff
    estimates:issue        administrator staff
    invoices:view          administrator staff
    invoices:create        administrator staff
    invoices:edit          administrator staff
    invoices:delete        administrator staff
    invoices:issue         administrator staff
    schedules:view         administrator staff
    schedules:edit         administrator staff
    items:view             administrator staff
    items:edit             administrator staff
    credit-notes:view      administrator staff
    credit-notes:create    administrator staff
    credit-notes:edit      administrator staff
    credit-notes:delete    administrator staff
    credit-notes:issue     administrator staff
    payments:view          administrator staff
    payments:create        administrator staff
    payments:refund        administrator staff
    payments:void          administrator staff
    tickets:view           administrator staff
    tickets:create         administrator staff
    tickets:reply          administrator staff
    tickets:edit           administrator staff
    tickets:delete         administrator staff
    reports:view           administrator staff
    settings:view          administrator -
    settings:edit          administrator -
    staff:view             administrator -
    staff:edit             administrator -
    email-templates:edit   administrator -
    email-log:view         administrator -
    email-log:retry        administrator -"
  `);
});
