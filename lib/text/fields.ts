import { z } from 'zod';
import { isCountry } from '@/lib/i18n/names';
import { type CleanedText, cleanMultiline, cleanText } from './clean-text';

const REFUSED = {
  control_character: 'text_control_characters',
  broken_character: 'text_control_characters',
  direction_override: 'text_direction_marks',
} as const;

const cleaned = (max: number, clean: (text: string) => CleanedText) =>
  z
    .string()
    // Bounds the work before anything reads the text; what is kept is counted after cleaning.
    .superRefine((text, { addIssue }) => {
      if (text.length > max * 4 + 1000) addIssue({ code: 'too_big', origin: 'string', maximum: max });
    })
    .transform((text, context) => {
      const result = clean(text);
      if (result.ok) return result.value;
      context.addIssue({ code: 'custom', message: REFUSED[result.code] });
      return z.NEVER;
    })
    .pipe(z.string().max(max));

/** A line of text that must be there, as `cleanText` keeps it. */
export const requiredLine = (max: number) => cleaned(max, cleanText).pipe(z.string().min(1));

/** A line of text, or null for none. Absent counts as none. */
export const optionalLine = (max: number) =>
  z.preprocess(
    (value) => value ?? '',
    cleaned(max, cleanText).transform((text) => text || null),
  );

/** Several lines, or null for none. */
export const optionalLines = (max: number) =>
  z.preprocess(
    (value) => value ?? '',
    cleaned(max, cleanMultiline).transform((text) => text || null),
  );

/** Several lines that must be there. */
export const requiredLines = (max: number) => cleaned(max, cleanMultiline).pipe(z.string().min(1));

/** An email address as all are kept: lower case, without display name. */
export const emailAddress = () =>
  requiredLine(254)
    .transform((text) => text.toLowerCase())
    .pipe(z.email({ error: 'email_invalid' }));

/** An email address, or null for none. */
export const optionalEmailAddress = () =>
  optionalLine(254).transform((text, context) => {
    if (text === null) return null;
    const checked = z.email().safeParse(text.toLowerCase());
    if (checked.success) return checked.data;
    context.addIssue({ code: 'custom', message: 'email_invalid' });
    return z.NEVER;
  });

/** ISO 3166-1 alpha-2, or null for none. */
export const optionalCountry = () =>
  optionalLine(2).refine((code) => code === null || isCountry(code), { error: 'country_unknown' });

/** ISO 3166-1 alpha-2. */
export const requiredCountry = () => requiredLine(2).refine(isCountry, { error: 'country_unknown' });

/** A web address with http or https, or null; `example.com` is taken for https. */
export const optionalWebsite = () =>
  optionalLine(200).transform((text, context) => {
    if (text === null) return null;
    const address = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
    if (
      URL.canParse(address) &&
      /^https?:$/.test(new URL(address).protocol) &&
      new URL(address).hostname.includes('.')
    ) {
      return address;
    }
    context.addIssue({ code: 'custom', message: 'website_invalid' });
    return z.NEVER;
  });

/** A postal address; all parts optional. */
export const addressFields = () => ({
  street: optionalLines(200),
  city: optionalLine(100),
  region: optionalLine(100),
  postalCode: optionalLine(20),
  country: optionalCountry(),
});
