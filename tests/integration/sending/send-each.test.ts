import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { database } from '@/db/client';
import { contacts, customers, documents, publicLinks } from '@/db/schema';
import type { DocumentKind } from '@/lib/documents/states';
import { sendEach } from '@/lib/sending/send-each';
import { testDatabase } from '../../support/database';
import { customer } from '../../support/sales-company';
import { addContact, addDraft, addIssued, theSeller } from '../portal/people';
import { emailsOf } from './sending';

await testDatabase();
beforeAll(theSeller);

const KINDS = ['estimate', 'invoice', 'credit_note'] as const;

/** A customer with a contact who hears of everything, and one who hears of nothing. */
async function world(notifications: (typeof KINDS)[number][] = [...KINDS]) {
  const customerId = await customer();
  const eva = await addContact(customerId, { primary: true, notifications });
  await addContact(customerId, { notifications: [] });
  return { customerId, eva };
}

async function send(kind: DocumentKind, ids: string[], submissionId: string = randomUUID()) {
  const { viewer } = await theSeller();
  return database().transaction((tx) => sendEach(tx, viewer, kind, { ids, submissionId }));
}
const codes = (outcomes: Awaited<ReturnType<typeof send>>) =>
  outcomes.map(({ refused }) => refused?.code ?? 'done');

it.each(KINDS)('sends what was not sent of %ss, drafts issued first, to who asked for them', async (kind) => {
  const { customerId, eva } = await world();
  const [issued, draft] = [await addIssued(customerId, kind), await addDraft(customerId, kind)];
  expect(codes(await send(kind, [issued, draft]))).toEqual(['done', 'done']);
  for (const id of [issued, draft]) {
    const written = await emailsOf(id);
    expect(written.map(({ contactId, attachPdf }) => [contactId, attachPdf])).toEqual([[eva, true]]);
    const [row] = await database().select().from(documents).where(eq(documents.id, id));
    expect(row).toMatchObject({ number: expect.any(String), sentAt: expect.any(Date) });
  }
});

it('says of each why it was not sent, and leaves it as it was', async () => {
  const [{ customerId }, silent, away] = [await world(), await world(['estimate']), await world()];
  const of = (id: string) => addIssued(id, 'invoice');
  const [sent, fine, unheard, inactive, voided] = [
    await of(customerId),
    await of(customerId),
    await of(silent.customerId),
    await of(away.customerId),
    await of(customerId),
  ];
  const empty = await addDraft(customerId, 'invoice', { lines: [] });
  const unheardDraft = await addDraft(silent.customerId, 'invoice');
  await send('invoice', [sent]);
  await database().update(customers).set({ active: false }).where(eq(customers.id, away.customerId));
  await database()
    .update(documents)
    .set({ voidedAt: new Date(), voidReason: 'x' })
    .where(eq(documents.id, voided));
  const gone = randomUUID();
  const ids = [sent, unheard, inactive, voided, empty, unheardDraft, gone, fine];
  expect(codes(await send('invoice', ids))).toEqual([
    'sent_already',
    'nobody_to_send_to',
    'customer_inactive',
    'step_refused',
    'no_lines',
    'nobody_to_send_to',
    'not_found',
    'done',
  ]);
  expect(await emailsOf(sent)).toHaveLength(1);
  for (const id of [unheard, inactive, voided, empty, unheardDraft]) expect(await emailsOf(id)).toEqual([]);
  const [row] = await database().select().from(documents).where(eq(documents.id, unheardDraft));
  expect(row?.issuedAt).toBeNull();
});

it('sends each once when the same request comes again, after a part or at the same time', async () => {
  const { customerId, eva } = await world();
  const ids = await Promise.all(Array.from({ length: 4 }, () => addIssued(customerId, 'invoice')));
  const submissionId = randomUUID();
  await send('invoice', ids.slice(0, 2), submissionId);
  const answers = await Promise.all([send('invoice', ids, submissionId), send('invoice', ids, submissionId)]);
  for (const outcomes of answers) expect(codes(outcomes)).toEqual(['done', 'done', 'done', 'done']);
  for (const id of ids) expect(await emailsOf(id)).toHaveLength(1);
  expect(await database().$count(publicLinks, eq(publicLinks.contactId, eva))).toBe(4);
});

it('reaches nobody who has left', async () => {
  const { customerId, eva } = await world();
  const id = await addIssued(customerId, 'invoice');
  await database().update(contacts).set({ active: false }).where(eq(contacts.id, eva));
  expect(codes(await send('invoice', [id]))).toEqual(['nobody_to_send_to']);
  const jobs = await database().execute(sql`select 1 from emails where document_id = ${id}`);
  expect(jobs).toHaveLength(0);
});
