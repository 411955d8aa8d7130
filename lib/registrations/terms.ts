import 'server-only';
import { createHash } from 'node:crypto';
import type { AgreedTerms } from '@/db/schema/registrations';
import type { Settings } from '@/lib/settings/definitions';

/** What registrants agree to, with a version that changes with the words; null where the settings ask for nothing. */
export function termsOf({
  registrationTerms: text,
  registrationTermsUrl: url,
}: Pick<Settings, 'registrationTerms' | 'registrationTermsUrl'>): AgreedTerms | null {
  if (!text && !url) return null;
  const digest = createHash('sha256')
    .update(JSON.stringify([text, url]))
    .digest('hex');
  return { version: digest.slice(0, 12), text, url };
}
