import type { Problems } from '@/lib/actions/problems';
import { normalisePhone } from './phone';

/** A typed phone number in E.164, or null for none; what is wrong with it goes to its field. */
export function e164(
  typed: string | null,
  country: string,
  problems: Problems,
  field: string,
): string | null {
  if (typed === null) return null;
  const phone = normalisePhone(typed, country);
  if (phone.ok) return phone.value;
  problems.at(field, phone.code === 'has_extension' ? 'phone_extension' : 'phone_invalid');
  return null;
}
