import 'server-only';
import type { JobName } from '@/db/job-queues';
import { draftInvoiceOfAccepted } from '@/lib/conversions/invoice-of-accepted';
import { inviteImported } from '@/lib/imports/invite-imported';
import { sendEmail } from '@/lib/mail/send-email';
import { runScheduleSoon } from '@/lib/schedules/run-due-schedules';
import type { JobData } from './enqueue-job';

/** What each kind of job does. May run twice for one job: a process can die after the work and before it is told. */
const HANDLERS: { [Name in JobName]: (data: JobData[Name]) => Promise<void> } = {
  'send-email': sendEmail,
  'run-schedule': runScheduleSoon,
  'draft-invoice': draftInvoiceOfAccepted,
  'invite-imported': inviteImported,
};

export const JOB_NAMES = Object.keys(HANDLERS) as JobName[];

/** Does a job that was fetched: its data is what `enqueueJob` wrote under that name. */
export const runJob = (name: JobName, data: unknown): Promise<void> =>
  (HANDLERS[name] as (data: unknown) => Promise<void>)(data);
