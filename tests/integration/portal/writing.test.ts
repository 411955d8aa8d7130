import { desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { database, type Tx } from '@/db/client';
import { accessLinks, auditLog, contacts, credentials, customers, sessions } from '@/db/schema';
import { checkInput } from '@/lib/actions/check-input';
import { createAccessLink } from '@/lib/auth/access-links';
import { hashPassword, verifyPassword } from '@/lib/auth/passwords';
import { portalChange } from '@/lib/auth/portal-transaction';
import { grantContact } from '@/lib/auth/require-contact';
import type { Contact, PortalPermission } from '@/lib/auth/viewers';
import { changePassword } from '@/lib/portal/change-password';
import { CustomerData, Profile } from '@/lib/portal/schemas';
import { updateCustomerData } from '@/lib/portal/update-customer-data';
import { updateProfile } from '@/lib/portal/update-profile';
import { testDatabase } from '../../support/database';
import { lockWaitedFor } from '../../support/lock-waited-for';
import { customer } from '../../support/sales-company';
import { addContact, signIn, startSession, theSeller } from './people';

await testDatabase();

type Viewer = Contact<PortalPermission>;
let acme = '';
let primary: Viewer;
let colleague: Viewer;

beforeAll(async () => {
  await theSeller();
  acme = await customer();
  primary = await signIn(await addContact(acme, { primary: true }));
  colleague = await signIn(await addContact(acme));
});

/** As the action does it: under the portal's role, in one transaction. */
const as = <Result>(viewer: Viewer, work: (tx: Tx, viewer: Viewer) => Promise<Result>) =>
  portalChange(viewer.sessionId, (tx, fresh) => work(tx, fresh as Viewer));

const row = async (id: string) => {
  const [found] = await database().select().from(contacts).where(eq(contacts.id, id));
  if (!found) throw new Error('gone');
  return found;
};

const theCustomer = async () => {
  const [found] = await database().select().from(customers).where(eq(customers.id, acme));
  if (!found) throw new Error('gone');
  return found;
};

const lastAudit = async () => {
  const [found] = await database().select().from(auditLog).orderBy(desc(auditLog.id)).limit(1);
  return found;
};

describe('a contact’s own profile', () => {
  const profile = async (viewer: Viewer, changes: Partial<z.input<typeof Profile>> = {}) => {
    const { version, firstName, lastName, position, phone, language, direction } = await row(viewer.id);
    return { version, firstName, lastName, position, phone, language, direction, ...changes };
  };
  const save = async (viewer: Viewer, changes: Partial<z.input<typeof Profile>>) => {
    const input = await profile(viewer, changes);
    return as(viewer, (tx, fresh) => updateProfile(tx, fresh, checkInput(Profile, input)));
  };

  it('is saved, told in the audit log, and nothing else of the row moves', async () => {
    const before = await row(colleague.id);
    const changes = { firstName: 'Ada', position: 'CTO', language: 'en', direction: 'rtl' as const };
    expect(await save(colleague, { ...changes, phone: '612 34 56 78' })).toEqual({ version: 2 });
    const after = await row(colleague.id);
    expect(after).toEqual({
      ...before,
      ...changes,
      phone: '+34612345678',
      version: 2,
      updatedAt: after.updatedAt,
    });
    expect(await lastAudit()).toMatchObject({
      action: 'contact.updated',
      actorKind: 'contact',
      actorId: colleague.id,
      customerId: acme,
      changes: { firstName: ['Grace', 'Ada'], language: [null, 'en'] },
    });
  });

  it('keeps email, permissions and all else that is posted along out', async () => {
    const before = await row(colleague.id);
    await save(colleague, {
      email: 'x@y.example',
      permissions: [],
      primary: true,
      customerId: 'x',
    } as object);
    const after = await row(colleague.id);
    expect(after).toEqual({ ...before, version: before.version + 1, updatedAt: after.updatedAt });
  });

  it.each([
    ['language', { language: 'tlh' }, 'language_not_offered'],
    ['phone', { phone: 'call me' }, 'phone_invalid'],
    ['firstName', { firstName: '  ' }, 'required'],
    ['firstName', { firstName: 'x'.repeat(81) }, 'too_long'],
    ['lastName', { lastName: 'Hop\0per' }, 'text_control_characters'],
    ['position', { position: 'C\u202eEO' }, 'text_direction_marks'],
  ])('is refused at %s', async (field, changes, code) => {
    const before = await row(colleague.id);
    await expect(save(colleague, changes)).rejects.toMatchObject({ fields: { [field]: { code } } });
    expect(await row(colleague.id)).toEqual(before);
  });

  it('keeps markup as the text that it is', async () => {
    await save(colleague, { lastName: '<b>Hopper</b> 👩‍💻' });
    expect((await row(colleague.id)).lastName).toBe('<b>Hopper</b> 👩‍💻');
  });

  it('waits for staff who are at the same customer, and both are saved', async () => {
    const byStaff = Promise.withResolvers<void>();
    const staff = database().transaction(async (tx) => {
      // As every change by staff: the customer first, then the contact.
      await tx.select().from(customers).where(eq(customers.id, acme)).for('no key update');
      byStaff.resolve();
      await lockWaitedFor();
      await tx.update(contacts).set({ notifications: [] }).where(eq(contacts.id, colleague.id));
    });
    await byStaff.promise;
    const byContact = save(colleague, { lastName: 'Byron' });
    await Promise.all([staff, byContact]);
    expect(await row(colleague.id)).toMatchObject({ lastName: 'Byron', notifications: [] });
  });

  it('tells the later of two and shows what is saved', async () => {
    const stale = await profile(colleague);
    await save(colleague, { position: 'First' });
    await expect(save(colleague, { ...stale, position: 'Second' })).rejects.toMatchObject({
      code: 'stale',
      details: { position: 'First', version: stale.version + 1 },
    });
    expect((await row(colleague.id)).position).toBe('First');
  });
});

describe('the customer’s data', () => {
  const address = { street: 'Gran Vía 1', city: 'Bilbao', region: '', postalCode: '48001', country: 'ES' };
  const none = { street: '', city: '', region: '', postalCode: '', country: '' };
  const data = async (changes: Partial<z.input<typeof CustomerData>> = {}) => {
    const { version, company } = await theCustomer();
    const rest = { taxId: 'A58818501', phone: '', website: '', address, billing: none, shipping: none };
    return { version, company, ...rest, ...changes };
  };
  const save = async (viewer: Viewer, changes: Partial<z.input<typeof CustomerData>> = {}) => {
    const input = await data(changes);
    return as(viewer, (tx, fresh) => updateCustomerData(tx, fresh, checkInput(CustomerData, input)));
  };

  it('is saved by the primary contact, with what it is found by', async () => {
    const before = await theCustomer();
    await save(primary, { company: 'Talleres Nuevos', shipping: { ...address, city: 'Vigo' } });
    const after = await theCustomer();
    expect(after).toMatchObject({
      company: 'Talleres Nuevos',
      displayName: 'Talleres Nuevos',
      city: 'Bilbao',
      billingAddress: null,
      shippingAddress: { city: 'Vigo' },
      currency: before.currency,
      active: true,
      version: before.version + 1,
    });
    expect(after.searchText).toContain('talleres nuevos');
    expect(await lastAudit()).toMatchObject({ action: 'customer.updated', actorId: primary.id });
  });

  it('is no other contact’s to change, by the action and by the database', async () => {
    expect(grantContact(colleague, 'primary')).toBeNull();
    const before = await theCustomer();
    await expect(save(colleague, { company: 'Mine' })).rejects.toMatchObject({ code: 'not_found' });
    expect(await theCustomer()).toEqual(before);
  });

  it('leaves a company a company and a person a person', async () => {
    await expect(save(primary, { company: '' })).rejects.toMatchObject({
      fields: { company: { code: 'required' } },
    });
    const [person] = await database().transaction(async (tx) => {
      const made = await tx.insert(customers).values({ currency: 'EUR' }).returning();
      const customerId = made[0]?.id ?? '';
      await tx
        .insert(contacts)
        .values({ customerId, firstName: 'Rosa', email: 'rosa@example.com', primary: true });
      return made;
    });
    const [rosa] = await database().select().from(contacts).where(eq(contacts.email, 'rosa@example.com'));
    const viewer = await signIn(rosa?.id ?? '');
    const input = checkInput(CustomerData, await data({ version: 1, company: 'Rosa, S.L.' }));
    await as(viewer, (tx, fresh) => updateCustomerData(tx, fresh, input));
    const [after] = await database()
      .select()
      .from(customers)
      .where(eq(customers.id, person?.id ?? ''));
    expect(after).toMatchObject({ company: null, displayName: 'Rosa', city: 'Bilbao' });
  });

  it('tells the later of two and shows what is saved', async () => {
    const { version } = await theCustomer();
    await save(primary, { website: 'example.com' });
    await expect(save(primary, { version, website: 'example.org' })).rejects.toMatchObject({
      code: 'stale',
      details: { website: 'https://example.com' },
    });
  });
});

describe('a contact’s password', () => {
  const OLD = 'three old words here';
  const NEW = 'four quite new words';
  const change = (viewer: Viewer, current: string, next: string) =>
    as(viewer, (tx, fresh) => changePassword(tx, fresh, { current, next }));
  const stored = async (contactId: string) => {
    const [found] = await database().select().from(credentials).where(eq(credentials.contactId, contactId));
    return found?.passwordHash ?? null;
  };

  it('changes for whoever knows the old one, and ends what the old one opened', async () => {
    const id = await addContact(acme);
    await database()
      .insert(credentials)
      .values({ contactId: id, passwordHash: await hashPassword(OLD) });
    const [viewer, elsewhere] = [await signIn(id), await startSession(id)];
    await database().transaction((tx) => createAccessLink(tx, 'reset', 'contact', id));

    await expect(change(viewer, 'a guess', NEW)).rejects.toMatchObject({
      fields: { current: { code: 'current_password_wrong' } },
    });
    expect(await verifyPassword(await stored(id), OLD)).toBe(true);

    await change(viewer, OLD, NEW);
    expect(await verifyPassword(await stored(id), NEW)).toBe(true);
    const after = await database().select().from(sessions).where(eq(sessions.contactId, id));
    const ended = new Map(after.map((session) => [session.id, session.endedAt !== null]));
    expect(ended.get(viewer.sessionId)).toBe(false);
    expect(ended.get(elsewhere)).toBe(true);
    const [link] = await database().select().from(accessLinks).where(eq(accessLinks.contactId, id));
    expect(link?.revokedAt).not.toBeNull();
    expect(await lastAudit()).toMatchObject({ action: 'contact.password_set', actorId: id });
    expect(JSON.stringify(await lastAudit())).not.toContain('words');
  });

  it('goes to the first of two who change it at once', async () => {
    const id = await addContact(acme);
    await database()
      .insert(credentials)
      .values({ contactId: id, passwordHash: await hashPassword(OLD) });
    const viewer = await signIn(id);
    const results = await Promise.allSettled(
      ['a first new password', 'a second new password'].map((next) => change(viewer, OLD, next)),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
