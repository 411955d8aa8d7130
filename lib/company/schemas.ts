import { isValidBIC, isValidIBAN } from 'ibantools';
import { z } from 'zod';
import {
  addressFields,
  optionalEmailAddress,
  optionalLine,
  optionalWebsite,
  requiredCountry,
  requiredLine,
} from '@/lib/text/fields';

const compact = (text: string | null) => text?.replaceAll(/\s/g, '').toUpperCase() ?? null;

/** Small enough to stand in every PDF; a logo of a few hundred pixels has a tenth of it. */
export const MAX_LOGO_BYTES = 500_000;

/** Who the company is, as its documents say it. */
export const CompanyDetails = z.object({
  version: z.int(),
  legalName: requiredLine(160),
  taxId: optionalLine(40),
  ...addressFields(),
  country: requiredCountry(),
  email: optionalEmailAddress(),
  phone: optionalLine(40),
  website: optionalWebsite(),
  bankName: optionalLine(120),
  iban: optionalLine(60)
    .transform(compact)
    .refine((iban) => iban === null || isValidIBAN(iban), { error: 'iban_invalid' }),
  bic: optionalLine(20)
    .transform(compact)
    .refine((bic) => bic === null || isValidBIC(bic), { error: 'bic_invalid' }),
  registerLine: optionalLine(300),
  accent: optionalLine(7)
    .transform((color) => color?.toLowerCase() ?? null)
    .refine((color) => color === null || /^#[0-9a-f]{6}$/.test(color), { error: 'color_invalid' }),
  paper: z.enum(['A4', 'Letter']),
  /** Absent keeps the logo, null removes it, a text is a new one in base64. */
  logo: z
    .string()
    .max(MAX_LOGO_BYTES * 1.4, { error: 'logo_large' })
    .nullish(),
});
export type CompanyDetails = z.output<typeof CompanyDetails>;
