import { z } from 'zod';
import { emailAddress, optionalLines, requiredLine } from '@/lib/text/fields';

const token = z.string().max(100);
const reason = optionalLines(2000);

/** Accepting by a link: whoever does it says who they are. */
export const AcceptByLink = z.object({ token, name: requiredLine(200), email: emailAddress() });
export type AcceptByLink = z.output<typeof AcceptByLink>;

export const DeclineByLink = z.object({ token, reason });
export type DeclineByLink = z.output<typeof DeclineByLink>;

/** In the customer area the contact is known. */
export const AcceptEstimate = z.object({ id: z.uuid() });

export const DeclineEstimate = z.object({ id: z.uuid(), reason });
