import { expect, it } from 'vitest';
import { database, type Tx } from '@/db/client';
import { addDays } from '@/lib/dates/day';
import { issueDocument } from '@/lib/documents/issue-document';
import { createEstimate } from '@/lib/estimates/create-estimate';
import { createInvoice } from '@/lib/invoices/create-invoice';
import { voidInvoice } from '@/lib/invoices/void-invoice';
import { writeSettings } from '@/lib/settings/write-settings';
import { testDatabase } from '../../support/database.ts';
import { companyToday, customer, draft, salesCompany } from '../../support/sales-company.ts';

await testDatabase();

const inTransaction = <Result>(work: (tx: Tx) => Promise<Result>) => database().transaction(work);

it('closed books take no invoice and let none be voided; estimates are not booked', async () => {
  const { viewer } = await salesCompany();
  const today = companyToday();
  const owner = await customer();
  const close = (closedUntil: string | null) =>
    inTransaction((tx) => writeSettings(tx, viewer, { closedUntil }));
  const create = async () => (await inTransaction((tx) => createInvoice(tx, viewer, draft(owner)))).id;
  const issue = (id: string) =>
    inTransaction((tx) => issueDocument(tx, viewer, 'invoice', { id, version: 1 }));
  const [issued, waiting] = [await create(), await create()];
  await issue(issued);

  await close(today);
  const refused = { fields: { issueDate: { code: 'period_closed', params: { date: today } } } };
  await expect(issue(waiting)).rejects.toMatchObject(refused);
  const away = inTransaction((tx) => voidInvoice(tx, viewer, { id: issued, version: 2, reason: 'Mistake' }));
  await expect(away).rejects.toMatchObject(refused);
  const estimate = await inTransaction((tx) => createEstimate(tx, viewer, draft(owner)));
  await inTransaction((tx) => issueDocument(tx, viewer, 'estimate', { id: estimate.id, version: 1 }));

  await close(addDays(today, -1));
  await issue(waiting);
});
