import 'server-only';
import type { Problems } from '@/lib/actions/problems';
import { checkOffered } from '@/lib/customers/check-offered';
import type { Settings } from '@/lib/settings/definitions';
import { e164 } from './e164';
import type { ContactFields } from './schemas';

/**
 * The columns of a contact from its form. `country` is where a phone number without prefix is dialled; `at` is
 * where the contact stands in the form (`contact.` or nothing), for what goes to `problems`.
 */
export function contactColumns(
  fields: ContactFields,
  ground: { settings: Settings; country: string; at: string; storedLanguage?: string | null },
  problems: Problems,
) {
  const { settings, country, at, storedLanguage } = ground;
  checkOffered(fields.language, settings.languages, problems, `${at}language`, storedLanguage);
  return {
    firstName: fields.firstName,
    lastName: fields.lastName,
    email: fields.email,
    position: fields.position,
    phone: e164(fields.phone, country, problems, `${at}phone`),
    direction: fields.direction,
    language: fields.language,
    permissions: fields.permissions,
    notifications: fields.notifications,
  };
}
