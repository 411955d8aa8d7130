import 'server-only';
import { Problems } from '@/lib/actions/problems';
import { contactColumns } from '@/lib/contacts/contact-columns';
import { type CheckedRow, type Ground, problemsOf, type RowProblem } from './check-row';
import type { Known, Twin } from './look-up';
import type { RowValues } from './row-values';

/** Whose row it repeats: a customer from before, or that of an earlier row. */
type Same = { customer: { id: string; name: string } | null; row: number | null };
type SkipReason = 'email' | 'taxId' | 'name' | 'person' | 'header';

export type Outcome =
  | { kind: 'customer' }
  | ({ kind: 'contact' } & Same)
  | ({ kind: 'skipped'; reason: SkipReason } & Same)
  | { kind: 'error'; problems: RowProblem[] };

export type ReadRow = {
  number: number;
  cells: readonly string[];
  values: RowValues;
  /** Null: the row is the header once more. */
  checked: CheckedRow | RowProblem[] | null;
};
export type PlannedRow = ReadRow & {
  outcome: Outcome;
  contact: ReturnType<typeof contactColumns> | null;
};

type Made = {
  row: number;
  person: boolean;
  country: string | null;
  nameKey: string | null;
  taxKey: string | null;
};

const NOBODY: Same = { customer: null, row: null };

/**
 * What each row will do, in their order. A customer is the one with the row's tax id, else the one of its name unless
 * both have tax ids and they differ; an earlier row goes before a customer from before. An email belongs to the first
 * who has it.
 */
export function decideRows(
  rows: readonly ReadRow[],
  known: Known,
  ground: Ground,
  mayAdd: boolean,
): PlannedRow[] {
  const made: Keyed<Made> = new Keyed();
  const before: Keyed<Twin> = new Keyed(known.twins);
  const emails = new Map<string, number>();

  const decide = (row: ReadRow): Pick<PlannedRow, 'outcome' | 'contact'> => {
    const { checked } = row;
    if (checked === null) return skipped('header');
    if (Array.isArray(checked)) return { outcome: { kind: 'error', problems: checked }, contact: null };
    const { customer, contact } = checked;
    const keys = {
      nameKey: known.nameKeys.get(customer.company ?? '') ?? null,
      taxKey: known.taxKeys.get(customer.taxId ?? '') || null,
    };
    if (contact) {
      const earlier = emails.get(contact.email);
      if (earlier !== undefined) return skipped('email', { customer: null, row: earlier });
      const owner = known.emails.get(contact.email);
      if (owner) return skipped('email', { customer: owner, row: null });
    }
    const sibling = made.find(keys);
    const twin = sibling ? null : before.find(keys);
    const found = sibling ?? twin;
    const same: Same = sibling
      ? { customer: null, row: sibling.row }
      : { customer: twin ? { id: twin.id, name: twin.name } : null, row: null };
    const by = found && keys.taxKey && found.taxKey === keys.taxKey ? 'taxId' : 'name';
    if (found && (!contact || (twin && !mayAdd))) return skipped(by, same);
    if (found?.person) return skipped('person', same);

    const problems = new Problems();
    const country = customer.country ?? found?.country ?? ground.company.country;
    const columns =
      contact && contactColumns(contact, { settings: ground.settings, country, at: 'contact.' }, problems);
    const wrong = problemsOf(problems.fields, row.values);
    if (wrong.length > 0) return { outcome: { kind: 'error', problems: wrong }, contact: null };
    if (contact) emails.set(contact.email, row.number);
    if (found) return { outcome: { kind: 'contact', ...same }, contact: columns };
    made.add({ row: row.number, person: customer.company === null, country: customer.country, ...keys });
    return { outcome: { kind: 'customer' }, contact: columns };
  };
  return rows.map((row) => ({ ...row, ...decide(row) }));
}

const skipped = (reason: SkipReason, same: Same = NOBODY) => ({
  outcome: { kind: 'skipped' as const, reason, ...same },
  contact: null,
});

type Keys = { nameKey: string | null; taxKey: string | null };

/** Customers by tax id and by name, the earliest first. */
class Keyed<Customer extends Keys> {
  private readonly byTax = new Map<string, Customer>();
  private readonly byName = new Map<string, Customer[]>();

  constructor(customers: readonly Customer[] = []) {
    for (const customer of customers) this.add(customer);
  }

  add(customer: Customer): void {
    const { nameKey, taxKey } = customer;
    if (taxKey && !this.byTax.has(taxKey)) this.byTax.set(taxKey, customer);
    if (!nameKey) return;
    const namesakes = this.byName.get(nameKey);
    if (namesakes) namesakes.push(customer);
    else this.byName.set(nameKey, [customer]);
  }

  find({ nameKey, taxKey }: Keys): Customer | undefined {
    const namesakes = nameKey ? (this.byName.get(nameKey) ?? []) : [];
    const fits = (other: Customer) => !taxKey || !other.taxKey || other.taxKey === taxKey;
    return (taxKey && this.byTax.get(taxKey)) || namesakes.find(fits);
  }
}
