import type { Limit } from '@/lib/auth/attempts';
import type { Side } from '@/lib/auth/session-cookies';
import type { ClientInfo } from '@/lib/http/client-info';
import { networkOf } from '@/lib/http/network-of';

const MINUTES = 15;

/** Wrong passwords that are borne, per account (whether it exists or not) and per address. */
export const signInLimits = (side: Side, email: string, client: ClientInfo): Limit[] => [
  { key: `sign-in:${side}:${email.slice(0, 254)}`, tries: 10, minutes: MINUTES },
  ...(client.ip ? [{ key: `sign-in:from:${networkOf(client.ip)}`, tries: 60, minutes: MINUTES }] : []),
];

/** Links to sign in with that may be asked for. */
export const linkLimits = (email: string, client: ClientInfo): Limit[] => [
  { key: `link:${email.slice(0, 254)}`, tries: 5, minutes: MINUTES },
  ...(client.ip ? [{ key: `link:from:${networkOf(client.ip)}`, tries: 30, minutes: MINUTES }] : []),
];

/** Registrations that may be sent. */
export const registrationLimits = (email: string, client: ClientInfo): Limit[] => [
  { key: `register:${email.slice(0, 254)}`, tries: 5, minutes: MINUTES },
  ...(client.ip ? [{ key: `register:from:${networkOf(client.ip)}`, tries: 20, minutes: MINUTES }] : []),
];

/** Resets that may be asked for. */
export const resetLimits = (side: Side, email: string, client: ClientInfo): Limit[] => [
  { key: `reset:${side}:${email.slice(0, 254)}`, tries: 5, minutes: MINUTES },
  ...(client.ip ? [{ key: `reset:from:${networkOf(client.ip)}`, tries: 30, minutes: MINUTES }] : []),
];
