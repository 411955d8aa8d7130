import 'server-only';
import { after } from 'next/server';

/**
 * Where no process runs the jobs: on Vercel, or anywhere by `CLIENTELA_JOBS_INLINE=1`. There they are run after
 * the answer that caused them, and `/api/cron` sweeps up what is left.
 */
const runsInline = () => Boolean(process.env.VERCEL) || process.env.CLIENTELA_JOBS_INLINE === '1';

/** Has the jobs run once this request is answered, and so after its transaction. */
export function drainSoon(): void {
  if (!runsInline()) return;
  try {
    after(async () => {
      const { drainJobs } = await import('./drain-jobs');
      await drainJobs();
    });
  } catch {
    // Outside of a request there is no after; the sweep comes by.
  }
}
