import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { auditLog, customers, documents } from '@/db/schema';
import { declineByLink, signByLink } from '@/lib/answers/answer-by-link';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import { convertProposal } from '@/lib/conversions/convert-proposal';
import { relatedDocuments } from '@/lib/conversions/related-documents';
import { formOfDocument } from '@/lib/documents/draft-form';
import { type LoadedDocument, loadDocument } from '@/lib/documents/load-document';
import { DraftLine } from '@/lib/documents/schemas';
import type { DocumentKind } from '@/lib/documents/states';
import { reviseProposal } from '@/lib/proposals/revise-proposal';
import { testDatabase } from '../../support/database';
import { companyToday, line } from '../../support/sales-company';
import { theSeller } from '../portal/people';
import { aDraft, aRepresentative, client, issue, issued, refusal, who } from './proposals';

await testDatabase();
beforeAll(theSeller);

const KINDS = ['estimate', 'invoice'] as const;
type Wanted = { kind?: (typeof KINDS)[number]; again?: boolean; by?: Staff<Permission> };

async function convert(id: string, { kind = 'invoice', again = false, by }: Wanted = {}) {
  const viewer = by ?? (await theSeller()).viewer;
  return database().transaction((tx) =>
    convertProposal(tx, viewer, kind, { id, submissionId: randomUUID(), again }),
  );
}

const address = (street: string) => ({ street, city: 'Lugo', region: null, postalCode: null, country: 'ES' });

/** With something of everything that is agreed. */
async function rich() {
  const { vat, reduced, withholding } = await theSeller();
  return aDraft({
    language: 'de',
    billingAddress: address('Agreed Street 1'),
    shippingAddress: address('Shipping Street 2'),
    reference: 'PO 7',
    note: 'Thank you',
    terms: 'Of the proposal',
    discount: { kind: 'percent', value: '10' },
    adjustment: '-1.5',
    lines: [
      DraftLine.parse(line({ kind: 'heading', description: 'Phase 1' })),
      line({
        description: 'One\ntwo',
        quantity: '2.5',
        unit: 'h',
        unitPrice: '19.9912',
        discountPercent: '5',
        taxIds: [vat, withholding],
      }),
      DraftLine.parse(line({ kind: 'subtotal', description: '' })),
      line({ description: 'Three', taxIds: [reduced] }),
    ],
  });
}

const whole = async (kind: DocumentKind, id: string) =>
  (await loadDocument(database(), kind, id)) ?? expect.fail(id);
const linesOf = (loaded: LoadedDocument) => formOfDocument(loaded, { id: '', name: '' }).lines;
const row = async (id: string) =>
  (await database().select().from(documents).where(eq(documents.id, id)))[0] ?? expect.fail(id);

describe.each(KINDS)('a proposal becomes an %s', (kind) => {
  it('with lines, discount, taxes and the customer’s data as agreed, and none of its words', async () => {
    const { id, customerId } = await rich();
    await issue(id);
    const made = await whole(kind, (await convert(id, { kind })).id);
    const source = await whole('proposal', id);
    expect(made.row).toMatchObject({
      ...{ kind, customerId, issuedAt: null, number: null, issueDate: companyToday(), version: 1 },
      ...{ currency: 'EUR', language: 'de', reference: 'PO 7', note: 'Thank you', terms: null },
      ...{ billingAddress: address('Agreed Street 1'), shippingAddress: address('Shipping Street 2') },
      ...{ subject: null, content: null, rootId: null, acceptedAt: null },
    });
    expect(linesOf(made)).toEqual(linesOf(source));
    const { subtotal, discount, taxTotal, adjustment, total, withheld } = source.row;
    expect(made.row).toMatchObject({ subtotal, discount, taxTotal, adjustment, total, withheld });
    expect(discount).toBeGreaterThan(0n);
    expect(withheld).toBeGreaterThan(0n);
  });

  it('and each knows of the other, the proposal being as it was', async () => {
    const { id, number, viewer } = await issued();
    const before = await row(id);
    const made = await convert(id, { kind });
    expect(await relatedDocuments(viewer, id)).toMatchObject({
      from: [],
      became: [{ id: made.id, kind, origin: 'converted' }],
    });
    expect(await relatedDocuments(viewer, made.id)).toMatchObject({
      from: [{ id, kind: 'proposal', number, origin: 'converted' }],
      became: [],
    });
    expect((await row(made.id)).reference).toBe(number);
    expect(await row(id)).toEqual(before);
    const told = await database()
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.subjectId, id), eq(auditLog.action, 'proposal.converted')));
    expect(told).toMatchObject([{ actorKind: 'staff', actorId: viewer.id }]);
  });

  it('once, also of two at once, unless more is meant', async () => {
    const { id, viewer } = await issued();
    const done = await Promise.all([refusal(convert(id, { kind })), refusal(convert(id, { kind }))]);
    expect(done.sort()).toEqual(['converted_already', 'done']);
    for (const each of KINDS) expect(await refusal(convert(id, { kind: each }))).toBe('converted_already');
    for (const each of KINDS) await convert(id, { kind: each, again: true });
    expect((await relatedDocuments(viewer, id)).became).toHaveLength(3);
  });

  it('open, signed or expired, but not as a draft, declined or replaced, nor for an inactive customer', async () => {
    const outcome = async (id: string) => refusal(convert(id, { kind }));
    const signed = await issued();
    await signByLink(client, {
      ...{ token: signed.token, ...who, pdfSha256: signed.pdfSha256, signature: { kind: 'typed' } },
    });
    expect(await outcome(signed.id)).toBe('done');
    expect((await row(signed.id)).acceptedAt).not.toBeNull();

    expect(await outcome((await aDraft()).id)).toBe('step_refused');
    const declined = await issued();
    await declineByLink(client, { token: declined.token, reason: null });
    expect(await outcome(declined.id)).toBe('step_refused');
    const old = await issued();
    const next = await database().transaction((tx) =>
      reviseProposal(tx, old.viewer, { id: old.id, version: 2 }),
    );
    await issue(next.id);
    expect(await outcome(old.id)).toBe('step_refused');
    expect(await outcome(next.id)).toBe('done');

    const inactive = await issued();
    await database().update(customers).set({ active: false }).where(eq(customers.id, inactive.customerId));
    expect(await outcome(inactive.id)).toBe('customer_inactive');
  });

  it('by who sees its customer, and by nobody else', async () => {
    const { id, customerId } = await issued();
    expect(await refusal(convert(id, { kind, by: await aRepresentative() }))).toBe('not_found');
    expect(await refusal(convert(id, { kind, by: await aRepresentative(customerId) }))).toBe('done');
    expect(await refusal(convert(randomUUID(), { kind }))).toBe('not_found');
  });
});
