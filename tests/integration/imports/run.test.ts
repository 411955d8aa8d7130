import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import {
  accessLinks,
  contacts,
  customerGroups,
  customerImports,
  customers,
  emails,
  staff,
} from '@/db/schema';
import { once } from '@/lib/actions/once';
import type { Permission } from '@/lib/auth/permissions';
import { setPassword } from '@/lib/auth/set-password';
import type { Staff } from '@/lib/auth/viewers';
import { setCustomerActive } from '@/lib/customers/set-customer-active';
import { getImport } from '@/lib/imports/get-import';
import { inviteImported } from '@/lib/imports/invite-imported';
import { leftOutOf } from '@/lib/imports/left-out-of';
import { runImport } from '@/lib/imports/run-import';
import { undoImport } from '@/lib/imports/undo-import';
import { createInvoice } from '@/lib/invoices/create-invoice';
import { allTables } from '../../support/all-tables';
import { testDatabase } from '../../support/database';
import { lockWaitedFor } from '../../support/lock-waited-for';
import { draft } from '../../support/sales-company';
import { companyAndStaff, create, customerForm, refusal } from '../customers/forms';
import { importFile, outcomes, run, simulate, upload } from './files';

await testDatabase();
let viewer: Staff<Permission>;
beforeAll(async () => {
  viewer = await companyAndStaff();
});

const counts = async () => ({
  customers: await database().$count(customers),
  contacts: await database().$count(contacts),
});

let files = 0;
/** A file of a company with two contacts, like no other. */
function twoContacts(): { file: string; company: string; email: string } {
  files += 1;
  const company = `Dos contactos ${files} SL`;
  const email = `uno${files}@dos.example`;
  return {
    file: `company,first name,email\n${company},Uno,${email}\n${company},Dos,dos${files}@dos.example\n`,
    company,
    email,
  };
}

const customerIdOf = async (company: string) => {
  const [row] = await database().select().from(customers).where(eq(customers.company, company));
  return row?.id ?? expect.fail(`no ${company}`);
};

