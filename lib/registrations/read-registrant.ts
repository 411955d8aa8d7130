import 'server-only';
import type { AgreedTerms, RegisteredPerson } from '@/db/schema/registrations';
import { Problems } from '@/lib/actions/problems';
import type { Company } from '@/lib/company/read-company';
import { e164 } from '@/lib/contacts/e164';
import type { Settings } from '@/lib/settings/definitions';
import type { Register } from './schemas';
import { termsOf } from './terms';

/**
 * What a registrant wrote, once it is all there that the settings want. Asks nothing of who is known already, so that
 * a form with mistakes says the same to everybody.
 * @throws DomainError at the fields that are wrong
 */
export function readRegistrant(
  form: Register,
  { settings, company }: { settings: Settings; company: Company },
): { person: RegisteredPerson; terms: AgreedTerms | null } {
  const problems = new Problems();
  const asked = (field: (typeof settings.registrationRequires)[number]) =>
    settings.registrationRequires.includes(field);
  const country = form.country ?? settings.defaultCountry ?? company.country;
  const phone = e164(form.phone, country, problems, 'phone');
  if (asked('lastName') && !form.lastName) problems.at('lastName', 'required');
  for (const field of ['company', 'taxId', 'phone'] as const) {
    if (asked(field) && form[field] === null) problems.at(field, 'required');
  }
  if (asked('address')) {
    for (const field of ['street', 'postalCode', 'city', 'country'] as const) {
      if (form[field] === null) problems.at(field, 'required');
    }
  }
  const terms = termsOf(settings);
  if (terms && (!form.terms || form.termsVersion !== terms.version)) problems.at('terms', 'terms_required');
  problems.raise();
  const { firstName, lastName, company: name, taxId, street, postalCode, city } = form;
  return {
    person: {
      firstName,
      lastName,
      company: name,
      taxId,
      phone,
      address: { street, postalCode, city, region: null, country },
    },
    terms,
  };
}
