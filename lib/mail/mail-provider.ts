import 'server-only';
import { Resend } from 'resend';

export type OutgoingEmail = {
  from: string;
  to: string;
  cc: readonly string[];
  replyTo: string | null;
  subject: string;
  html: string;
  text: string;
  attachments: readonly { filename: string; bytes: Uint8Array }[];
};

/**
 * What became of handing an email over. `retry`: it may have been taken, or will be later; where it surely was not,
 * `untaken`. `refused`: it never will be, under this key; `mayBeTaken` where another message has been.
 */
export type Delivery =
  | { kind: 'sent'; providerId: string }
  | { kind: 'retry'; error: string; afterSeconds: number | null; untaken?: boolean }
  | { kind: 'refused'; error: string; mayBeTaken?: boolean };

/** How long Resend may take for an answer. */
const PATIENCE_MS = 20_000;

/** Whether there is anybody to hand emails to; otherwise they stay in the log. */
export const hasMailProvider = (): boolean => Boolean(process.env.RESEND_API_KEY);

/**
 * Hands an email to Resend (`RESEND_API_KEY`, and `RESEND_BASE_URL` for another server that speaks its API).
 * @param key the idempotency key: the same one delivers once within 24 hours
 */
export async function deliver(
  email: OutgoingEmail,
  key: string,
  patienceMs: number = PATIENCE_MS,
): Promise<Delivery> {
  const resend = new Resend(process.env.RESEND_API_KEY);
  const { replyTo, cc, attachments, ...rest } = email;
  const more = {
    ...(replyTo ? { replyTo } : {}),
    ...(cc.length > 0 ? { cc: [...cc] } : {}),
    ...(attachments.length > 0
      ? {
          attachments: attachments.map(({ filename, bytes }) => ({
            filename,
            content: Buffer.from(bytes).toString('base64'),
            contentType: 'application/pdf',
          })),
        }
      : {}),
  };
  const options = { idempotencyKey: key, signal: AbortSignal.timeout(patienceMs) };
  try {
    const answer = await resend.emails.send({ ...rest, ...more }, options);
    if (answer.data) return { kind: 'sent', providerId: answer.data.id };
    return told(answer.error, answer.headers ?? {});
  } catch (error) {
    return { kind: 'retry', error: error instanceof Error ? error.message : 'no answer', afterSeconds: null };
  }
}

type Refusal = { name?: string; message?: string; statusCode?: number | null };

/** Resend's errors (resend.com/docs/api-reference/errors): what may work later is tried later. */
function told({ name, message, statusCode }: Refusal, headers: Record<string, string>): Delivery {
  const error = [statusCode, name, message].filter(Boolean).join(' ').slice(0, 500);
  const later =
    !statusCode ||
    statusCode >= 500 ||
    statusCode === 408 ||
    statusCode === 429 ||
    name === 'concurrent_idempotent_requests';
  if (!later) return { kind: 'refused', error, mayBeTaken: name === 'invalid_idempotent_request' };
  return {
    kind: 'retry',
    error,
    afterSeconds: retryAfter(headers['retry-after']),
    // What is too much at once is not looked at.
    untaken: statusCode === 429,
  };
}

/** RFC 9110, 10.2.3: seconds, or a date. */
function retryAfter(value: string | undefined): number | null {
  if (!value) return null;
  const seconds = /^\d+$/.test(value.trim()) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : null;
}
