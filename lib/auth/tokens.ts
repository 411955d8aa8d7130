import 'server-only';
import { createHash, randomBytes } from 'node:crypto';

/** A secret for a link: 256 random bits. Rows keep its hash alone. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Whether a text can be a token at all. */
export const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text);

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token, 'ascii').digest();
