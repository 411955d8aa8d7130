import { z } from 'zod';
import { emailAddress, optionalLines, requiredLine } from '@/lib/text/fields';

const token = z.string().max(100);
const reason = optionalLines(2000);

/** Accepting by a link: whoever does it says who they are. */
export const AcceptByLink = z.object({ token, name: requiredLine(200), email: emailAddress() });
export type AcceptByLink = z.output<typeof AcceptByLink>;

/** Which PDF was shown, and the signature: the typed name, or a PNG in base64, which is looked at later. */
const signed = {
  pdfSha256: z.string().regex(/^[0-9a-f]{64}$/),
  signature: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('typed') }),
    z.object({ kind: z.literal('drawn'), png: z.string().max(270_000, { error: 'signature_invalid' }) }),
  ]),
};

/** Signing a proposal, by a link or in the customer area. */
export const SignByLink = z.object({ token, name: requiredLine(200), email: emailAddress(), ...signed });
export type SignByLink = z.output<typeof SignByLink>;

export const SignProposal = z.object({
  id: z.uuid(),
  name: requiredLine(200),
  email: emailAddress(),
  ...signed,
});

export const DeclineByLink = z.object({ token, reason });
export type DeclineByLink = z.output<typeof DeclineByLink>;

/** In the customer area the contact is known. */
export const AcceptEstimate = z.object({ id: z.uuid() });

export const DeclineDocument = z.object({ id: z.uuid(), reason });
