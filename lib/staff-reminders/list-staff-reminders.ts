import 'server-only';
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { customers, staff, staffReminders } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { visibleCustomers } from '@/lib/customers/visible-customers';

const MOST = 200;

const name = sql<string>`btrim(${staff.firstName} || ' ' || ${staff.lastName})`;

/** A customer's reminders: those to be done first, by their moment, then the others, at most so many. */
export const listStaffReminders = (viewer: Staff<'customers:view'>, customerId: string) =>
  database()
    .select({
      id: staffReminders.id,
      at: staffReminders.at,
      text: staffReminders.text,
      email: staffReminders.email,
      emailedAt: staffReminders.emailedAt,
      doneAt: staffReminders.doneAt,
      person: name,
    })
    .from(staffReminders)
    .innerJoin(staff, eq(staff.id, staffReminders.staffId))
    .innerJoin(customers, eq(customers.id, staffReminders.customerId))
    .where(and(eq(staffReminders.customerId, customerId), visibleCustomers(viewer)))
    .orderBy(desc(isNull(staffReminders.doneAt)), asc(staffReminders.at), staffReminders.id)
    .limit(MOST);

/** Who can be reminded: everybody who works here. */
export const remindedStaff = (_viewer: Staff<'customers:view'>) =>
  database()
    .select({ id: staff.id, name })
    .from(staff)
    .where(eq(staff.active, true))
    .orderBy(sql`lower(${name})`, staff.id);
