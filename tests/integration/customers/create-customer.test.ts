import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { accessLinks, auditLog, contacts, credentials, customers, emails } from '@/db/schema';
import { checkInput } from '@/lib/actions/check-input';
import { once } from '@/lib/actions/once';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { createCustomer } from '@/lib/customers/create-customer';
import { NewCustomer } from '@/lib/customers/schemas';
import { groupsOf } from '@/lib/customers/stored-customer';
import { testDatabase } from '../../support/database';
import { address, companyAndStaff, contactForm, create, customerForm, refusal } from './forms';

await testDatabase();
let viewer: Staff<Permission>;
beforeAll(async () => {
  viewer = await companyAndStaff();
});

async function customerRow(id: string) {
  const [row] = await database().select().from(customers).where(eq(customers.id, id));
  if (!row) throw new Error('no customer');
  return row;
}

describe('a new customer', () => {
  it('holds the whole form, tidied', async () => {
    const { id, contactId } = await create(
      viewer,
      customerForm({
        company: '  Müller & Söhne\tGmbH ',
        taxId: 'es  b58378431',
        phone: '925 12 34 56',
        website: 'mueller.example',
        address: address({ street: 'Calle 1\r\nBajo', city: 'Toledo', country: 'ES' }),
        shipping: address({ city: 'Getafe' }),
        groups: { ids: [], names: ['Mayoristas', 'mayoristas', 'VIP 🌟'] },
        currency: 'USD',
        language: 'en',
        contact: contactForm({ email: 'Ana.Ruiz@Example.COM', phone: '+49 30 123456', direction: 'rtl' }),
      }),
    );
    expect(await customerRow(id)).toMatchObject({
      company: 'Müller & Söhne GmbH',
      displayName: 'Müller & Söhne GmbH',
      taxId: 'ES B58378431',
      phone: '+34925123456',
      website: 'https://mueller.example',
      street: 'Calle 1\nBajo',
      billingAddress: null,
      shippingAddress: { street: null, city: 'Getafe', region: null, postalCode: null, country: null },
      currency: 'USD',
      language: 'en',
      createdBy: viewer.id,
    });
    const groups = await groupsOf(database(), id);
    expect(groups.map(({ name }) => name)).toEqual(['Mayoristas', 'VIP 🌟']);
    const [contact] = await database()
      .select()
      .from(contacts)
      .where(eq(contacts.id, contactId ?? ''));
    expect(contact).toMatchObject({
      email: 'ana.ruiz@example.com',
      phone: '+4930123456',
      direction: 'rtl',
      primary: true,
      permissions: ['invoices', 'estimates'],
    });
    const audit = await database().select().from(auditLog).where(eq(auditLog.customerId, id));
    expect(audit).toMatchObject([{ action: 'customer.created', actorId: viewer.id }]);
  });

  it('gets the base currency, stored, when none is chosen', async () => {
    const { id } = await create(viewer, customerForm());
    expect((await customerRow(id)).currency).toBe('EUR');
  });

  it('is a person, called like the contact, without a company name', async () => {
    const { id } = await create(viewer, customerForm({ company: '' }));
    expect(await customerRow(id)).toMatchObject({ company: null, displayName: 'Lucía Gómez' });
  });

  it('may be a company without contact, but not nobody', async () => {
    expect(await create(viewer, customerForm({ contact: null }))).toMatchObject({ contactId: null });
    const { fields } = await refusal(() => create(viewer, customerForm({ company: ' ', contact: null })));
    expect(Object.keys(fields)).toEqual(['contact.firstName', 'contact.email']);
  });

  it('is made once by a form that is sent eight times at once', async () => {
    const form = customerForm({ company: 'Ocho veces' });
    const send = () =>
      database().transaction((tx) =>
        once(
          tx,
          { action: 'customer.create', actorId: viewer.id, submissionId: form.submissionId },
          async () => await createCustomer(tx, viewer, checkInput(NewCustomer, form)),
        ),
      );
    const answers = await Promise.all(Array.from({ length: 8 }, send));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await send()).toEqual(answers[0]);
    const made = await database().select().from(customers).where(eq(customers.company, 'Ocho veces'));
    expect(made).toHaveLength(1);
  });

  it('shares a group that is typed in eight forms at once', async () => {
    const typed = ['Nuevo grupo', 'NUEVO GRUPO', 'Núevo grupo', 'Otro grupo'];
    const made = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        create(viewer, customerForm({ groups: { ids: [], names: [typed[index % 4] ?? ''] } })),
      ),
    );
    const groups = await Promise.all(made.map(({ id }) => groupsOf(database(), id)));
    expect(new Set(groups.flat().map(({ id }) => id)).size).toBe(2);
  });

  it('leaves nothing when its email is taken', async () => {
    const form = customerForm({ company: 'Nunca', groups: { ids: [], names: ['Nunca'] } });
    await create(viewer, customerForm({ contact: contactForm({ email: 'una@example.com' }) }));
    const before = await everything();
    const taken = { ...form, contact: contactForm({ email: 'UNA@example.com' }) };
    const error = await refusal(() => create(viewer, taken));
    expect(error.fields).toEqual({ 'contact.email': { code: 'email_taken' } });
    expect(await everything()).toEqual(before);
  });

  it('gives an email to one of two forms that are sent at once', async () => {
    const contact = contactForm();
    const forms = ['Uno', 'Dos'].map((company) => customerForm({ company, contact }));
    const results = await Promise.allSettled(forms.map((form) => create(viewer, form)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = results.find((result) => result.status === 'rejected');
    expect(refused?.reason.fields).toEqual({ 'contact.email': { code: 'email_taken' } });
  });
});

