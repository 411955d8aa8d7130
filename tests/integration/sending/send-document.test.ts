import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '@/db/client';
import { auditLog, contacts, type customers, documents, emailTemplates, publicLinks } from '@/db/schema';
import { once } from '@/lib/actions/once';
import { creditInvoice } from '@/lib/credit-notes/credit-invoice';
import { printedVersion } from '@/lib/documents/keep-rendition';
import { drainJobs } from '@/lib/jobs/drain-jobs';
import { openLink as openSealed } from '@/lib/mail/secret-link';
import type { PrintableDocument } from '@/lib/pdf/printable';
import { openLink } from '@/lib/public-links/open-link';
import { readLinkedDocument } from '@/lib/public-links/read-linked-document';
import { sendDocument } from '@/lib/sending/send-document';
import { sendOptions } from '@/lib/sending/send-options';
import { testDatabase } from '../../support/database';
import { startResendServer } from '../../support/resend-server';
import { customer } from '../../support/sales-company';
import { addContact, addDraft, addIssued, theSeller } from '../portal/people';
import { tokenOf } from '../public-links/links';
import { emailsOf, send, sending } from './sending';

// A browser that does not start cannot be made in a process that has started one.
const printer = vi.hoisted(() => ({ broken: false }));
vi.mock('@/lib/pdf/render-document-pdf', async (original) => {
  const real = await original<typeof import('@/lib/pdf/render-document-pdf')>();
  const broken = () => Promise.reject(new Error('no browser'));
  return {
    renderDocumentPdf: (doc: PrintableDocument) => (printer.broken ? broken() : real.renderDocumentPdf(doc)),
  };
});

await testDatabase();
const resend = await startResendServer();
afterAll(resend.stop);
beforeAll(theSeller);
beforeEach(async () => {
  await database().execute(sql`delete from pgboss.job`);
  process.env.RESEND_API_KEY = 're_test';
  process.env.RESEND_BASE_URL = resend.url;
  resend.received.length = 0;
  resend.answers.length = 0;
});

/** A customer with two contacts, of whom one reads English, and an issued invoice. */
async function world(of: Partial<typeof customers.$inferInsert> = {}) {
  const customerId = await customer(of);
  const eva = await addContact(customerId, { primary: true, firstName: 'Eva', lastName: '' });
  const tom = await addContact(customerId, { firstName: 'Tom', lastName: '', language: 'en' });
  return { customerId, eva, tom, invoice: await addIssued(customerId, 'invoice') };
}

const row = async (id: string) =>
  (await database().select().from(documents).where(eq(documents.id, id)))[0] ?? expect.fail(id);

/** As if every pause were over. */
async function drain() {
  await database().execute(sql`update pgboss.job set start_after = now()`);
  await drainJobs();
}

