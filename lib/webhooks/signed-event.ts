import 'server-only';
import { Resend } from 'resend';
import { z } from 'zod';

/** Larger than any event of an email is. */
const LONGEST = 256 * 1024;

const Event = z.object({
  type: z.string().max(100),
  data: z.object({
    email_id: z.string().max(200).optional(),
    bounce: z.object({ message: z.string().optional() }).optional().catch(undefined),
    failed: z.object({ reason: z.string().optional() }).optional().catch(undefined),
    suppressed: z.object({ message: z.string().optional() }).optional().catch(undefined),
  }),
});

export type SignedEvent = { id: string; event: z.output<typeof Event> };

/**
 * What Resend has to say, when it is Resend: signed by the shared secret in Svix's way, over its id, its time and
 * every byte of it, and not older than five minutes.
 * @returns null for what is unsigned, altered, too old or no event at all
 */
export function signedEvent(secret: string, headers: Headers, body: string): SignedEvent | null {
  const [id, timestamp, signature] = ['id', 'timestamp', 'signature'].map((name) =>
    headers.get(`svix-${name}`),
  );
  if (!id || !timestamp || !signature || id.length > 200 || body.length > LONGEST) return null;
  try {
    // Any key does: nobody is asked, the library checks the signature here.
    const { webhooks } = new Resend('re_unused');
    const signed = webhooks.verify({
      payload: body,
      headers: { id, timestamp, signature },
      webhookSecret: secret,
    });
    const event = Event.safeParse(signed);
    return event.success ? { id, event: event.data } : null;
  } catch {
    return null;
  }
}
