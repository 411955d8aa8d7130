import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { auditLog } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { ofVisibleCustomer } from './visible-customers';

const SHOWN = 30;

export type TimelineEntry = {
  id: string;
  at: Date;
  actorKind: 'staff' | 'contact' | 'system';
  actorName: string;
  /** The contact as whom staff had opened the customer area. */
  actorAs: string | null;
  action: string;
  subjectKind: string;
  subjectId: string | null;
  subjectName: string;
  changes: Record<string, unknown>;
};

/** What happened at a customer, the newest first; of one contact only where it is given. Whoever asks has seen the customer. */
export const customerTimeline = (
  viewer: Staff<'customers:view'>,
  customerId: string,
  contactId?: string,
): Promise<TimelineEntry[]> =>
  database()
    .select({
      id: auditLog.id,
      at: auditLog.at,
      actorKind: auditLog.actorKind,
      actorName: auditLog.actorName,
      actorAs: auditLog.actorAs,
      action: auditLog.action,
      subjectKind: auditLog.subjectKind,
      subjectId: auditLog.subjectId,
      subjectName: auditLog.subjectName,
      changes: auditLog.changes,
    })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.customerId, customerId),
        ofVisibleCustomer(viewer, auditLog.customerId),
        contactId ? and(eq(auditLog.subjectKind, 'contact'), eq(auditLog.subjectId, contactId)) : undefined,
      ),
    )
    // Spelt as the index is.
    .orderBy(sql`${auditLog.id} desc nulls last`)
    .limit(SHOWN);
