import { randomUUID } from 'node:crypto';
import { database } from '../../db/client.ts';
import { company, customers, paymentModes, series, staff, taxes } from '../../db/schema/index.ts';
import type { Permission } from '../../lib/auth/permissions.ts';
import type { Staff } from '../../lib/auth/viewers.ts';
import { today } from '../../lib/dates/day.ts';
import type { NewDraft } from '../../lib/documents/schemas.ts';

const ADDRESS = {
  street: 'Calle Mayor 1',
  city: 'Madrid',
  region: 'Madrid',
  postalCode: '28013',
  country: 'ES',
};

const TIME_ZONE = 'Europe/Madrid';

export const companyToday = () => today(TIME_ZONE, new Date());

/** A Spanish company that may issue, with a series for each kind, its usual taxes, a payment mode and an administrator. */
export async function salesCompany(changes: Partial<typeof company.$inferInsert> = {}) {
  const db = database();
  await db.insert(company).values({
    legalName: 'Estudio Clavel, S.L.',
    taxId: 'B12345674',
    ...ADDRESS,
    currency: 'EUR',
    language: 'es',
    timeZone: TIME_ZONE,
    ...changes,
  });
  await db.insert(series).values([
    { kind: 'invoice', prefix: 'F', format: '{PREFIX}-{N:6}', preset: true },
    { kind: 'credit_note', prefix: 'NC', format: '{PREFIX}-{N:6}', preset: true },
    { kind: 'estimate', prefix: 'P', format: '{PREFIX}-{N:6}', preset: true },
    { kind: 'proposal', prefix: 'PR', format: '{PREFIX}-{N:6}', preset: true },
  ]);
  await db.insert(paymentModes).values({ name: 'Transferencia bancaria' });
  const [vat, reduced, withholding] = await db
    .insert(taxes)
    .values([
      { name: 'IVA', rate: '21', kind: 'vat', category: 'S', preset: true },
      { name: 'IVA', rate: '10', kind: 'vat', category: 'S' },
      { name: 'IRPF', rate: '15', kind: 'withholding', category: 'S' },
    ])
    .returning({ id: taxes.id });
  const viewer = await administrator();
  return { viewer, vat: vat?.id ?? '', reduced: reduced?.id ?? '', withholding: withholding?.id ?? '' };
}

/** A member of staff who may do everything, as the actions would hand one on. */
export async function administrator(): Promise<Staff<Permission>> {
  const [row] = await database()
    .insert(staff)
    .values({ email: `${randomUUID()}@clavel.example`, firstName: 'Ana', role: 'administrator' })
    .returning();
  if (!row) throw new Error('no staff');
  const { id, email, firstName, lastName, role, language, hotkeys } = row;
  const viewer = { sessionId: randomUUID(), id, email, firstName, lastName, role, language, hotkeys };
  return viewer as unknown as Staff<Permission>;
}

export async function customer(changes: Partial<typeof customers.$inferInsert> = {}): Promise<string> {
  const [row] = await database()
    .insert(customers)
    .values({
      company: 'Talleres Mendoza, S.A.',
      taxId: 'A58818501',
      ...ADDRESS,
      currency: 'EUR',
      ...changes,
    })
    .returning({ id: customers.id });
  return row?.id ?? '';
}

/** A draft of one line of 100.00 without tax, with what the test changes. */
export const draft = (customerId: string, changes: Partial<NewDraft> = {}): NewDraft => ({
  submissionId: randomUUID(),
  customerId,
  issueDate: companyToday(),
  dueDate: null,
  language: null,
  reference: null,
  billingAddress: ADDRESS,
  shippingAddress: null,
  lines: [line()],
  discount: null,
  note: null,
  terms: null,
  ...changes,
});

/** What a draft of a proposal says beside its lines. */
export const proposal = (changes: Partial<ProposalPart> = {}): { proposal: ProposalPart } => ({
  proposal: {
    subject: 'Reforma de la cocina',
    content: [
      {
        kind: 'text',
        title: 'Alcance',
        text: {
          type: 'doc',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Todo incluido.' }] }],
        },
      },
      { kind: 'lines' },
    ],
    ...changes,
  },
});
type ProposalPart = NonNullable<NewDraft['proposal']>;

export const line = (changes: Partial<NewDraft['lines'][number]> = {}): NewDraft['lines'][number] => ({
  description: 'Consulting',
  quantity: '1',
  unit: null,
  unitPrice: '100',
  discountPercent: '0',
  taxIds: [],
  ...changes,
});
