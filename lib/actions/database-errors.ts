import 'server-only';
import { DomainError, type ErrorCode, fieldError } from './errors';

/** Rules that the database keeps, and how their breach is told. The second entry is the field, where there is one. */
const RULES: Record<string, readonly [ErrorCode, field?: string]> = {
  contacts_email_key: ['email_taken', 'email'],
  staff_email_key: ['email_taken', 'email'],
  customer_groups_name_key: ['name_taken', 'name'],
  items_code_key: ['code_taken', 'code'],
  taxes_key: ['tax_exists', 'name'],
  documents_currency_lock: ['currency_locked', 'currency'],
  documents_base_currency_company_currency_fk: ['base_currency_locked', 'currency'],
  schedules_currency_lock: ['currency_locked', 'currency'],
  documents_stay_issued: ['document_frozen'],
  documents_stay_void: ['document_frozen'],
  documents_corrects: ['correction_of_customer', 'customerId'],
  documents_not_overpaid: ['more_than_due'],
  payments_currency_lock: ['currency_locked', 'currency'],
  payments_base_currency_company_currency_fk: ['base_currency_locked', 'currency'],
  payments_not_overspent: ['more_than_available'],
  payment_modes_name_key: ['name_taken', 'name'],
  documents_number_key: ['number_taken'],
  contacts_exactly_one_primary: ['one_primary'],
  customers_person_has_one_contact: ['person_has_one_contact', 'company'],
};

type PostgresError = { code: string; constraint_name?: string };

/** The database's own error behind whatever wraps it; null for an error of another kind. */
export function postgresError(error: unknown): PostgresError | null {
  for (let current = error; current instanceof Error; current = current.cause) {
    if (current.name === 'PostgresError') return current as unknown as PostgresError;
  }
  return null;
}

/** An error of the database that is one of its rules, as the error that the form shows; any other as it is. */
export function tellRule(error: unknown): unknown {
  const rule = RULES[postgresError(error)?.constraint_name ?? ''];
  if (!rule) return error;
  const [code, field] = rule;
  return field ? fieldError(field, code) : new DomainError(code);
}
