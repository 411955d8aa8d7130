import 'server-only';
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { escapeHtml } from './escape-html';

/** Stands in a kept message where the link will be; `.invalid` leads nowhere, by RFC 2606. */
export const SECRET_MARK = 'https://link.invalid/secret';

const NONCE = 12;
const TAG = 16;

function sealingKey(): Buffer {
  const secret = process.env.AUTH_SECRET;
  if (!secret) throw new Error('AUTH_SECRET must be set.');
  return Buffer.from(hkdfSync('sha256', secret, '', 'clientela email link', 32));
}

/**
 * A link, encrypted (AES-256-GCM, key by HKDF from `AUTH_SECRET`) and bound to the message that it belongs to.
 * @param messageKey the message's key: another message's row cannot open it
 */
export function sealLink(link: string, messageKey: string): Uint8Array {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(), nonce).setAAD(Buffer.from(messageKey));
  const sealed = Buffer.concat([cipher.update(link, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** The link of `sealLink`; null where the key has changed since, or the bytes have. */
export function openLink(sealed: Uint8Array, messageKey: string): string | null {
  const bytes = Buffer.from(sealed);
  try {
    const decipher = createDecipheriv('aes-256-gcm', sealingKey(), bytes.subarray(0, NONCE))
      .setAAD(Buffer.from(messageKey))
      .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

/** A message's texts with the link in the place of its mark. */
export function withLink(message: { html: string; text: string }, link: string) {
  return {
    html: message.html.replaceAll(SECRET_MARK, () => escapeHtml(link)),
    text: message.text.replaceAll(SECRET_MARK, () => link),
  };
}
