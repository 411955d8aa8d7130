import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database, type Tx } from '@/db/client';
import { company, contactVisits, documentComments } from '@/db/schema';
import { portalTransaction } from '@/lib/auth/portal-transaction';
import { keepRendition } from '@/lib/documents/keep-rendition';
import { storeFile } from '@/lib/files/store-file';
import { refund } from '@/lib/payments/refund';
import { voidPayment } from '@/lib/payments/void-payment';
import { answerTicket } from '@/lib/tickets/answer-ticket';
import { testDatabase } from '../../support/database';
import { pay, paymentInput } from '../../support/pay';
import { customer } from '../../support/sales-company';
import { open } from '../tickets/people';
import { addContact, addDraft, addIssued, startSession, theSeller } from './people';

await testDatabase();

type Eyes = {
  contactId: string;
  customerId: string;
  kinds: string[];
  sessionId: string;
  support: boolean;
};
const eyes = {} as Record<'primary' | 'colleague' | 'stranger' | 'nobody', Eyes>;

beforeAll(async () => {
  await theSeller();
  const [acme, other] = [await customer(), await customer({ company: 'Otra, S.L.' })];
  const both = ['invoice', 'estimate'];
  const see = async (
    customerId: string,
    kinds: string[],
    primary: boolean,
    support = false,
  ): Promise<Eyes> => {
    const permissions = [
      ...kinds.map((kind) => `${kind}s` as 'invoices' | 'estimates'),
      ...(support ? (['support'] as const) : []),
    ];
    const contactId = await addContact(customerId, { primary, permissions });
    await database().insert(contactVisits).values({ contactId, lastAt: new Date() });
    return { contactId, customerId, kinds, support, sessionId: await startSession(contactId) };
  };
  eyes.primary = await see(acme, both, true, true);
  eyes.colleague = await see(acme, ['estimate'], false, true);
  eyes.stranger = await see(other, both, true, true);
  eyes.nobody = await see(acme, [], false);
  for (const customerId of [acme, other]) {
    for (const kind of ['invoice', 'estimate'] as const) {
      const documentId = await addIssued(customerId, kind);
      const comment = { side: 'staff' as const, authorName: 'Ana', body: 'Sent today.' };
      await database()
        .insert(documentComments)
        .values([await addDraft(customerId, kind), documentId].map((id) => ({ ...comment, documentId: id })));
      await keepRendition({ documentId, version: 1, language: 'es' }, Buffer.from(`${customerId} ${kind}`));
    }
  }
  for (const customerId of [acme, other]) await someMoney(customerId);
  for (const [at, who] of [eyes.primary, eyes.colleague, eyes.stranger].entries()) {
    const { id } = await open(who.sessionId, {
      attachments: [{ name: 'a.txt', bytes: new TextEncoder().encode(`a file of ${at}`) }],
    });
    await answerTicket(database() as never, (await theSeller()).viewer, {
      ...{ id, submissionId: crypto.randomUUID(), kind: 'note', body: 'a note', statusId: null },
      attachments: [{ name: 'note.txt', bytes: new TextEncoder().encode(`a note of ${at}`) }],
    });
  }
  await database().transaction(async (tx) => {
    const logoSha256 = await storeFile(tx, Buffer.from('a logo'), 'image/png');
    await storeFile(tx, Buffer.from('an old logo'), 'image/png');
    await tx.update(company).set({ logoSha256 }).where(eq(company.only, true));
  });
});

/** A payment that went to an invoice and in part back, and one that was taken back. */
async function someMoney(customerId: string) {
  const { viewer } = await theSeller();
  const invoiceId = await addIssued(customerId, 'invoice');
  const id = await pay(viewer, customerId, { allocations: [{ invoiceId, amount: '21' }] });
  const { date, modeId } = await paymentInput(customerId);
  const back = { submissionId: crypto.randomUUID(), amount: '10', date, modeId, reference: null, note: null };
  await database().transaction((tx) => refund(tx, viewer, { ...back, source: { kind: 'payment', id } }));
  const mistake = await pay(viewer, customerId);
  await database().transaction((tx) => voidPayment(tx, viewer, { id: mistake, reason: 'typed twice' }));
}

