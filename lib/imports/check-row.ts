import 'server-only';
import { fieldErrors } from '@/lib/actions/check-input';
import type { FieldError, FieldErrors } from '@/lib/actions/errors';
import { Problems } from '@/lib/actions/problems';
import type { Company } from '@/lib/company/read-company';
import type { ContactFields } from '@/lib/contacts/schemas';
import { customerColumns } from '@/lib/customers/customer-columns';
import { NewCustomer } from '@/lib/customers/schemas';
import type { Settings } from '@/lib/settings/definitions';
import type { ImportField } from './fields';
import { rowForm } from './row-form';
import type { RowValues } from './row-values';
import type { Choices } from './settings';

/** What is wrong with a row: at a field with what stands there, or with the row itself. */
export type RowProblem = FieldError & { field: ImportField | null; value: string };

export type CheckedRow = {
  customer: ReturnType<typeof customerColumns>;
  groups: { ids: string[]; names: string[] };
  /** As the form has it; its columns hang on the customer that it goes to. */
  contact: ContactFields | null;
};

export type Ground = { company: Company; settings: Settings; choices: Choices };

/** Only there because the form has one; no row is remembered by it. */
const NO_SUBMISSION = '00000000-0000-4000-8000-000000000000';

const ADDRESSES = { address: '', billing: 'billing', shipping: 'shipping' } as const;
const OF_CONTACT: Partial<Record<string, ImportField>> = {
  phone: 'contactPhone',
  language: 'contactLanguage',
};

/** The column's field of a form's field. */
function importField(path: string): ImportField {
  const [part = '', name = ''] = path.split('.');
  if (part === 'contact') return OF_CONTACT[name] ?? (name as ImportField);
  if (!(part in ADDRESSES)) return part as ImportField;
  const kind = ADDRESSES[part as keyof typeof ADDRESSES];
  return (kind ? kind + name.charAt(0).toUpperCase() + name.slice(1) : name) as ImportField;
}

export const problemsOf = (fields: FieldErrors, values: RowValues): RowProblem[] =>
  Object.entries(fields).map(([path, error]) => {
    const field = importField(path);
    return { ...error, field, value: values[field] ?? '' };
  });

/** A row held against the rules of the form for a new customer: its columns, or all that is wrong with it. */
export function checkRow(values: RowValues, ground: Ground): CheckedRow | RowProblem[] {
  const { company, settings, choices } = ground;
  const unknown = new Map<ImportField, RowProblem>();
  const form = rowForm(
    values,
    { choices, languages: settings.languages, permissions: settings.contactPermissions },
    (field, code) => unknown.set(field, { field, code, value: values[field] ?? '' }),
  );
  const parsed = NewCustomer.safeParse({ submissionId: NO_SUBMISSION, ...form }, { reportInput: true });
  if (!parsed.success) return [...unknown.values(), ...problemsOf(fieldErrors(parsed.error), values)];
  const problems = new Problems();
  const customer = customerColumns(parsed.data, { company, settings }, problems);
  const wrong = [...unknown.values(), ...problemsOf(problems.fields, values)];
  return wrong.length > 0 ? wrong : { customer, groups: parsed.data.groups, contact: parsed.data.contact };
}
