import 'server-only';
import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import { database } from '@/db/client';
import { customers, staff, staffReminders } from '@/db/schema';
import { appUrl } from '@/lib/http/app-url';
import { enqueueEmail } from '@/lib/mail/enqueue-email';

const AT_ONCE = 50;

/**
 * Writes the emails of reminders whose moment has come, each once; one for somebody who no longer works here is
 * passed over. Several processes may do so at once: each row is held by one of them.
 * @param goesOn is asked before each lot
 */
export async function runDueStaffReminders(now: Date, goesOn: () => boolean = () => true): Promise<void> {
  while (goesOn() && (await lot(now)) === AT_ONCE);
}

const lot = (now: Date): Promise<number> =>
  database().transaction(async (tx) => {
    const rows = await tx
      .select({ reminder: staffReminders, customer: customers.displayName, active: staff.active })
      .from(staffReminders)
      .innerJoin(customers, eq(customers.id, staffReminders.customerId))
      .innerJoin(staff, eq(staff.id, staffReminders.staffId))
      .where(
        and(
          staffReminders.email,
          isNull(staffReminders.emailedAt),
          isNull(staffReminders.doneAt),
          lte(staffReminders.at, now),
        ),
      )
      .orderBy(asc(staffReminders.at), staffReminders.id)
      .limit(AT_ONCE)
      .for('update', { of: staffReminders, skipLocked: true });
    for (const { reminder, customer, active } of rows) {
      if (active) {
        await enqueueEmail(tx, {
          key: `customer_reminder:${reminder.id}`,
          template: 'customer_reminder',
          to: { side: 'staff', id: reminder.staffId },
          link: { url: appUrl(`/admin/customers/${reminder.customerId}/reminders`), secret: false },
          values: { customer, reminder_text: reminder.text },
        });
      }
      await tx.update(staffReminders).set({ emailedAt: now }).where(eq(staffReminders.id, reminder.id));
    }
    return rows.length;
  });
