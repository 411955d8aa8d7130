import { randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { auditLog, customers, documentOrigins, documents, settings, taxes } from '@/db/schema';
import { acceptByLink, declineByLink } from '@/lib/answers/answer-by-link';
import { convertEstimate } from '@/lib/conversions/convert-estimate';
import { copyDocument } from '@/lib/conversions/copy-document';
import { mergeDrafts } from '@/lib/conversions/merge-drafts';
import { otherDrafts } from '@/lib/conversions/other-drafts';
import { relatedDocuments } from '@/lib/conversions/related-documents';
import { draftForm } from '@/lib/documents/draft-form';
import type { DocumentKind } from '@/lib/documents/states';
import { drainJobs } from '@/lib/jobs/drain-jobs';
import { testDatabase } from '../../support/database';
import { companyToday, customer, line } from '../../support/sales-company';
import { addContact, addDraft, addIssued, theSeller } from '../portal/people';
import { copiedLink } from '../public-links/links';

await testDatabase();
beforeAll(theSeller);
beforeEach(() => database().delete(settings));

const row = async (id: string) =>
  (await database().select().from(documents).where(eq(documents.id, id)))[0] ?? expect.fail(id);

const form = async (kind: DocumentKind, id: string) =>
  (await draftForm(database(), kind, id)) ?? expect.fail(`no draft ${id}`);

async function convert(id: string, again = false) {
  const { viewer } = await theSeller();
  return database().transaction((tx) =>
    convertEstimate(tx, viewer, { id, submissionId: randomUUID(), again }),
  );
}

async function copy(kind: DocumentKind, id: string, customerId: string) {
  const { viewer } = await theSeller();
  return database().transaction((tx) =>
    copyDocument(tx, viewer, kind, { id, customerId, submissionId: randomUUID() }),
  );
}

async function merge(kind: DocumentKind, id: string, others: string[], version = 1) {
  const { viewer } = await theSeller();
  return database().transaction((tx) =>
    mergeDrafts(tx, viewer, kind, { id, version, others, submissionId: randomUUID() }),
  );
}

const related = async (id: string) => relatedDocuments((await theSeller()).viewer, id);

const address = (street: string) => ({ street, city: 'Lugo', region: null, postalCode: null, country: 'ES' });

/** An issued estimate with something of everything. */
async function richEstimate(customerId: string) {
  const { vat, reduced } = await theSeller();
  return addIssued(customerId, 'estimate', {
    billingAddress: address('Agreed Street 1'),
    shippingAddress: address('Shipping Street 2'),
    reference: 'PO 7',
    note: 'Thank you',
    terms: 'Of the estimate',
    discount: { kind: 'percent', value: '10' },
    lines: [
      line({
        description: 'One\ntwo',
        quantity: '2.5',
        unit: 'h',
        unitPrice: '19.9912',
        discountPercent: '5',
        taxIds: [vat],
      }),
      line({ description: 'Three', taxIds: [reduced] }),
    ],
  });
}

describe('an estimate becomes an invoice', () => {
  it('with everything that was agreed, dated today, and each knows of the other', async () => {
    const estimate = await richEstimate(await customer());
    const { id } = await convert(estimate);
    const [made, source] = [await row(id), await row(estimate)];
    expect(made).toMatchObject({
      kind: 'invoice',
      issuedAt: null,
      issueDate: companyToday(),
      reference: 'PO 7',
    });
    expect(made.billingAddress?.street).toBe('Agreed Street 1');
    expect(made.shippingAddress?.street).toBe('Shipping Street 2');
    expect([made.total, made.discount, made.taxTotal]).toEqual([
      source.total,
      source.discount,
      source.taxTotal,
    ]);
    expect(made).toMatchObject({ note: 'Thank you', terms: null });
    expect(source).toMatchObject({ version: 2, acceptedAt: null });
    expect(await related(estimate)).toMatchObject({
      from: [],
      became: [{ id, kind: 'invoice', origin: 'converted' }],
    });
    expect(await related(id)).toMatchObject({ from: [{ id: estimate, number: source.number }], became: [] });
  });

  it('and is found by its number where it has no reference of its own', async () => {
    const estimate = await addIssued(await customer(), 'estimate');
    expect((await row((await convert(estimate)).id)).reference).toBe((await row(estimate)).number);
  });

  it('once more only when that is meant, also of two at once', async () => {
    const estimate = await addIssued(await customer(), 'estimate');
    const done = await Promise.allSettled([convert(estimate), convert(estimate)]);
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(convert(estimate)).rejects.toMatchObject({ code: 'converted_already' });
    await convert(estimate, true);
    expect((await related(estimate)).became).toHaveLength(2);
  });

  it('not as a draft, not declined, and not for an inactive customer', async () => {
    const customerId = await customer();
    await expect(convert(await addDraft(customerId, 'estimate'))).rejects.toMatchObject({
      code: 'step_refused',
    });
    const declined = await addIssued(customerId, 'estimate');
    const token = await copiedLink(declined, 'estimate');
    await declineByLink({ ip: null, userAgent: null }, { token, reason: null });
    await expect(convert(declined)).rejects.toMatchObject({ code: 'step_refused' });
    const estimate = await addIssued(customerId, 'estimate');
    await database().update(customers).set({ active: false }).where(eq(customers.id, customerId));
    await expect(convert(estimate)).rejects.toMatchObject({
      fields: { customerId: { code: 'customer_inactive' } },
    });
  });

  it('with a tax that is no longer on offer, since it was agreed', async () => {
    const { viewer } = await theSeller();
    const [old] = await database()
      .insert(taxes)
      .values({ name: 'Old', rate: '3', kind: 'vat', category: 'S' })
      .returning({ id: taxes.id });
    const estimate = await addIssued(await customer(), 'estimate', {
      lines: [line({ taxIds: [old?.id ?? ''] })],
    });
    await database()
      .update(taxes)
      .set({ active: false })
      .where(eq(taxes.id, old?.id ?? ''));
    expect((await row((await convert(estimate)).id)).total).toBe(10_300n);
    expect(viewer.id).toBeTruthy();
  });
});

describe('by itself, when it is accepted', () => {
  const who = { name: 'Eva', email: 'eva@acme.example' };
  const accept = async (estimate: string) =>
    acceptByLink({ ip: null, userAgent: null }, { token: await copiedLink(estimate, 'estimate'), ...who });

  it('it becomes no invoice unless the setting says so', async () => {
    const estimate = await addIssued(await customer(), 'estimate');
    await accept(estimate);
    await drainJobs();
    expect((await related(estimate)).became).toEqual([]);
  });

  it('it becomes one draft, of whoever made the estimate, and stays accepted', async () => {
    const { viewer } = await theSeller();
    await database().insert(settings).values({ key: 'invoiceOnAcceptance', value: true });
    const estimate = await addIssued(await customer(), 'estimate');
    await accept(estimate);
    await accept(estimate);
    await drainJobs();
    const { became } = await related(estimate);
    expect(became).toMatchObject([{ kind: 'invoice', number: null, origin: 'converted' }]);
    expect(await row(became[0]?.id ?? '')).toMatchObject({ createdBy: viewer.id, issuedAt: null });
    expect((await row(estimate)).acceptedAt).not.toBeNull();
    const [entry] = await database()
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.action, 'invoice.created'), eq(auditLog.subjectId, became[0]?.id ?? '')));
    expect(entry?.actorKind).toBe('system');
    await expect(convert(estimate)).rejects.toMatchObject({ code: 'converted_already' });
  });

  it('what stands in the invoice’s way does not stand in the answer’s', async () => {
    await database().insert(settings).values({ key: 'invoiceOnAcceptance', value: true });
    const customerId = await customer();
    const estimate = await addIssued(customerId, 'estimate');
    await accept(estimate);
    await database().update(customers).set({ active: false }).where(eq(customers.id, customerId));
    await drainJobs();
    expect((await row(estimate)).acceptedAt).not.toBeNull();
    expect((await related(estimate)).became).toEqual([]);
  });
});

