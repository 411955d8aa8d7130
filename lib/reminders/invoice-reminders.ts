import 'server-only';
import { eq } from 'drizzle-orm';
import { database, type Tx } from '@/db/client';
import { documentReminderRules, documentReminders } from '@/db/schema';
import { DomainError, type FieldError } from '@/lib/actions/errors';
import type { Staff } from '@/lib/auth/viewers';
import { theCompany } from '@/lib/company/read-company';
import { addDays, compareDays, type Day, today } from '@/lib/dates/day';
import { auditDocument } from '@/lib/documents/audit-document';
import { lockDocument } from '@/lib/documents/lock-document';
import { currentSettings } from '@/lib/settings/read-settings';
import { dueSteps } from './due-steps';
import type { InvoiceReminders } from './schemas';

/** How far ahead the next reminder is looked for. */
const AHEAD_DAYS = 120;

/** How an invoice is reminded of, what was sent, and what comes next. Whoever asks has seen the invoice. */
export async function readInvoiceReminders(
  _viewer: Staff<'invoices:view'>,
  documentId: string,
  now = new Date(),
) {
  const db = database();
  const [settings, { timeZone }] = [await currentSettings(), await theCompany()];
  const day = today(timeZone, now);
  const [[own], sent, [next]] = await Promise.all([
    db.select().from(documentReminderRules).where(eq(documentReminderRules.documentId, documentId)),
    db
      .select()
      .from(documentReminders)
      .where(eq(documentReminders.documentId, documentId))
      .orderBy(documentReminders.id),
    dueSteps(db, settings, { from: day, to: addDays(day, AHEAD_DAYS), documentId, limit: 1 }),
  ]);
  const usual = {
    beforeDays: settings.reminderBeforeDays,
    afterDays: settings.reminderAfterDays,
    everyDays: settings.reminderEveryDays,
    most: settings.reminderMost,
  };
  const mode = own?.mode ?? 'settings';
  const { beforeDays, afterDays, everyDays, most } = own?.mode === 'own' ? own : usual;
  return {
    rule: { id: documentId, mode, beforeDays, afterDays, everyDays, most } as InvoiceReminders,
    settingsOn: settings.invoiceReminders,
    // What is overdue for sending goes out today.
    next: next ? { step: next.step, day: compareDays(next.day, day) < 0 ? day : next.day } : null,
    sent: sent.map(({ id, step, at, reason }) => ({
      ...{ id, step, at },
      reason: reason as FieldError['code'] | null,
    })),
  };
}

/**
 * Turns an invoice's reminders off, gives it days of its own, or has it follow the settings again.
 * @throws DomainError `not_found`, `step_refused` for a draft
 */
export async function setInvoiceReminders(
  tx: Tx,
  viewer: Staff<'invoices:edit'>,
  { id, mode, ...rule }: InvoiceReminders,
  now = new Date(),
): Promise<{ id: string }> {
  const { document } = await lockDocument(tx, viewer, 'invoice', id);
  if (!document.issuedAt) throw new DomainError('step_refused');
  const ofIt = eq(documentReminderRules.documentId, id);
  const [before] = await tx
    .select({ mode: documentReminderRules.mode })
    .from(documentReminderRules)
    .where(ofIt);
  const changes = { mode: [before?.mode ?? 'settings', mode], ...(mode === 'own' && rule) };
  await auditDocument(tx, viewer, 'reminders_changed', document, changes);
  if (mode === 'settings') {
    await tx.delete(documentReminderRules).where(ofIt);
    return { id };
  }
  const since: Day = today((await theCompany(tx)).timeZone, now);
  const row = { mode, ...rule, since };
  await tx
    .insert(documentReminderRules)
    .values({ documentId: id, ...row })
    .onConflictDoUpdate({ target: documentReminderRules.documentId, set: row });
  return { id };
}
