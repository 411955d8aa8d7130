import { asc, eq, inArray } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { auditLog, contacts, customers, emails } from '@/db/schema';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { groupsOf } from '@/lib/customers/stored-customer';
import { testDatabase } from '../../support/database';
import { companyAndStaff, contactForm, create, customerForm, refusal } from '../customers/forms';
import { importFile, outcomes, run, simulate, upload } from './files';

await testDatabase();
let viewer: Staff<Permission>;
beforeAll(async () => {
  viewer = await companyAndStaff();
});

async function stored(company: string) {
  const [row] = await database().select().from(customers).where(eq(customers.company, company));
  if (!row) throw new Error(`no customer ${company}`);
  const people = await database()
    .select()
    .from(contacts)
    .where(eq(contacts.customerId, row.id))
    .orderBy(asc(contacts.id));
  return { row, people, groups: (await groupsOf(database(), row.id)).map(({ name }) => name) };
}

describe('a file', () => {
  it('makes what the form would, from Windows-1252 with semicolons', async () => {
    const file = Buffer.from(
      [
        'Empresa;NIF;Teléfono;Web;Dirección;CP;Población;País;Grupos;Moneda;Idioma;Nombre;Apellidos;Correo electrónico;Cargo;Móvil;Calle de envío',
        ' Peña e Hijos, S.L. ;b-12345674;925 12 34 56;pena.example;"Calle Ñ, 3\r\nBajo";45001;Toledo;España;"Mayoristas, VIP";dólar estadounidense;Inglés;Íñigo;Peña;INIGO@Pena.example;Gerente;+49 30 123456;Nave 4',
      ].join('\r\n'),
      'latin1',
    );
    await importFile(viewer, file);
    const { row, people, groups } = await stored('Peña e Hijos, S.L.');
    expect(row).toMatchObject({
      ...{ taxId: 'B-12345674', phone: '+34925123456', website: 'https://pena.example', postalCode: '45001' },
      ...{ street: 'Calle Ñ, 3\nBajo', city: 'Toledo', country: 'ES', currency: 'USD', language: 'en' },
      ...{ displayName: 'Peña e Hijos, S.L.', billingAddress: null, createdBy: viewer.id },
      shippingAddress: { street: 'Nave 4', city: null, region: null, postalCode: null, country: null },
    });
    expect(row.searchText).toContain('inigo@pena.example');
    expect(groups).toEqual(['Mayoristas', 'VIP']);
    expect(people).toMatchObject([
      {
        firstName: 'Íñigo',
        lastName: 'Peña',
        email: 'inigo@pena.example',
        position: 'Gerente',
        phone: '+4930123456',
        primary: true,
      },
    ]);
    expect(people[0]?.permissions.length).toBeGreaterThan(0);
    const entries = await database().select().from(auditLog).where(eq(auditLog.customerId, row.id));
    expect(entries).toMatchObject([
      { action: 'customer.created', actorId: viewer.id, subjectName: row.company },
    ]);
    expect(await database().$count(emails)).toBe(0);
  });

  it('makes one customer of rows with its name or tax id, and persons of rows without company', async () => {
    const id = await upload(
      viewer,
      [
        'company,vat,first name,last name,email',
        'Acme GmbH,DE 123,Ana,Ruiz,ana@acme.example',
        'ACME gmbh,,Bert,,bert@acme.example',
        'Other name,de-123,Cleo,,cleo@acme.example',
        'Acme GmbH,DE 999,Dora,,dora@acme.example',
        ',,Eva,Alone,eva@alone.example',
        'Acme GmbH,,,,',
        'Nobody Ltd,,,,',
      ].join('\n'),
    );
    expect(await outcomes(viewer, id)).toEqual([
      'customer',
      'contact',
      'contact',
      'customer',
      'customer',
      'skipped | Row 2 is the same customer, and this row adds no contact.',
      'customer',
    ]);
    const { digest, totals } = await simulate(viewer, id);
    expect(totals).toEqual({ customers: 4, contacts: 5, skipped: 1, errors: 0 });
    await run(viewer, id, digest);
    const acme = await database()
      .select()
      .from(customers)
      .where(inArray(customers.company, ['Acme GmbH']));
    expect(acme).toHaveLength(2);
    const [people] = await Promise.all([
      database()
        .select()
        .from(contacts)
        .where(inArray(contacts.email, ['ana@acme.example', 'bert@acme.example', 'cleo@acme.example']))
        .orderBy(asc(contacts.email)),
    ]);
    expect(new Set(people.map(({ customerId }) => customerId)).size).toBe(1);
    expect(people.map(({ primary }) => primary)).toEqual([true, false, false]);
    const entries = await database()
      .select()
      .from(auditLog)
      .where(eq(auditLog.customerId, people[0]?.customerId ?? ''));
    expect(entries.map(({ action }) => action).sort()).toEqual([
      'contact.created',
      'contact.created',
      'customer.created',
    ]);
    const [eva] = await database().select().from(customers).where(eq(customers.displayName, 'Eva Alone'));
    expect(eva).toMatchObject({ company: null });
  });

  it('finds who is there already, by email, tax id and name, and adds contacts only when asked', async () => {
    await create(
      viewer,
      customerForm({
        company: 'Ya Está, S.A.',
        taxId: 'A58818501',
        contact: contactForm({ email: 'si@ya.example' }),
      }),
    );
    await create(
      viewer,
      customerForm({
        company: '',
        taxId: 'X1',
        contact: contactForm({ email: 'sola@ya.example', firstName: 'Sola', lastName: '' }),
      }),
    );
    const file = [
      'company,tax id,first name,email',
      'Otra,,Uno,SI@ya.example',
      'Otra cosa,a-58818501,Dos,dos@ya.example',
      'ya esta s.a.,,Tres,tres@ya.example',
      'Ya está, S.A.,,Cuatro,cuatro@ya.example'.replace('Ya está, S.A.', '"Ya está, S.A."'),
      'Sola SL,x1,Cinco,cinco@ya.example',
      '"Ya Está, S.A.",,,',
    ].join('\n');
    expect(await outcomes(viewer, await upload(viewer, file))).toEqual([
      'skipped | Ya Está, S.A. has a contact with this email.',
      'skipped | Ya Está, S.A. has this tax ID.',
      'customer',
      'skipped | Ya Está, S.A. is there already.',
      'skipped | Sola has this tax ID.',
      'skipped | Ya Está, S.A. is there already.',
    ]);
    const id = await upload(viewer, file, { duplicates: 'add' });
    expect(await outcomes(viewer, id)).toEqual([
      'skipped | Ya Está, S.A. has a contact with this email.',
      'contact',
      'customer',
      'contact',
      'skipped | Sola is a person and has exactly one contact.',
      'skipped | Ya Está, S.A. is there already.',
    ]);
    await run(viewer, id, (await simulate(viewer, id)).digest);
    const { people } = await stored('Ya Está, S.A.');
    expect(people.map(({ email, primary }) => [email, primary])).toEqual([
      ['si@ya.example', true],
      ['dos@ya.example', false],
      ['cuatro@ya.example', false],
    ]);
  });

  it('says of each row what is wrong with it, with its value', async () => {
    const long = 'x'.repeat(121);
    const id = await upload(
      viewer,
      [
        'company,first name,email,phone,country,currency,language,website,city',
        'A1,Ana,not an email,,,,,,',
        'A2,Ana,a2@wrong.example,123,Atlantis,ZZZ,Klingon,nowhere,',
        `${long},Ana,a3@wrong.example,,,,,,`,
        'A4,Ana,a4@wrong.example,,,,,,\u202eevil',
        'A5,\0,a5@wrong.example,,,,,,',
        'A6,Ana,,,,,,,',
        ',,a7@wrong.example,,,,,,',
        'A8,Ana,a8@wrong.example,,,,,,,,too,many',
        'company,first name,email,phone,country,currency,language,website,city',
        'A10,Ana,twice@wrong.example,,,,,,',
        'A11,Ana,TWICE@wrong.example,,,,,,',
        '"<b>A12</b>",=cmd(),a12@wrong.example,,,,,,\'+1',
        'A13,,info@wrong.example,,,,,,',
      ].join('\n'),
    );
    expect(await outcomes(viewer, id)).toEqual([
      'error | Email “not an email”: Enter an email address such as name@example.com.',
      expect.stringMatching(
        /^error \| Country “Atlantis”: No country.*Currency “ZZZ”: No currency.*Language “Klingon”: No language.*Website “nowhere”: /,
      ),
      `error | Company “${'x'.repeat(60)}…”: At most 120 characters.`,
      expect.stringMatching(/^error \| City “.*”: This text contains invisible marks/),
      expect.stringMatching(/^error \| First name “\0”: This text contains characters that cannot be stored/),
      'error | Email: This field is required.',
      'error | First name: This field is required.',
      expect.stringMatching(/^error \| This row has more cells than the 9 columns/),
      'skipped | The column names once more.',
      'customer',
      'skipped | Row 11 has this email.',
      'customer',
      'customer',
    ]);
    await run(viewer, id, (await simulate(viewer, id)).digest);
    expect((await stored('<b>A12</b>')).row.city).toBe('+1');
    expect((await stored('<b>A12</b>')).people[0]?.firstName).toBe('=cmd()');
    expect((await stored('A13')).people).toMatchObject([{ firstName: 'A13', email: 'info@wrong.example' }]);
  });

  it('may leave contacts without email behind, and give all a country and groups', async () => {
    const file = 'company,first name,phone\nSin Correo SL,Ana,925 123 456\n';
    await importFile(viewer, file, { incomplete: 'drop', country: 'ES' });
    const { row, people } = await stored('Sin Correo SL');
    expect(row).toMatchObject({ country: 'ES', phone: '+34925123456' });
    expect(people).toEqual([]);
  });

  it.each([
    ['import_empty', ''],
    ['import_empty', '\n \n,,\n'],
    ['import_no_rows', 'company,email\n\n'],
    ['import_spreadsheet', 'PK\x03\x04xl/workbook.xml'],
    ['import_binary', '%PDF-1.4 and so on'],
    ['import_quotes', 'company,email\n"Acme,a@b.example\nB,c@d.example\n'],
    ['import_too_many_rows', `company\n${'x\n'.repeat(10_001)}`],
    ['import_too_large', `company\n${'x'.repeat(5_000_000)}`],
    ['import_no_name', 'city,country\nToledo,ES\n'],
  ])('is refused as %s', async (code, file) => {
    const error = await refusal(() => upload(viewer, file));
    const codes = [error.code, ...Object.values(error.fields).map((field) => field.code)];
    expect(codes).toContain(code);
  });
});
