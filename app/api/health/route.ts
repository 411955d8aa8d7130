import { connection } from 'next/server';
import { isReady } from '@/lib/health/is-ready';

/** For load balancers and start scripts. It tells nobody why we are not ready: the log does. */
export async function GET(): Promise<Response> {
  await connection();
  const ready = await isReady();
  return Response.json(
    { status: ready ? 'ready' : 'unavailable' },
    { status: ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
}
