import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database, type Tx } from '@/db/client';
import { auditLog, contacts, customers, documents, sessions, settings } from '@/db/schema';
import { checkInput } from '@/lib/actions/check-input';
import { tellRule } from '@/lib/actions/database-errors';
import { DomainError } from '@/lib/actions/errors';
import type { Permission } from '@/lib/auth/permissions';
import { startSession } from '@/lib/auth/sessions';
import type { Staff } from '@/lib/auth/viewers';
import { addContact } from '@/lib/contacts/add-contact';
import { AddContact } from '@/lib/contacts/schemas';
import { writeNote } from '@/lib/customer-notes/write-note';
import { customerBelongings } from '@/lib/customers/customer-belongings';
import { deleteCustomer } from '@/lib/customers/delete-customer';
import { findDuplicates } from '@/lib/customers/find-duplicates';
import { getCustomer } from '@/lib/customers/get-customer';
import { UpdateCustomer } from '@/lib/customers/schemas';
import { setCustomerActive } from '@/lib/customers/set-customer-active';
import { setCustomerArchived } from '@/lib/customers/set-customer-archived';
import { updateCustomer } from '@/lib/customers/update-customer';
import { testDatabase } from '../../support/database';
import { codes, companyAndStaff, contactForm, create, customerForm, refusal } from './forms';

await testDatabase();
let viewer: Staff<Permission>;
beforeAll(async () => {
  viewer = await companyAndStaff();
});

type Form = Parameters<typeof customerForm>[0];

async function made(change: Form = {}) {
  const form = customerForm(change);
  const { id, contactId } = await create(viewer, form);
  return { form, id, contactId: contactId ?? '' };
}

async function version(id: string): Promise<number> {
  const [row] = await database().select().from(customers).where(eq(customers.id, id));
  return row?.version ?? 0;
}

/** Saves the edit form with some fields changed, over the version that is there now unless another is given. */
async function save({ id, form }: { id: string; form: object }, change: Form, over?: number) {
  const { contact: _, submissionId: __, ...fields } = { ...customerForm(form as Form), ...change };
  const input = checkInput(UpdateCustomer, { ...fields, id, version: over ?? (await version(id)) });
  return await told((tx) => updateCustomer(tx, viewer, input));
}

/** A transaction as an action runs it: rules of the database become errors of the form. */
async function told<Data>(work: (tx: Tx) => Promise<Data>): Promise<Data> {
  try {
    return await database().transaction(work);
  } catch (error) {
    throw tellRule(error);
  }
}

const draft = (customerId: string, currency: string) =>
  database()
    .insert(documents)
    .values({ kind: 'invoice', customerId, currency, baseCurrency: 'EUR', issueDate: '2026-01-01' });

const add = (customerId: string) =>
  told((tx) =>
    addContact(
      tx,
      viewer,
      checkInput(AddContact, {
        customerId,
        submissionId: crypto.randomUUID(),
        contact: contactForm({ sendWelcome: false, access: { kind: 'none' } }),
      }),
    ),
  );

async function logged(customerId: string, action: string) {
  const rows = await database().select().from(auditLog).where(eq(auditLog.customerId, customerId));
  return rows.find((row) => row.action === action);
}

