import { expect, it } from 'vitest';
import { STAFF_ROLES } from '@/db/schema/vocabulary';
import { mayStaff, PERMISSIONS, seesAllCustomers } from '@/lib/auth/permissions';

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
    "account:edit           administrator staff         representative
    customers:view         administrator staff         representative
    customers:view-own     administrator staff         representative
    customers:create       administrator staff         representative
    customers:edit         administrator staff         representative
    customers:delete       administrator staff         representative
    customers:assign       administrator staff         -
    contacts:open          administrator staff         representative
    groups:edit            administrator staff         -
    estimates:view         administrator staff         representative
    estimates:create       administrator staff         representative
    estimates:edit         administrator staff         representative
    estimates:delete       administrator staff         representative
    estimates:issue        administrator staff         representative
    proposals:view         administrator staff         representative
    proposals:create       administrator staff         representative
    proposals:edit         administrator staff         representative
    proposals:delete       administrator staff         representative
    proposals:issue        administrator staff         representative
    proposal-templates:edit administrator staff         -
    invoices:view          administrator staff         representative
    invoices:create        administrator staff         representative
    invoices:edit          administrator staff         representative
    invoices:delete        administrator staff         representative
    invoices:issue         administrator staff         representative
    schedules:view         administrator staff         representative
    schedules:edit         administrator staff         representative
    items:view             administrator staff         representative
    items:edit             administrator staff         -
    credit-notes:view      administrator staff         representative
    credit-notes:create    administrator staff         representative
    credit-notes:edit      administrator staff         representative
    credit-notes:delete    administrator staff         representative
    credit-notes:issue     administrator staff         representative
    payments:view          administrator staff         representative
    payments:create        administrator staff         representative
    payments:refund        administrator staff         representative
    payments:void          administrator staff         representative
    tickets:view           administrator staff         representative
    tickets:create         administrator staff         representative
    tickets:reply          administrator staff         representative
    tickets:edit           administrator staff         representative
    tickets:delete         administrator staff         representative
    reports:view           administrator staff         representative
    settings:view          administrator -             -
    settings:edit          administrator -             -
    staff:view             administrator -             -
    staff:edit             administrator -             -
    email-templates:edit   administrator -             -
    email-log:view         administrator -             -
    email-log:retry        administrator -             -"
  `);
});

it('shows all customers to every role but representatives', () => {
  expect(STAFF_ROLES.filter(seesAllCustomers)).toEqual(['administrator', 'staff']);
});