describe('a copy', () => {
  it('for the same customer says the same, as a draft of today', async () => {
    const customerId = await customer();
    const estimate = await richEstimate(customerId);
    const { id } = await copy('estimate', estimate, customerId);
    expect(await row(id)).toMatchObject({
      terms: 'Of the estimate',
      issueDate: companyToday(),
      number: null,
    });
    expect((await row(id)).total).toBe((await row(estimate)).total);
    expect((await related(estimate)).became).toMatchObject([{ id, origin: 'copied' }]);
  });

  it('for another customer takes currency, language and addresses from them', async () => {
    const source = await richEstimate(await customer());
    const other = await customer({
      company: 'Tokyo KK',
      currency: 'JPY',
      language: 'en',
      billingAddress: address('Ginza 4'),
    });
    const { id } = await copy('estimate', source, other);
    const made = await row(id);
    expect(made).toMatchObject({ customerId: other, currency: 'JPY', language: null, reference: null });
    expect(made.billingAddress?.street).toBe('Ginza 4');
    expect(made.shippingAddress).toBeNull();
    expect((await form('estimate', id)).lines[0]?.unitPrice).toBe('19.9912');
  });

  it('keeps an amount’s whole part where the other currency has no decimals', async () => {
    const source = await addIssued(await customer(), 'invoice', {
      discount: { kind: 'amount', value: '10.75' },
    });
    const { id } = await copy('invoice', source, await customer({ currency: 'JPY' }));
    expect((await form('invoice', id)).discount).toMatchObject({ kind: 'amount', value: '10' });
  });

  it('is made of any state, and not for an inactive customer', async () => {
    const customerId = await customer();
    const invoice = await addIssued(customerId, 'invoice');
    await database()
      .update(documents)
      .set({ voidedAt: new Date(), voidReason: 'x' })
      .where(eq(documents.id, invoice));
    await copy('invoice', invoice, customerId);
    await copy('invoice', await addDraft(customerId, 'invoice'), customerId);
    const inactive = await customer({ active: false });
    await expect(copy('invoice', invoice, inactive)).rejects.toMatchObject({
      fields: { customerId: { code: 'customer_inactive' } },
    });
    await expect(copy('estimate', invoice, customerId)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('drafts of one customer', () => {
  it('become one, with everybody’s lines, and what they came from', async () => {
    const customerId = await customer();
    const estimates = [await addIssued(customerId, 'estimate'), await addIssued(customerId, 'estimate')];
    const [one, two] = [(await convert(estimates[0] ?? '')).id, (await convert(estimates[1] ?? '')).id];
    const three = await addDraft(customerId, 'invoice', { note: 'Mind the step' });
    const { viewer } = await theSeller();
    const found = await otherDrafts(viewer, 'invoice', { id: one, customerId, today: companyToday() });
    expect(found.map(({ id }) => id)).toEqual([two, three]);
    await merge('invoice', one, [three, two]);
    const merged = await form('invoice', one);
    expect(merged.lines).toHaveLength(3);
    expect(merged.note).toBe('Mind the step');
    expect((await row(one)).total).toBe(36_300n);
    const left = await database().select().from(documents).where(sql`id in (${two}, ${three})`);
    expect(left).toEqual([]);
    expect((await related(one)).from.map(({ id }) => id).sort()).toEqual(estimates.toSorted());
    const origins = await database()
      .select()
      .from(documentOrigins)
      .where(eq(documentOrigins.documentId, one));
    expect(origins).toHaveLength(2);
  });

  it('add up their discounts of an amount, and keep the same percentage', async () => {
    const customerId = await customer();
    const make = (value: string, kind: 'amount' | 'percent') =>
      addDraft(customerId, 'invoice', { discount: { kind, value } });
    const [one, two] = [await make('1.50', 'amount'), await make('2.25', 'amount')];
    await merge('invoice', one, [two]);
    expect((await form('invoice', one)).discount).toMatchObject({ kind: 'amount', value: '3.75' });
    const [three, four, five] = [
      await make('10', 'percent'),
      await make('10.0', 'percent'),
      await make('5', 'percent'),
    ];
    await merge('invoice', three, [four]);
    expect((await form('invoice', three)).discount).toMatchObject({ kind: 'percent', value: '10' });
    await expect(merge('invoice', three, [five], 2)).rejects.toMatchObject({ code: 'merge_discounts' });
    await expect(merge('invoice', three, [one], 2)).rejects.toMatchObject({ code: 'merge_discounts' });
  });

  it('are left alone where one is issued, another customer’s, another kind’s, itself, or changed meanwhile', async () => {
    const customerId = await customer();
    const draft = await addDraft(customerId, 'invoice');
    const other = await addDraft(customerId, 'invoice');
    await expect(merge('invoice', draft, [await addIssued(customerId, 'invoice')])).rejects.toMatchObject({
      code: 'step_refused',
    });
    await expect(
      merge('invoice', draft, [await addDraft(await customer(), 'invoice')]),
    ).rejects.toMatchObject({
      fields: { others: { code: 'merge_other_customer' } },
    });
    await expect(merge('invoice', draft, [await addDraft(customerId, 'estimate')])).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(merge('invoice', draft, [draft])).rejects.toMatchObject({ code: 'not_found' });
    await expect(merge('invoice', draft, [other], 7)).rejects.toMatchObject({ code: 'stale' });
    expect((await form('invoice', draft)).lines).toHaveLength(1);
  });

  it('with taxes in the prices of some alone are not merged', async () => {
    const customerId = await customer();
    const [one, two] = [
      await addDraft(customerId, 'invoice', { pricesIncludeTax: true }),
      await addDraft(customerId, 'invoice'),
    ];
    await expect(merge('invoice', one, [two])).rejects.toMatchObject({ code: 'merge_prices' });
  });
});

it('a contact sees nothing of where a document comes from', async () => {
  const customerId = await customer();
  await addContact(customerId, { primary: true });
  const tables = await database().execute<{ may: boolean }>(
    sql`select has_table_privilege('clientela_portal', 'document_origins', 'select') or has_table_privilege('clientela_portal', 'document_answers', 'select') as may`,
  );
  expect(tables[0]?.may).toBe(false);
});