describe('an edit', () => {
  it('changes what was changed and says so in the audit log', async () => {
    const customer = await made({ groups: { ids: [], names: ['Antes'] } });
    await save(customer, { company: 'Después S.L.', groups: { ids: [], names: ['Luego'] }, currency: 'USD' });
    expect(await getCustomer(viewer, customer.id)).toMatchObject({
      displayName: 'Después S.L.',
      currency: 'USD',
      groups: [{ name: 'Luego' }],
      version: 2,
    });
    expect((await logged(customer.id, 'customer.updated'))?.changes).toEqual({
      company: ['Talleres Gómez', 'Después S.L.'],
      currency: ['EUR', 'USD'],
      groups: [['Antes'], ['Luego']],
    });
  });

  it('of an older version is told, shows the present one, and changes nothing', async () => {
    const customer = await made();
    await save(customer, { company: 'Primera' }, 1);
    const error = await refusal(() => save(customer, { company: 'Segunda' }, 1));
    expect(error.code).toBe('stale');
    expect(error.details).toMatchObject({ company: 'Primera', version: 2 });
    expect((await getCustomer(viewer, customer.id))?.company).toBe('Primera');
    await save(customer, { company: 'Segunda' }, 2);
  });

  it('is done by one of two people who save at once', async () => {
    const customer = await made();
    const both = await Promise.allSettled(['A', 'B'].map((company) => save(customer, { company }, 1)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('keeps a language that is no longer on offer, and takes no other such one', async () => {
    const customer = await made({ language: 'en' });
    await database()
      .insert(settings)
      .values({ key: 'languages', value: ['es'] });
    await save(customer, { language: 'en', phone: '925123456' });
    const other = await made();
    const error = await refusal(() => save(other, { language: 'en' }));
    expect(codes(error.fields)).toEqual({ language: 'language_not_offered' });
    await database().delete(settings);
  });
});

describe('the currency', () => {
  it('stays once there is a draft, and the field says so', async () => {
    const customer = await made();
    await draft(customer.id, 'EUR');
    expect(await getCustomer(viewer, customer.id)).toMatchObject({ currencyLocked: true });
    const error = await refusal(() => save(customer, { currency: 'USD' }));
    expect(codes(error.fields)).toEqual({ currency: 'currency_locked' });
    await save(customer, { currency: 'EUR', phone: '925123456' });
  });

  const races = process.env.CLIENTELA_DEEP ? 200 : 20;
  it(`never differs from a first document's, whoever comes first (${races} races)`, async () => {
    const winners = { change: 0, document: 0 };
    for (let race = 0; race < races; race += 1) {
      const customer = await made({ contact: null });
      const change = () => save(customer, { currency: 'USD' });
      const document = () => draft(customer.id, 'EUR');
      const started = race % 2 ? [change(), document()] : [document(), change()];
      const results = await Promise.allSettled(started);
      const [changed, drafted] = race % 2 ? results : [...results].reverse();
      expect([changed?.status, drafted?.status].sort()).toEqual(['fulfilled', 'rejected']);
      if (changed?.status === 'rejected') {
        expect(changed.reason).toBeInstanceOf(DomainError);
        expect(codes(changed.reason.fields)).toEqual({ currency: 'currency_locked' });
        winners.document += 1;
      } else winners.change += 1;
      const [row] = await database().execute(
        sql`select count(*)::int as n from documents d join customers c on c.id = d.customer_id where c.currency <> d.currency`,
      );
      expect(row?.n).toBe(0);
    }
    expect(winners.change + winners.document).toBe(races);
  });
});

describe('people and companies', () => {
  it('a company with two contacts cannot become a person, one with one can and back', async () => {
    const customer = await made();
    await save(customer, { company: '' });
    expect((await getCustomer(viewer, customer.id))?.displayName).toBe('Lucía Gómez');
    expect((await refusal(() => add(customer.id))).code).toBe('person_has_one_contact');
    await save(customer, { company: 'De nuevo S.L.' });
    await add(customer.id);
    const error = await refusal(() => save(customer, { company: '' }));
    expect(codes(error.fields)).toEqual({ company: 'person_has_one_contact' });
  });

  it('a company cannot become a person while somebody adds its second contact', async () => {
    const customer = await made();
    await Promise.allSettled([save(customer, { company: '' }), add(customer.id)]);
    const count = await database().$count(contacts, eq(contacts.customerId, customer.id));
    const company = (await getCustomer(viewer, customer.id))?.company;
    expect([company === null, count]).toSatisfy(([person, people]) => !person || people === 1);
  });
});

describe('out of use', () => {
  const session = async (contactId: string) => {
    const client = { ip: null, userAgent: null };
    const id = await told((tx) => startSession(tx, 'contact', contactId, client));
    return async () => {
      const [row] = await database().select().from(sessions).where(eq(sessions.id, id));
      return row?.endedAt !== null;
    };
  };

  it('an inactive or archived customer has its contacts signed out at once', async () => {
    for (const close of [
      (id: string) => told((tx) => setCustomerActive(tx, viewer, { id, active: false })),
      (id: string) => told((tx) => setCustomerArchived(tx, viewer, { id, archived: true })),
    ]) {
      const customer = await made();
      const other = await made();
      const [ended, otherEnded] = [await session(customer.contactId), await session(other.contactId)];
      await close(customer.id);
      expect([await ended(), await otherEnded()]).toEqual([true, false]);
    }
  });

  it('a customer without issued documents is deleted with what was listed; one with is not', async () => {
    const customer = await made();
    await draft(customer.id, 'EUR');
    const note = { submissionId: crypto.randomUUID(), customerId: customer.id, body: 'Paga tarde' };
    await told((tx) => writeNote(tx, viewer, note));
    expect(await customerBelongings(viewer, customer.id)).toEqual({
      contacts: 1,
      draftInvoices: 1,
      draftEstimates: 0,
      draftProposals: 0,
      notes: 1,
      files: 0,
      kept: 0,
    });
    await told((tx) => deleteCustomer(tx, viewer, { id: customer.id }));
    expect(await getCustomer(viewer, customer.id)).toBeNull();
    expect(await database().$count(contacts, eq(contacts.id, customer.contactId))).toBe(0);
    const log = await logged(customer.id, 'customer.deleted');
    expect(log).toMatchObject({ actorId: viewer.id, subjectName: 'Talleres Gómez' });

    const sold = await made();
    await database().execute(sql`
      with s as (insert into series (kind, format) values ('invoice', 'F{N:4}') returning id)
      insert into documents (kind, customer_id, currency, base_currency, issue_date, language, series_id,
        series_year, sequence, number, seller, buyer, issued_at)
      select 'invoice', ${sold.id}::uuid, 'EUR', 'EUR', '2026-01-01', 'es', s.id, 0, 1, 'F0001', '{}', '{}', now() from s`);
    expect(await customerBelongings(viewer, sold.id)).toMatchObject({ kept: 1 });
    const error = await refusal(() => told((tx) => deleteCustomer(tx, viewer, { id: sold.id })));
    expect(error.code).toBe('customer_has_documents');
  });
});

describe('duplicates', () => {
  it('are pointed out by name, tax id and email, but never the customer itself', async () => {
    const email = 'doble@example.com';
    const { id } = await made({
      company: 'Doblón & Hijos',
      taxId: 'B-58.378.431',
      contact: contactForm({ email }),
    });
    const typed = {
      company: 'doblon & hijos',
      taxId: 'b58378431',
      email: 'DOBLE@example.com',
      country: 'ES',
    };
    const find = (exceptCustomerId: string | null, change: object = {}) =>
      told((tx) => findDuplicates(tx, viewer, { ...typed, ...change, exceptCustomerId }));
    const twin = { id, name: 'Doblón & Hijos' };
    expect(await find(null)).toEqual({ company: twin, taxId: twin, email: twin, taxIdDoubtful: false });
    expect(await find(id)).toMatchObject({ company: null, taxId: null, email: null });
    const none = { company: 'Doblón', taxId: '%', email: '\0' };
    expect(await find(null, none)).toMatchObject({ company: null, taxId: null, email: null });
    expect(await find(null, { taxId: 'B12345678' })).toMatchObject({ taxIdDoubtful: true });
  });
});
