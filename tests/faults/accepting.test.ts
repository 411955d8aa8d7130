import { eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { database } from '@/db/client';
import { documents, settings } from '@/db/schema';
import { answerDocument } from '@/lib/answers/answer-document';
import { addContact, addIssued, theSeller } from '../integration/portal/people.ts';
import { allTables } from '../support/all-tables.ts';
import { testDatabase } from '../support/database.ts';
import { endAtEveryStatement } from '../support/dying-database.ts';
import { customer } from '../support/sales-company.ts';

const cloned = await testDatabase();
beforeAll(theSeller);

it('a backend that ends at any statement of accepting leaves no answer, no email to staff and no invoice to come', async () => {
  await database().insert(settings).values({ key: 'invoiceOnAcceptance', value: true });
  const customerId = await customer();
  const contactId = await addContact(customerId, { primary: true });
  const documentId = await addIssued(customerId, 'estimate');
  const person = { name: 'Eva', email: 'eva@acme.example', contactId };
  const before = await allTables();
  const { died } = await endAtEveryStatement(
    cloned,
    (tx) =>
      answerDocument(tx, {
        kind: 'estimate',
        documentId,
        answer: 'accepted',
        person,
        reason: null,
        ip: null,
      }),
    async () => expect(await allTables()).toBe(before),
  );
  expect(died).toBeGreaterThan(10);
  const [row] = await database().select().from(documents).where(eq(documents.id, documentId));
  expect(row?.acceptedAt).not.toBeNull();
  expect(await allTables()).toContain('draft-invoice');
});
