import { eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { database } from '@/db/client';
import { documents } from '@/db/schema';
import { sendDocument } from '@/lib/sending/send-document';
import { addContact, addDraft, theSeller } from '../integration/portal/people.ts';
import { emailsOf, sending } from '../integration/sending/sending.ts';
import { allTables } from '../support/all-tables.ts';
import { testDatabase } from '../support/database.ts';
import { endAtEveryStatement } from '../support/dying-database.ts';
import { customer } from '../support/sales-company.ts';

const cloned = await testDatabase();
beforeAll(theSeller);

it('a backend that ends at any statement of issuing and sending leaves no number, no link and no email', async () => {
  const { viewer } = await theSeller();
  const customerId = await customer();
  const contact = await addContact(customerId, { primary: true });
  const id = await addDraft(customerId, 'invoice');
  const input = sending(id, [contact], { version: 1, attachPdf: true });
  const before = await allTables();
  const { result, died } = await endAtEveryStatement(
    cloned,
    (tx) => sendDocument(tx, viewer, 'invoice', input),
    async () => expect(await allTables()).toBe(before),
  );
  expect(died).toBeGreaterThan(20);
  expect(await emailsOf(id)).toHaveLength(1);
  const [row] = await database().select().from(documents).where(eq(documents.id, id));
  expect(row).toMatchObject({ number: result.number, sentAt: expect.any(Date) });
});