describe('sending', () => {
  it('writes an email for each recipient in their language, with amount, date and a link of their own', async () => {
    const { invoice, eva, tom } = await world();
    await send('invoice', sending(invoice, [eva, tom], { message: 'First line\n\nSecond <b>' }));
    const [toEva, toTom] = await emailsOf(invoice);
    expect(toEva).toMatchObject({ language: 'es', template: 'invoice_sent', contactId: eva });
    expect(toTom).toMatchObject({ language: 'en', contactId: tom });
    const { number } = await row(invoice);
    expect(toEva?.subject).toBe(`Factura ${number} de Estudio Clavel, S.L.`);
    expect(toTom?.subject).toBe(`Invoice ${number} from Estudio Clavel, S.L.`);
    expect(toEva?.text.replaceAll('\u00a0', ' ')).toContain('A pagar: 121,00 €');
    expect(toTom?.text).toContain('To pay: €121.00');
    expect(toTom?.text).toContain('First line\n\nSecond <b>');
    expect(toTom?.html).toContain('Second &lt;b&gt;');

    const links = [toEva, toTom].map((email) =>
      tokenOf(openSealed(email?.secret ?? Buffer.of(), email?.key ?? '') ?? ''),
    );
    expect(new Set(links).size).toBe(2);
    expect((await openLink(database(), links[0] ?? ''))?.contact?.id).toBe(eva);
    expect((await openLink(database(), links[1] ?? ''))?.contact?.id).toBe(tom);
  });

  it('marks the document as sent once, and tells what was done', async () => {
    const { invoice, eva, tom } = await world();
    await send('invoice', sending(invoice, [eva], { cc: 'boss@acme.example; boss@acme.example' }));
    const first = await row(invoice);
    expect(first).toMatchObject({ version: 3 });
    await send('invoice', sending(invoice, [tom], { version: 3 }));
    expect((await row(invoice)).sentAt).toEqual(first.sentAt);
    expect((await emailsOf(invoice)).map(({ cc }) => cc)).toEqual([['boss@acme.example'], []]);
    const told = await database().select().from(auditLog).where(eq(auditLog.subjectId, invoice));
    expect(told.filter(({ action }) => action === 'invoice.emailed')).toHaveLength(2);
  });

  it('of the same form twice sends once', async () => {
    const { viewer } = await theSeller();
    const { invoice, eva } = await world();
    const input = sending(invoice, [eva]);
    const action = { action: 'invoice.send', actorId: viewer.id, submissionId: input.submissionId };
    const post = () =>
      database().transaction((tx) => once(tx, action, () => sendDocument(tx, viewer, 'invoice', input)));
    const [one, two] = await Promise.all([post(), post()]);
    expect(two).toEqual(one);
    expect(await emailsOf(invoice)).toHaveLength(1);
  });

  it('of two forms at once sends the first, and tells the second', async () => {
    const { invoice, eva } = await world();
    const done = await Promise.allSettled([
      send('invoice', sending(invoice, [eva])),
      send('invoice', sending(invoice, [eva])),
    ]);
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(done.find((each) => each.status === 'rejected')?.reason.code).toBe('send_stale');
    expect(await emailsOf(invoice)).toHaveLength(1);
  });

  it('issues a draft first, or does neither', async () => {
    const { customerId, eva } = await world();
    const draft = await addDraft(customerId, 'estimate');
    await expect(send('estimate', sending(draft, [customerId], { version: 1 }))).rejects.toMatchObject({
      fields: { recipients: { code: 'recipient_unknown' } },
    });
    expect((await row(draft)).issuedAt).toBeNull();
    const { number } = await send('estimate', sending(draft, [eva], { version: 1 }));
    expect(await row(draft)).toMatchObject({ number, sentAt: expect.any(Date) });
    expect((await emailsOf(draft))[0]?.subject).toContain(number);
  });

  it('issues a draft credit note on to its invoice, and tells those who asked for credit notes', async () => {
    const { viewer } = await theSeller();
    const { customerId, eva, tom, invoice } = await world();
    await database()
      .update(contacts)
      .set({ notifications: ['credit_note'] })
      .where(eq(contacts.id, tom));
    const { id } = await database().transaction((tx) =>
      creditInvoice(tx, viewer, { invoiceId: invoice, reason: 'Sent back', submissionId: randomUUID() }),
    );
    const options = await sendOptions(viewer, 'credit_note', id);
    expect(options?.recipients.map(({ id, wants, mayOpen }) => ({ id, wants, mayOpen }))).toEqual([
      { id: eva, wants: false, mayOpen: true },
      { id: tom, wants: true, mayOpen: true },
    ]);
    await send('credit_note', sending(id, [tom], { version: 1, attachPdf: true }));
    expect(await row(invoice)).toMatchObject({ customerId, credited: 12_100n, due: 0n });
    const { number, due } = await row(id);
    expect(due).toBe(0n);
    const [toTom] = await emailsOf(id);
    expect(toTom).toMatchObject({ template: 'credit_note_sent', language: 'en', attachPdf: true });
    expect(toTom?.subject).toBe(`Credit note ${number} from Estudio Clavel, S.L.`);
    expect(toTom?.text).toContain('Amount credited: €121.00');
    const token = tokenOf(openSealed(toTom?.secret ?? Buffer.of(), toTom?.key ?? '') ?? '');
    expect((await readLinkedDocument(token))?.document.number).toBe(number);
    await drain();
    expect(resend.received[0]?.body.attachments?.[0]?.filename).toBe(`${number}.pdf`);
    const again = send('credit_note', sending(id, [eva], { version: 1 }));
    await expect(again).rejects.toMatchObject({ code: 'send_stale' });
  });

  it('uses what was written for this once, and for the other language the edited template', async () => {
    const { invoice, eva, tom } = await world();
    const text = { subject: '{document_number}!', body: 'Only {contact_first_name}.' };
    await database()
      .insert(emailTemplates)
      .values({ name: 'invoice_sent', language: 'es', subject: 'Hola', body: '{link}' });
    const texts = [{ language: 'en', ...text }];
    await send('invoice', sending(invoice, [eva, tom], { texts, message: 'By the way.' }));
    await database().delete(emailTemplates);
    const [toEva, toTom] = await emailsOf(invoice);
    expect(toEva?.subject).toBe('Hola');
    expect(toEva?.text).toMatch(/^By the way\.\n\n/);
    expect(toTom?.subject).toBe(`${(await row(invoice)).number}!`);
    expect(toTom?.text).toMatch(/^Only Tom\.\n\nBy the way\.\n/);
  });

  it('writes in the language of the document where staff chose one', async () => {
    const { customerId, eva } = await world();
    const invoice = await addIssued(customerId, 'invoice', { language: 'en' });
    await send('invoice', sending(invoice, [eva]));
    expect((await emailsOf(invoice))[0]?.language).toBe('en');
  });

  it('gives no link to whom it would not open', async () => {
    const { invoice, eva, tom } = await world();
    await database()
      .update(contacts)
      .set({ permissions: ['estimates'] })
      .where(eq(contacts.id, tom));
    await send('invoice', sending(invoice, [eva, tom]));
    const [toEva, toTom] = await emailsOf(invoice);
    expect(toEva?.secret).not.toBeNull();
    expect(toTom?.secret).toBeNull();
    expect(toTom?.html).not.toContain('<a ');
    expect(await database().select().from(publicLinks).where(eq(publicLinks.contactId, tom))).toEqual([]);
  });
});

