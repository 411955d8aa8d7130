import { describe, expect, it } from 'vitest';
import { normalisePhone } from '@/lib/contacts/phone';
import { checkTaxId } from '@/lib/customers/tax-id';
import { goodsFor } from '@/lib/sample/catalogue';
import { SAMPLE_CUSTOMERS } from '@/lib/sample/customer-list';
import { planDocuments } from '@/lib/sample/plan-documents';

describe('the sample customers', () => {
  it('are 60 in 12 countries and 6 languages, some of them no longer active', () => {
    const different = (of: (customer: (typeof SAMPLE_CUSTOMERS)[number]) => unknown) =>
      new Set(SAMPLE_CUSTOMERS.map(of)).size;
    expect(SAMPLE_CUSTOMERS).toHaveLength(60);
    expect(different(({ country }) => country)).toBe(12);
    expect(different(({ language }) => language)).toBe(6);
    expect(different(({ currency }) => currency)).toBe(7);
    expect(different(({ domain }) => domain)).toBe(60);
    expect(SAMPLE_CUSTOMERS.filter(({ trade }) => trade.until !== undefined)).toHaveLength(4);
  });

  it.each(SAMPLE_CUSTOMERS.map((customer) => [customer.domain, customer] as const))(
    '%s has a tax id of its country, a phone number, and no address that an email reaches',
    (domain, { country, taxId, phone, company, people }) => {
      expect(checkTaxId(country, taxId)).toBe(country === 'AE' ? 'unknown' : 'valid');
      expect(normalisePhone(phone, country)).toEqual({ ok: true, value: phone });
      expect(domain).toMatch(/^[a-z-]+\.example$/);
      expect(people.length === 1 || company !== null).toBe(true);
    },
  );
});

describe('the sample documents', () => {
  // A leap day, a turn of the year, a Sunday.
  const DAYS = ['2026-11-25', '2028-02-29', '2027-01-01', '2026-11-29'];

  it.each(DAYS)('of %s are the same each time, and none is of tomorrow', (today) => {
    const plan = planDocuments(SAMPLE_CUSTOMERS, { today, country: 'ES' });
    expect(planDocuments(SAMPLE_CUSTOMERS, { today, country: 'ES' })).toEqual(plan);
    expect(plan.length).toBeGreaterThan(1200);
    for (const { issueDate, dueDate, sentOn, answer, payment, voidedOn, draft, lines } of plan) {
      expect(lines.length).toBeGreaterThan(0);
      expect(issueDate <= today && issueDate <= dueDate).toBe(true);
      const happened = [sentOn, answer?.on, payment?.on, voidedOn].filter((day) => day != null);
      expect(happened.every((day) => day >= issueDate && day <= today)).toBe(true);
      if (draft) expect(happened).toEqual([]);
      if (voidedOn) expect([sentOn, payment]).toEqual([null, null]);
    }
  });

  it.each(DAYS)('of %s have every fate that there is', (today) => {
    const plan = planDocuments(SAMPLE_CUSTOMERS, { today, country: 'ES' });
    const invoices = plan.filter(({ kind, draft }) => kind === 'invoice' && !draft);
    const estimates = plan.filter(({ kind, draft }) => kind === 'estimate' && !draft);
    const waiting = estimates.filter(({ answer, dueDate }) => !answer && dueDate >= today);
    const late = invoices.filter(({ dueDate, voidedOn }) => dueDate < today && !voidedOn);
    const fates = {
      drafts: new Set(plan.filter(({ draft }) => draft).map(({ kind }) => kind)).size === 2,
      accepted: estimates.some(({ answer }) => answer?.accepted),
      declined: estimates.some(({ answer }) => answer && !answer.accepted),
      expired: estimates.some(({ answer, dueDate }) => !answer && dueDate < today),
      waiting: new Set(waiting.map(({ sentOn }) => sentOn === null)).size === 2,
      unsent: invoices.some(({ sentOn, voidedOn }) => !sentOn && !voidedOn),
      void: invoices.some(({ voidedOn }) => voidedOn),
      paid: invoices.some(({ payment }) => payment && !payment.half),
      unpaid: late.some(({ payment }) => payment === null),
      half: late.some(({ payment }) => payment?.half),
    };
    expect(Object.values(fates)).toEqual(Object.values(fates).map(() => true));
  });

  it('have something to sell to every kind of customer', () => {
    for (const kind of ['restaurant', 'hotel', 'caterer', 'shop', 'distributor'] as const) {
      expect(goodsFor(kind).length).toBeGreaterThan(8);
    }
  });
});
