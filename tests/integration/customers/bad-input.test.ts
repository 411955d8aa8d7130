import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { customers } from '@/db/schema';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { createGroup } from '@/lib/groups/create-group';
import { deleteGroup } from '@/lib/groups/delete-group';
import { testDatabase } from '../../support/database';
import { address, codes, companyAndStaff, contactForm, create, customerForm, refusal } from './forms';

await testDatabase();
let viewer: Staff<Permission>;
beforeAll(async () => {
  viewer = await companyAndStaff();
});

type Change = Parameters<typeof customerForm>[0];
const at = (change: Change) => change;
const contact = (change: Parameters<typeof contactForm>[0]): Change => ({ contact: contactForm(change) });
const text = 'x'.repeat(10_000);
const groups = (part: { ids?: string[]; names?: string[] }): Change => ({
  groups: { ids: [], names: [], ...part },
});

describe('what no field takes is told at that field, and nothing is written', () => {
  it.each<[string, Change, Record<string, string>]>([
    ['a company too long', at({ company: text }), { company: 'too_long' }],
    ['a company with NUL', at({ company: 'Ac\0me' }), { company: 'text_control_characters' }],
    ['a company half a character', at({ company: 'Acme \ud83c' }), { company: 'text_control_characters' }],
    ['a company turned around', at({ company: 'Acme\u202egnp.exe' }), { company: 'text_direction_marks' }],
    ['a company that is a list', at({ company: ['a'] as unknown as string }), { company: 'invalid' }],
    ['a tax id too long', at({ taxId: text }), { taxId: 'too_long' }],
    ['a phone of words', at({ phone: 'call me' }), { phone: 'phone_invalid' }],
    ['a phone with an extension', at({ phone: '+34 912 345 678 ext. 3' }), { phone: 'phone_extension' }],
    ['a website that is a script', at({ website: 'javascript:alert(1)' }), { website: 'website_invalid' }],
    ['a website that is a file', at({ website: 'file:///etc/passwd' }), { website: 'website_invalid' }],
    ['a street too long', at({ address: address({ street: text }) }), { 'address.street': 'too_long' }],
    [
      'no such country',
      at({ billing: address({ country: 'QQ' }) }),
      { 'billing.country': 'country_unknown' },
    ],
    [
      'a small country',
      at({ shipping: address({ country: 'es' }) }),
      { 'shipping.country': 'country_unknown' },
    ],
    ['no such currency', at({ currency: 'XBT' }), { currency: 'currency_unknown' }],
    ['a language not on offer', at({ language: 'sw' }), { language: 'language_not_offered' }],
    ['a group too long', groups({ names: [text] }), { 'groups.names.0': 'too_long' }],
    ['a group of nothing', groups({ names: ['\u200b '] }), { 'groups.names.0': 'required' }],
    ['a group that is none', groups({ ids: ['1 or 1=1'] }), { 'groups.ids.0': 'invalid' }],
    ['a group of elsewhere', groups({ ids: [randomUUID()] }), { groups: 'group_gone' }],
    ['no first name', contact({ firstName: ' ' }), { 'contact.firstName': 'required' }],
    ['a name too long', contact({ lastName: text }), { 'contact.lastName': 'too_long' }],
    ['no email', contact({ email: '' }), { 'contact.email': 'required' }],
    ['an email with a name', contact({ email: 'Ana <a@b.example>' }), { 'contact.email': 'email_invalid' }],
    ['two emails', contact({ email: 'a@b.example,c@d.example' }), { 'contact.email': 'email_invalid' }],
    [
      'an email of two lines',
      contact({ email: 'a@b.example\nbcc: c@d.example' }),
      { 'contact.email': 'email_invalid' },
    ],
    [
      'a language of the contact',
      contact({ language: 'xx-YY' }),
      { 'contact.language': 'language_not_offered' },
    ],
    ['a direction', contact({ direction: 'up' as 'ltr' }), { 'contact.direction': 'invalid' }],
    [
      'a permission',
      contact({ permissions: ['everything' as 'support'] }),
      { 'contact.permissions.0': 'invalid' },
    ],
    [
      'a short password',
      contact({ access: { kind: 'password', password: 'corta' } }),
      { 'contact.access.password': 'password_short' },
    ],
    [
      'a common password',
      contact({ access: { kind: 'password', password: 'contraseña123' } }),
      { 'contact.access.password': 'password_common' },
    ],
    ['a form without id', at({ submissionId: 'again' }), { submissionId: 'invalid' }],
  ])('%s', async (_, change, expected) => {
    const before = await database().$count(customers);
    const error = await refusal(() => create(viewer, customerForm(change)));
    expect(error.code).toBe('check_fields');
    expect(codes(error.fields)).toEqual(expected);
    expect(await database().$count(customers)).toBe(before);
  });

  it('all of it at once', async () => {
    const taken = contactForm();
    await create(viewer, customerForm({ contact: taken }));
    const error = await refusal(() =>
      create(
        viewer,
        customerForm({
          phone: '1',
          language: 'sw',
          ...groups({ ids: [randomUUID()] }),
          contact: { ...taken, phone: 'x' },
        }),
      ),
    );
    expect(Object.keys(error.fields).sort()).toEqual(
      ['contact.email', 'contact.phone', 'groups', 'language', 'phone'].sort(),
    );
  });

  it('a group that was deleted while the form was open', async () => {
    const tx = database().transaction.bind(database());
    const { id } = await tx((t) => createGroup(t, viewer, { name: 'Pasajero', color: 'red' }));
    await tx((t) => deleteGroup(t, viewer, { id }));
    const error = await refusal(() => create(viewer, customerForm(groups({ ids: [id] }))));
    expect(codes(error.fields)).toEqual({ groups: 'group_gone' });
  });
});

describe('what is merely unusual is kept as it was meant', () => {
  it.each([
    ['markup', '<script>alert(1)</script> & "Söhne"', '<script>alert(1)</script> & "Söhne"'],
    ['emoji', 'Flores 👩‍🌾🌷', 'Flores 👩‍🌾🌷'],
    ['invisible characters', 'Ac\u200bme\ufeff', 'Acme'],
    ['decomposed letters', 'Nu\u0301n\u0303ez', 'Núñez'],
    ['Arabic', 'شركة المثال', 'شركة المثال'],
    ['template words', '{{company}} {name}', '{{company}} {name}'],
    ['120 characters', 'ñ'.repeat(120), 'ñ'.repeat(120)],
  ])('%s', async (_, company, kept) => {
    const { id } = await create(viewer, customerForm({ company }));
    const [row] = await database().select().from(customers).where(eq(customers.id, id));
    expect([row?.company, row?.displayName]).toEqual([kept, kept]);
  });
});
