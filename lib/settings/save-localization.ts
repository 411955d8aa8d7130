import 'server-only';
import type { Tx } from '@/db/client';
import { fieldError } from '@/lib/actions/errors';
import type { Staff } from '@/lib/auth/viewers';
import { updateCompany } from '@/lib/company/update-company';
import { availableLocales } from '@/lib/i18n/locales';
import type { Localization } from './schemas';
import { writeSettings } from './write-settings';

/**
 * Saves languages, base currency and time zone. A new zone re-dates nothing: days are kept as days. The base
 * currency is refused once there is a document.
 */
export async function saveLocalization(
  tx: Tx,
  viewer: Staff<'settings:edit'>,
  { version, language, currency, timeZone, languages, pdfInCustomerLanguage }: Localization,
) {
  const spoken = availableLocales();
  if (languages.some((locale) => !spoken.includes(locale))) throw fieldError('languages', 'language_unknown');
  await writeSettings(tx, viewer, { languages, pdfInCustomerLanguage });
  return updateCompany(tx, viewer, { version, language, currency, timeZone });
}
