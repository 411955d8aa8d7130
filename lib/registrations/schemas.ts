import { z } from 'zod';
import { NewPassword } from '@/lib/auth/password-rules';
import { tidyTaxId } from '@/lib/customers/tax-id';
import { leaves } from '@/lib/sign-in/schemas';
import { emailAddress, optionalCountry, optionalLine, optionalLines, requiredLine } from '@/lib/text/fields';

/** The public form, as a plain form posts it. What else has to be there is a setting, and checked where it is kept. */
export const Register = z.object({
  firstName: requiredLine(80),
  lastName: optionalLine(80).transform((name) => name ?? ''),
  email: emailAddress(),
  company: optionalLine(120),
  taxId: optionalLine(40).transform((taxId) => (taxId === null ? null : tidyTaxId(taxId))),
  phone: optionalLine(40),
  street: optionalLines(200),
  postalCode: optionalLine(20),
  city: optionalLine(100),
  country: optionalCountry(),
  /** There when the box is checked. */
  terms: z.string().max(10).optional(),
  /** The terms that were shown: other ones meanwhile are shown first. */
  termsVersion: z.string().max(100).optional(),
  /** Nobody sees this field; only programs fill it in. */
  motto: z.string().max(10_000).optional(),
});
export type Register = z.output<typeof Register>;

/** The press of the button behind the link that a registrant was sent. */
export const VerifyRegistration = z.object({
  token: z.string().max(200),
  leaves,
  /** Where nobody confirms registrations: they are let in at once. */
  password: NewPassword.optional(),
});
export type VerifyRegistration = z.output<typeof VerifyRegistration>;

export const ConfirmRegistration = z.object({ id: z.uuid() });
export type ConfirmRegistration = z.output<typeof ConfirmRegistration>;

export const RejectRegistration = z.object({ id: z.uuid(), tell: z.boolean() });
export type RejectRegistration = z.output<typeof RejectRegistration>;
