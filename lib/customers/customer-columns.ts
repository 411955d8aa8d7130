import 'server-only';
import type { Problems } from '@/lib/actions/problems';
import { addressOrNull } from '@/lib/addresses/address-or-null';
import type { Company } from '@/lib/company/read-company';
import { e164 } from '@/lib/contacts/e164';
import type { Settings } from '@/lib/settings/definitions';
import { checkOffered } from './check-offered';
import type { CustomerFields } from './schemas';

/**
 * The columns of a customer from its form: the phone in E.164 (read as one of the customer's country, else of
 * the company's), an empty currency as the base currency. What is wrong goes to `problems`.
 */
export function customerColumns(
  fields: CustomerFields,
  ground: { company: Company; settings: Settings; storedLanguage?: string | null },
  problems: Problems,
) {
  const { company, settings, storedLanguage } = ground;
  const phone = e164(fields.phone, fields.address.country ?? company.country, problems, 'phone');
  checkOffered(fields.language, settings.languages, problems, 'language', storedLanguage);
  return {
    company: fields.company,
    taxId: fields.taxId,
    phone,
    website: fields.website,
    ...fields.address,
    billingAddress: addressOrNull(fields.billing),
    shippingAddress: addressOrNull(fields.shipping),
    currency: fields.currency ?? company.currency,
    language: fields.language,
  };
}