const tables = async (): Promise<string[]> => {
  const rows = await database().execute<{ name: string }>(
    sql`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`,
  );
  return rows.map(({ name }) => name);
};

/** Every row of a table without any condition, as the transaction sees it; `denied` where it may not even ask. */
async function allRows(tx: Tx, table: string): Promise<string[] | 'denied'> {
  try {
    const rows = await tx.transaction((inner) =>
      inner.execute<{ row: string }>(sql`select t::text as row from ${sql.identifier(table)} t`),
    );
    return rows.map(({ row }) => row).sort();
  } catch (error) {
    expect(String((error as Error).cause)).toContain('permission denied');
    return 'denied';
  }
}

/** What a contact may see of a table, said a second time and asked as the owner. Not listed: nothing at all. */
const rightfully = ({ customerId, contactId, kinds, support }: Eyes) => {
  const tickets = support
    ? sql`select id from tickets where customer_id = ${customerId} and contact_id = ${contactId}`
    : sql`select id from tickets where false`;
  const replies = sql`select id from ticket_messages where kind = 'reply' and ticket_id in (${tickets})`;
  const attached = sql`message_id in (${replies})`;
  const documents = sql`select id from documents where customer_id = ${customerId} and issued_at is not null
    and kind = any (string_to_array(${kinds.join(',')}, ','))`;
  const money = kinds.includes('invoice') ? sql`customer_id = ${customerId}` : sql`false`;
  const modes = sql`select mode_id from payments where ${money} and voided_at is null`;
  return new Map([
    ['payments', sql`${money} and voided_at is null`],
    ['allocations', money],
    ['refunds', sql`${money} and voided_at is null`],
    ['payment_modes', sql`id in (${modes})`],
    ['tickets', sql`id in (${tickets})`],
    ['ticket_messages', sql`id in (${replies})`],
    ['ticket_attachments', attached],
    ['customer_files', sql`customer_id = ${customerId} and shared_at is not null`],
    ['ticket_choices', support ? sql`true` : sql`false`],
    ['company', sql`true`],
    ['customers', sql`id = ${customerId}`],
    ['contacts', sql`id = ${contactId}`],
    ['sessions', sql`contact_id = ${contactId}`],
    ['consents', sql`contact_id = ${contactId}`],
    ['contact_visits', sql`contact_id = ${contactId}`],
    ['document_comments', sql`document_id in (${documents})`],
    ['documents', sql`id in (${documents})`],
    ['document_lines', sql`document_id in (${documents})`],
    [
      'document_line_taxes',
      sql`line_id in (select id from document_lines where document_id in (${documents}))`,
    ],
    ['document_taxes', sql`document_id in (${documents})`],
    ['renditions', sql`document_id in (${documents})`],
    [
      'files',
      sql`sha256 in (select file_sha256 from renditions where document_id in (${documents}))
        or sha256 in (select file_sha256 from ticket_attachments where ${attached})
        or sha256 in (select file_sha256 from customer_files where customer_id = ${customerId} and shared_at is not null)
        or sha256 = (select logo_sha256 from company)`,
    ],
  ]);
};

describe('every row of every table', () => {
  it.each([
    ['primary', 3],
    ['colleague', 1],
    ['stranger', 3],
    ['nobody', 0],
  ] as const)('%s sees what is its own and nothing else', async (who, documents) => {
    const rightful = rightfully(eyes[who]);
    const seen = await portalTransaction(eyes[who].sessionId, async (tx) => {
      const found = new Map<string, string[] | 'denied'>();
      for (const table of await tables()) found.set(table, await allRows(tx, table));
      return found;
    });
    for (const table of await tables()) {
      const where = rightful.get(table);
      const expected = where
        ? (
            await database().execute<{ row: string }>(
              sql`select t::text as row from ${sql.identifier(table)} t where ${where}`,
            )
          )
            .map(({ row }) => row)
            .sort()
        : 'denied';
      expect(seen?.get(table), table).toEqual(expected);
    }
    expect(seen?.get('documents')).toHaveLength(documents);
    expect(seen?.get('document_lines')).toHaveLength(documents);
  });

  it('nobody is seen by the role without a contact', async () => {
    await database().transaction(async (tx) => {
      await tx.execute(sql`set local role clientela_portal`);
      for (const table of await tables()) {
        expect(['denied', []], table).toContainEqual(await allRows(tx, table));
      }
    });
  });

  it('a file is not found by guessing its name', async () => {
    const [hidden] = await database().execute<{ sha256: string }>(
      sql`select f.sha256 from files f join renditions r on r.file_sha256 = f.sha256
        join documents d on d.id = r.document_id where d.customer_id = ${eyes.stranger.customerId} limit 1`,
    );
    const found = await portalTransaction(eyes.primary.sessionId, (tx) =>
      tx.execute(sql`select 1 from files where sha256 = ${hidden?.sha256}`),
    );
    expect(found).toHaveLength(0);
  });
});

