import { z } from 'zod';
import { NewPassword } from '@/lib/auth/password-rules';
import { isTimeZone } from '@/lib/dates/time-zones';
import { availableLocales } from '@/lib/i18n/locales';
import { isCurrency } from '@/lib/money/currencies';
import { addressFields, emailAddress, optionalLine, requiredLine } from '@/lib/text/fields';

/** What a new installation has to know: who the company is, how it counts and writes, and who looks after it. */
export const Setup = z.object({
  legalName: requiredLine(160),
  taxId: optionalLine(40),
  ...addressFields(),
  country: addressFields().country.pipe(z.string({ error: 'required' })),
  language: z.string().refine((code) => availableLocales().includes(code), { error: 'language_unknown' }),
  currency: z.string().refine(isCurrency, { error: 'currency_unknown' }),
  timeZone: z.string().refine(isTimeZone, { error: 'time_zone_unknown' }),
  administrator: z.object({
    firstName: requiredLine(100),
    lastName: optionalLine(100).transform((name) => name ?? ''),
    email: emailAddress(),
    password: NewPassword,
  }),
  /** Whether to begin with the customers and documents of a made-up wholesaler. */
  sampleData: z.boolean().default(false),
});
export type SetupInput = z.output<typeof Setup>;