describe('a run', () => {
  it('does what its simulation shows, whatever the file', { timeout: 300_000 }, async () => {
    const pick = (...values: string[]) => fc.constantFrom(...values);
    const row = fc.tuple(
      pick('', 'Alfa', 'ALFA', 'Beta', 'Gámma', 'gamma', '=Delta'),
      pick('', '', 'X1', 'x-1', 'X2'),
      pick('', 'Ana', 'Bea'),
      pick('', 'a@p.example', 'A@P.example', 'b@p.example', 'c@p.example', 'wrong'),
      pick('', 'VIP', 'vip; Otros'),
      pick('', 'España', 'Atlantis'),
    );
    const choices = fc.record({
      duplicates: fc.constantFrom<'skip' | 'add'>('skip', 'add'),
      incomplete: fc.constantFrom<'refuse' | 'drop'>('refuse', 'drop'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), choices, async (rows, chosen) => {
        const cells = rows.map((each) => each.map((cell) => `"${cell}"`).join(';')).join('\n');
        if (!/[a-z]/i.test(cells)) return;
        const id = await upload(viewer, `company;tax id;first name;email;groups;country\n${cells}`, chosen);
        const { totals, digest } = await simulate(viewer, id);
        const before = await counts();
        if (totals.customers + totals.contacts === 0) {
          expect((await refusal(() => run(viewer, id, digest))).code).toBe('import_nothing');
          expect(await counts()).toEqual(before);
          return;
        }
        await run(viewer, id, digest);
        expect(await counts()).toEqual({
          customers: before.customers + totals.customers,
          contacts: before.contacts + totals.contacts,
        });
        // What it did it would not do again.
        const again = await upload(
          viewer,
          `company;tax id;first name;email;groups;country\n${cells}`,
          chosen,
        );
        expect((await simulate(viewer, again)).totals).toMatchObject({ customers: 0, contacts: 0 });
        await database().delete(customers);
      }),
      { numRuns: process.env.CLIENTELA_DEEP ? 500 : 40 },
    );
  });

  it('imports once, however often and from however many tabs it is asked to', async () => {
    const id = await upload(viewer, twoContacts().file);
    const { digest } = await simulate(viewer, id);
    const submissionId = randomUUID();
    const key = { action: 'customers.import', actorId: viewer.id, submissionId };
    const send = () =>
      database().transaction((tx) =>
        once(tx, key, () => runImport(tx, viewer, { id, digest, submissionId })),
      );
    const before = await counts();
    const twice = await Promise.all([send(), send(), send()]);
    expect(twice.every((answer) => answer.id === id && answer.contacts === 2)).toBe(true);
    const others = await Promise.allSettled([run(viewer, id, digest), run(viewer, id, digest)]);
    expect(others.map((each) => each.status === 'rejected' && each.reason.code)).toEqual([
      'import_finished',
      'import_finished',
    ]);
    expect(await counts()).toEqual({ customers: before.customers + 1, contacts: before.contacts + 2 });
  });

  it('does nothing when something changed since the simulation', async () => {
    const { file, company } = twoContacts();
    const id = await upload(viewer, file);
    const { digest } = await simulate(viewer, id);
    await create(viewer, customerForm({ company }));
    const before = await counts();
    expect((await refusal(() => run(viewer, id, digest))).code).toBe('import_changed');
    expect(await counts()).toEqual(before);
    expect(await outcomes(viewer, id)).toEqual([
      `skipped | ${company} is there already.`,
      `skipped | ${company} is there already.`,
    ]);
  });

  it('does nothing when somebody takes an email while it runs', async () => {
    const { file, email } = twoContacts();
    const id = await upload(viewer, file);
    const { digest } = await simulate(viewer, id);
    const [written, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const other = database().transaction(async (tx) => {
      const [customer] = await tx
        .insert(customers)
        .values({ company: 'Más rápida', currency: 'EUR' })
        .returning({ id: customers.id });
      await tx
        .insert(contacts)
        .values({ customerId: customer?.id ?? '', firstName: 'Uno', email, primary: true });
      written.resolve();
      await go.promise;
    });
    await written.promise;
    const before = await counts();
    const importing = refusal(() => run(viewer, id, digest));
    await lockWaitedFor();
    go.resolve();
    await other;
    expect((await importing).code).toBe('import_changed');
    expect(await counts()).toEqual({ customers: before.customers + 1, contacts: before.contacts + 1 });
  });

  it.each([
    'customers',
    'contacts',
    'customer_groups',
    'customer_group_members',
    'customer_import_records',
    'audit_log',
    'pgboss.job',
  ])('leaves nothing when %s cannot be written', async (table) => {
    const { company } = twoContacts();
    const file = `company,groups,first name,email\n${company},Para ${table},Uno,${randomUUID()}@x.example\n`;
    const id = await upload(viewer, file, { invite: true });
    const { digest } = await simulate(viewer, id);
    const before = await allTables();
    const name = `refuse_${randomUUID().slice(0, 8)}`;
    await database().execute(
      sql.raw(
        `create function ${name}() returns trigger language plpgsql as $$ begin raise exception 'refused'; end $$;
         create trigger ${name} before insert on ${table} for each row execute function ${name}()`,
      ),
    );
    await expect(run(viewer, id, digest)).rejects.toThrow();
    await database().execute(sql.raw(`drop function ${name} cascade`));
    expect(await allTables()).toBe(before);
    await run(viewer, id, digest);
  });
});

describe('what is left out', () => {
  it('is a file with the reasons, safe for spreadsheets, that imports again', async () => {
    const file = [
      'Empresa;Nombre del contacto;Correo electrónico;Notas',
      'Izquierda, S.L.;Ana;mal;=cmd()|1',
      `"Comillas ""dobles""";'=1+1;;"línea 1\nlínea 2"`,
    ].join('\r\n');
    const id = await upload(viewer, file);
    const before = await outcomes(viewer, id);
    const left = (await leftOutOf(viewer, id, 'en')) ?? expect.fail();
    const text = new TextDecoder().decode(left);
    expect(text).toContain(`Notas;Reason\r\n`);
    expect(text).toContain(`;'=cmd()|1;`.replace(`'=cmd()|1`, `"'=cmd()|1"`));
    expect(text).not.toMatch(/(^|[;"])[=+@-]/m);
    const again = await upload(viewer, left);
    expect(await outcomes(viewer, again)).toEqual(before);
    expect((await simulate(viewer, again)).rows.map(({ cells }) => cells.slice(0, 4))).toEqual(
      (await simulate(viewer, id)).rows.map(({ cells }) =>
        cells.map((cell) => cell.replace(/^'?(?==)/, "'")),
      ),
    );
    // The reasons of now take the place of those of then.
    expect(new TextDecoder().decode((await leftOutOf(viewer, again, 'en')) ?? expect.fail())).toBe(text);
  });

  it('stays to be had after the run, and is none where nothing was left out', async () => {
    const { file, company } = twoContacts();
    const { id } = await importFile(viewer, `${file}${company},Tres,wrong\n`);
    expect(new TextDecoder().decode((await leftOutOf(viewer, id, 'en')) ?? expect.fail())).toContain(
      'Tres,wrong',
    );
    expect(await leftOutOf(viewer, (await importFile(viewer, twoContacts().file)).id, 'en')).toBeNull();
  });
});

describe('an undo', () => {
  const undo = (id: string) => database().transaction((tx) => undoImport(tx, viewer, { id }));

  it('takes everything back that the import made, and nothing else', async () => {
    await create(viewer, customerForm({ company: 'De antes', groups: { ids: [], names: ['Antiguo'] } }));
    const groups = async () =>
      (await database().select().from(customerGroups)).map(({ name }) => name).sort();
    const [before, groupsBefore] = [await counts(), await groups()];
    const { id } = await importFile(
      viewer,
      'company,groups,first name,email\nNueva SL,"Antiguo, Nuevísimo",Ana,ana@nueva.example\nde antes,,Bea,bea@antes.example\n,,Cleo,cleo@sola.example\n',
      { duplicates: 'add' },
    );
    expect(await counts()).toEqual({ customers: before.customers + 2, contacts: before.contacts + 3 });
    expect(await groups()).toContain('Nuevísimo');
    await undo(id);
    await undo(id);
    expect(await counts()).toEqual(before);
    expect(await groups()).toEqual(groupsBefore);
    const stored = await getImport(viewer, id);
    expect(stored?.state).toMatchObject({ kind: 'done', undoneAt: expect.any(Date) });
  });

  it('is refused once any of it was used or changed', async () => {
    const uses: ((customerId: string, email: string) => Promise<unknown>)[] = [
      (id) => database().transaction((tx) => createInvoice(tx, viewer, draft(id))),
      (id) => database().transaction((tx) => setCustomerActive(tx, viewer, { id, active: false })),
      async (_id, email) => {
        const [person] = await database().select().from(contacts).where(eq(contacts.email, email));
        await database().transaction((tx) =>
          setPassword(tx, 'contact', person?.id ?? '', 'una frase bastante larga'),
        );
      },
    ];
    for (const use of uses) {
      const { file, company, email } = twoContacts();
      const { id } = await importFile(viewer, file);
      await use(await customerIdOf(company), email);
      const before = await counts();
      expect((await refusal(() => undo(id))).code).toBe('import_undo_changed');
      expect(await counts()).toEqual(before);
    }
  });

  it('is refused where it would leave a customer without its primary contact', async () => {
    await create(viewer, customerForm({ company: 'Vacía', contact: null }));
    const { id } = await importFile(viewer, 'company,first name,email\nVacía,Ana,ana@vacia.example\n', {
      duplicates: 'add',
    });
    await database()
      .insert(contacts)
      .values({ customerId: await customerIdOf('Vacía'), firstName: 'Bea', email: 'bea@vacia.example' });
    expect((await refusal(() => undo(id))).code).toBe('import_undo_changed');
  });
});

it('welcomes each new contact once, and nobody who may not sign in', async () => {
  const { file, company } = twoContacts();
  const { id } = await importFile(viewer, `${file}Apagada SL,Tres,tres@apagada.example\n`, { invite: true });
  const of = await customerIdOf(company);
  const welcomed = () =>
    database()
      .select()
      .from(emails)
      .where(eq(emails.key, sql`'welcome:import:' || ${emails.contactId}`));
  expect(await welcomed()).toEqual([]);
  await database().update(customers).set({ active: false }).where(eq(customers.company, 'Apagada SL'));
  await inviteImported({ importId: id });
  await inviteImported({ importId: id });
  expect((await welcomed()).map(({ template, customerId }) => [template, customerId])).toEqual([
    ['welcome', of],
    ['welcome', of],
  ]);
  const links = await database()
    .select({ id: accessLinks.id })
    .from(accessLinks)
    .innerJoin(contacts, eq(contacts.id, accessLinks.contactId))
    .where(eq(contacts.customerId, of));
  expect(links).toHaveLength(2);
});

it('is seen by whoever began it and by administrators', async () => {
  const id = await upload(viewer, twoContacts().file);
  const colleague = { ...viewer, id: randomUUID(), role: 'staff' } as Staff<Permission>;
  expect(await getImport(colleague, id)).toBeNull();
  expect((await refusal(() => run(colleague, id, ''))).code).toBe('not_found');
  const [own] = await database()
    .insert(staff)
    .values({ email: 'bea@clavel.example', firstName: 'Bea' })
    .returning();
  await database().update(customerImports).set({ staffId: own?.id }).where(eq(customerImports.id, id));
  expect(await getImport({ ...colleague, id: own?.id ?? '' } as Staff<Permission>, id)).not.toBeNull();
  expect(await getImport(viewer, id)).not.toBeNull();
});