describe('what the role was given', () => {
  it('is guarded by row-level security, in every schema and for every kind of relation', async () => {
    const open = await database().execute<{ name: string }>(sql`
      select c.oid::regclass::text as name from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema')
        and not c.relrowsecurity
        and (has_table_privilege('clientela_portal', c.oid, 'select, insert, update, delete, truncate')
          or has_any_column_privilege('clientela_portal', c.oid, 'select, insert, update, references'))`);
    expect(open.map(({ name }) => name)).toEqual([]);
  });

  it('ends at the columns that a contact edits', async () => {
    const rows = await database().execute<{ given: string }>(sql`
      select c.relname || '.' || a.attname as given from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and has_column_privilege('clientela_portal', c.oid, a.attnum, 'update') order by 1`);
    const given = (table: string) =>
      rows
        .map((row) => row.given.split('.'))
        .filter(([of]) => of === table)
        .map(([, column]) => column);
    expect(new Set(rows.map((row) => row.given.split('.')[0]))).toEqual(
      new Set(['contacts', 'customers', 'sessions']),
    );
    expect(given('sessions')).toEqual(['ended_at']);
    expect(given('contacts').sort()).toEqual([
      'direction',
      'first_name',
      'language',
      'last_name',
      'phone',
      'position',
      'updated_at',
      'version',
    ]);
    expect(given('customers').sort()).toEqual([
      'billing_address',
      'city',
      'company',
      'country',
      'phone',
      'postal_code',
      'region',
      'shipping_address',
      'street',
      'tax_id',
      'updated_at',
      'version',
      'website',
    ]);
  });

  it('makes and removes no row anywhere', async () => {
    const rows = await database().execute<{ name: string }>(sql`
      select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema')
        and has_table_privilege('clientela_portal', c.oid, 'insert, delete, truncate')`);
    expect(rows).toHaveLength(0);
  });
});

describe('an update without a condition', () => {
  const changed = (who: keyof typeof eyes, statement: string) =>
    portalTransaction(eyes[who].sessionId, async (tx) => (await tx.execute(sql.raw(statement))).count);

  it.each([
    ["contacts set permissions = '{invoices}'"],
    ["contacts set email = 'me@else.example'"],
    ['contacts set active = true'],
    ['contacts set is_primary = true'],
    ["contacts set notifications = '{invoice}'"],
    ['contacts set customer_id = uuid_v7()'],
    ["customers set currency = 'USD'"],
    ['customers set active = true'],
    ["customers set language = 'en'"],
    ['documents set viewed_at = now()'],
  ])('%s is denied', async (rest) => {
    const error = await changed('primary', `update ${rest}`).catch((thrown) => thrown);
    expect(String(error.cause)).toContain('permission denied');
  });

  it('changes its own contact alone', async () => {
    expect(await changed('primary', "update contacts set position = 'Captain'")).toBe(1);
    const rows = await database().execute<{ id: string }>(
      sql`select id from contacts where position = 'Captain'`,
    );
    expect(rows.map(({ id }) => id)).toEqual([eyes.primary.contactId]);
  });

  it('changes the customer of a primary contact alone, and none for any other', async () => {
    expect(await changed('colleague', "update customers set city = 'Lugo'")).toBe(0);
    expect(await changed('primary', "update customers set city = 'Lugo'")).toBe(1);
    const rows = await database().execute<{ id: string }>(sql`select id from customers where city = 'Lugo'`);
    expect(rows.map(({ id }) => id)).toEqual([eyes.primary.customerId]);
  });
});
