import { signedEvent } from '@/lib/webhooks/signed-event';
import { takeEvent } from '@/lib/webhooks/take-event';

/**
 * What became of emails, told by Resend. It exists where `RESEND_WEBHOOK_SECRET` is set, and believes what is signed
 * with it. A message that comes once more is answered like the first: its sender has not heard the answer.
 */
export async function POST(request: Request): Promise<Response> {
  const secret = process.env.RESEND_WEBHOOK_SECRET;
  if (!secret) return new Response(null, { status: 404 });
  const signed = signedEvent(secret, request.headers, await request.text());
  if (!signed) return new Response(null, { status: 401 });
  if ((await takeEvent(signed)) === 'later') {
    return new Response(null, { status: 503, headers: { 'retry-after': '30' } });
  }
  return new Response(null, { status: 204 });
}