describe('the one email of a new contact', () => {
  async function made(change: Parameters<typeof contactForm>[0]) {
    const { contactId } = await create(viewer, customerForm({ contact: contactForm(change) }));
    const of = contactId ?? '';
    return {
      emails: await database().select().from(emails).where(eq(emails.contactId, of)),
      links: await database().select().from(accessLinks).where(eq(accessLinks.contactId, of)),
      passwords: await database().select().from(credentials).where(eq(credentials.contactId, of)),
    };
  }

  it('is the welcome with the invitation', async () => {
    const { emails: sent, links, passwords } = await made({});
    expect(sent.map(({ template }) => template)).toEqual(['welcome']);
    expect(sent[0]?.secret).not.toBeNull();
    expect([links.length, passwords.length]).toEqual([1, 0]);
  });

  it('is the set-password email without welcome', async () => {
    const { emails: sent, links } = await made({ sendWelcome: false });
    expect(sent.map(({ template }) => template)).toEqual(['set_password']);
    expect(links).toHaveLength(1);
  });

  it('carries the sign-in address and no secret when a password was typed', async () => {
    const access = { kind: 'password', password: 'una frase bastante larga' } as const;
    const { emails: sent, links, passwords } = await made({ access });
    expect(sent.map(({ template, secret }) => [template, secret])).toEqual([['welcome', null]]);
    expect(sent[0]?.html).toContain('https://crm.example.com/authentication/login');
    expect(sent[0]?.html).not.toContain(access.password);
    expect([links.length, passwords.length]).toEqual([0, 1]);
  });

  it('has no link without access, and is none without welcome', async () => {
    const { emails: sent, links } = await made({ access: { kind: 'none' } });
    expect(sent.map(({ template, secret }) => [template, secret])).toEqual([['welcome', null]]);
    expect(sent[0]?.html).not.toContain('/authentication/');
    expect(links).toHaveLength(0);
    const access = { kind: 'password', password: 'una frase bastante larga' } as const;
    expect((await made({ access: { kind: 'none' }, sendWelcome: false })).emails).toEqual([]);
    expect((await made({ access, sendWelcome: false })).emails).toEqual([]);
  });
});

/** How many rows each table that creating a customer touches has. */
async function everything() {
  const [row] = await database().execute(sql`select
    (select count(*) from customers) as customers, (select count(*) from contacts) as contacts,
    (select count(*) from customer_groups) as groups, (select count(*) from customer_group_members) as members,
    (select count(*) from access_links) as links, (select count(*) from emails) as emails,
    (select count(*) from pgboss.job) as jobs, (select count(*) from audit_log) as audit`);
  return row;
}

describe('all or nothing', () => {
  it.each([
    'customers',
    'customer_groups',
    'customer_group_members',
    'contacts',
    'access_links',
    'emails',
    'pgboss.job',
    'audit_log',
  ])('nothing is left when %s cannot be written', async (table) => {
    const before = await everything();
    const name = `refuse_${randomUUID().slice(0, 8)}`;
    await database().execute(
      sql.raw(
        `create function ${name}() returns trigger language plpgsql as $$ begin raise exception 'refused'; end $$;
         create trigger ${name} before insert on ${table} for each row execute function ${name}()`,
      ),
    );
    const form = customerForm({ groups: { ids: [], names: [`Para ${table}`] } });
    await expect(create(viewer, form)).rejects.toThrow();
    await database().execute(sql.raw(`drop function ${name} cascade`));
    expect(await everything()).toEqual(before);
    await create(viewer, form);
  });
});