describe('refused', () => {
  it('is a contact who is inactive, of another customer, or nobody', async () => {
    const { invoice, tom } = await world();
    const other = await world();
    await database().update(contacts).set({ active: false }).where(eq(contacts.id, tom));
    for (const id of [tom, other.eva, invoice]) {
      await expect(send('invoice', sending(invoice, [id]))).rejects.toMatchObject({
        fields: { recipients: { code: 'recipient_unknown' } },
      });
    }
    expect(await emailsOf(invoice)).toEqual([]);
    expect(() => sending(invoice, [])).toThrow('check_fields');
  });

  it.each([
    ['not an address', 'cc.0'],
    [Array.from({ length: 11 }, (_, at) => `a${at}@b.example`).join(','), 'cc'],
  ])('is a copy to %.20s', async (cc, field) => {
    const { invoice, eva } = await world();
    const error = (() => {
      try {
        return sending(invoice, [eva], { cc });
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(Object.keys((error as { fields: object }).fields)[0]).toBe(field);
  });

  it('is a void invoice, a text with a field that there is not, and a document of the other kind', async () => {
    const { invoice, eva } = await world();
    const texts = [{ language: 'en', subject: 'Hi', body: 'Hello {link} {sesame}' }];
    await expect(send('invoice', sending(invoice, [eva], { texts }))).rejects.toMatchObject({
      fields: { 'texts.0.body': { code: 'merge_field_unknown' } },
    });
    await expect(send('estimate', sending(invoice, [eva]))).rejects.toMatchObject({ code: 'not_found' });
    await database()
      .update(documents)
      .set({ voidedAt: new Date(), voidReason: 'x' })
      .where(eq(documents.id, invoice));
    await expect(send('invoice', sending(invoice, [eva]))).rejects.toMatchObject({ code: 'step_refused' });
  });
});

describe('on its way', () => {
  it('the email carries the kept PDF under its number, and its copy', async () => {
    const { invoice, eva } = await world();
    await send('invoice', sending(invoice, [eva], { attachPdf: true, cc: 'boss@acme.example' }));
    await drain();
    const [request] = resend.received;
    const { number, voidedAt } = await row(invoice);
    const [attached] = request?.body.attachments ?? [];
    expect(request?.body.cc).toEqual(['boss@acme.example']);
    expect(attached?.filename).toBe(`${number}.pdf`);
    const [kept] = await database().execute<{ same: boolean }>(
      sql`select f.bytes = decode(${attached?.content ?? ''}, 'base64') as same from renditions r
        join files f on f.sha256 = r.file_sha256
        where r.document_id = ${invoice} and r.document_version = ${printedVersion({ voidedAt })} and r.language = 'es'`,
    );
    expect(kept?.same).toBe(true);
    expect((await emailsOf(invoice))[0]).toMatchObject({ state: 'sent', secret: null });
  });

  it('an email that the provider does not take is tried again, and the document stays sent', async () => {
    const { invoice, eva } = await world();
    await send('invoice', sending(invoice, [eva], { attachPdf: true }));
    resend.answers.push({ status: 0, cut: true }, { status: 503, body: 'nonsense' });
    await drain();
    await drain();
    expect((await emailsOf(invoice))[0]).toMatchObject({ state: 'queued', attempts: 2 });
    expect((await row(invoice)).sentAt).not.toBeNull();
    await drain();
    expect((await emailsOf(invoice))[0]).toMatchObject({ state: 'sent', lastError: null });
    const sent = resend.received.map(({ key, body }) => JSON.stringify([key, body]));
    expect(new Set(sent).size).toBe(1);
  });

  it('an email whose PDF cannot be printed now waits for it', async () => {
    const { invoice, eva } = await world();
    await send('invoice', sending(invoice, [eva], { attachPdf: true }));
    printer.broken = true;
    await drain();
    printer.broken = false;
    const [waiting] = await emailsOf(invoice);
    expect(waiting).toMatchObject({ state: 'queued', attempts: 1 });
    expect(waiting?.lastError).toBe('PDF: no browser');
    expect(resend.received).toHaveLength(0);
    await drain();
    expect((await emailsOf(invoice))[0]).toMatchObject({ state: 'sent', lastError: null });
    expect(resend.received[0]?.body.attachments).toHaveLength(1);
  });
});
