import 'server-only';
import type { JobName } from '@/db/job-queues';
import { sendEmail } from '@/lib/mail/send-email';
import type { JobData } from './enqueue-job';

/** What each kind of job does. May run twice for one job: a process can die after the work and before it is told. */
export const HANDLERS: { [Name in JobName]: (data: JobData[Name]) => Promise<void> } = {
  'send-email': sendEmail,
};

export const JOB_NAMES = Object.keys(HANDLERS) as JobName[];
