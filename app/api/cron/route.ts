import { createHash, timingSafeEqual } from 'node:crypto';
import { drainJobs } from '@/lib/jobs/drain-jobs';

/**
 * For hosts where no process stays: runs the jobs that are due and gives back those whose process died. It exists
 * where `CRON_SECRET` is set, and wants it as a bearer token, which is what Vercel's cron sends.
 */
export async function GET(request: Request): Promise<Response> {
  const secret = process.env.CRON_SECRET;
  if (!secret) return new Response(null, { status: 404 });
  if (!same(request.headers.get('authorization') ?? '', `Bearer ${secret}`)) {
    return new Response(null, { status: 401, headers: { 'www-authenticate': 'Bearer' } });
  }
  return Response.json({ jobs: await drainJobs({ sweep: true }) });
}

const same = (one: string, other: string) => timingSafeEqual(digest(one), digest(other));
const digest = (text: string) => createHash('sha256').update(text).digest();
