import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { contacts, documentAnswers, sessions, staff } from '@/db/schema';
import type { ContactPermission } from '@/db/schema/vocabulary';
import { declineByLink, signByLink } from '@/lib/answers/answer-by-link';
import { portalEvidence, staffEvidence } from '@/lib/answers/evidence-pdf';
import { testDatabase } from '../../support/database';
import { customer } from '../../support/sales-company';
import { pdfText, squeeze } from '../pdf/read-pdf';
import { addContact, theSeller } from '../portal/people';
import { client, issued, png, who } from './proposals';

await testDatabase();
beforeAll(theSeller);

const words = (pdf: Awaited<ReturnType<typeof staffEvidence>>) =>
  pdfText(pdf?.bytes ?? expect.fail('no proof'));

const sessionOf = async (contactId: string) => {
  const [row] = await database()
    .insert(sessions)
    .values({ contactId, expiresAt: new Date(Date.now() + 3_600_000) })
    .returning({ id: sessions.id });
  return row?.id ?? '';
};

const permit = (contactId: string, module: ContactPermission) =>
  database()
    .update(contacts)
    .set({ permissions: [module] })
    .where(eq(contacts.id, contactId));

async function signed() {
  const made = await issued();
  const signature = { kind: 'drawn', png: png() } as const;
  await signByLink(client, { token: made.token, ...who, pdfSha256: made.pdfSha256, signature });
  await permit(made.contactId, 'proposals');
  return made;
}

describe('the proof of a signature', () => {
  it('says who signed what, when and from where, and that all of it holds', async () => {
    const { id, number, pdfSha256, viewer } = await signed();
    const text = await words(await staffEvidence({ ...viewer, language: 'en' }, id));
    for (const fact of [number, who.name, who.email, client.ip, client.userAgent, 'drawn by hand']) {
      expect(text).toContain(squeeze(fact));
    }
    const [answer] = await database().select().from(documentAnswers).where(sql`document_id = ${id}`);
    expect(text).toContain(answer?.createdAt.toISOString());
    for (const hash of [pdfSha256, answer?.evidenceSha256, answer?.signatureSha256]) {
      expect(text).toContain(hash);
    }
    expect(text).toContain(squeeze('Everything is as it was when the answer was given.'));
  });

  it('speaks the language of its reader, staff and contact each', async () => {
    const { id, contactId, viewer } = await signed();
    expect(await words(await staffEvidence({ ...viewer, language: 'es' }, id))).toContain('Pruebadefirma');
    await database().execute(sql`update contacts set language = 'de' where id = ${contactId}`);
    await database().execute(sql`insert into settings (key, value) values ('languages', '["es","en","de"]')
      on conflict (key) do update set value = excluded.value`);
    const mine = await portalEvidence(await sessionOf(contactId), id);
    if (mine === 'signed_out') expect.fail('signed out');
    expect(await words(mine)).toContain('Signaturnachweis');
  });

  it('says which part was changed, be it by a byte', async () => {
    const { id, pdfSha256, viewer } = await signed();
    const reader = { ...viewer, language: 'en' };
    const [answer] = await database().select().from(documentAnswers).where(sql`document_id = ${id}`);
    const flip = (sha256: string | null | undefined) =>
      database().execute(
        sql`update files set bytes = set_byte(bytes, 60, get_byte(bytes, 60) # 1) where sha256 = ${sha256}`,
      );
    const check = async () => (await words(await staffEvidence(reader, id))).split('Checkedon')[1] ?? '';
    expect(await check()).toMatch(/PDF✓unchangedRecord✓unchangedSignature✓unchanged/);
    await flip(pdfSha256);
    expect(await check()).toMatch(/Somethingwaschanged.*PDF✗changedRecord✓unchanged/);
    await flip(pdfSha256);
    await flip(answer?.signatureSha256);
    expect(await check()).toMatch(/PDF✓unchanged.*Signature✗changed/);
    await flip(answer?.signatureSha256);
    await database().transaction(async (tx) => {
      await tx.execute(sql`alter table document_answers disable trigger document_answers_stay`);
      await tx.execute(sql`update document_answers set ip = '192.0.2.8' where document_id = ${id}`);
      await tx.execute(sql`alter table document_answers enable trigger document_answers_stay`);
    });
    expect(await check()).toMatch(/Somethingwaschanged.*PDF✓unchangedRecord✗changed/);
  });

  it('is there for a refusal with its reason, and not before an answer', async () => {
    const waiting = await issued();
    expect(await staffEvidence(waiting.viewer, waiting.id)).toBeNull();
    await declineByLink(client, { token: waiting.token, reason: 'Zu teuer' });
    const text = await words(await staffEvidence({ ...waiting.viewer, language: 'en' }, waiting.id));
    expect(text).toContain('Declined');
    expect(text).toContain('Zuteuer');
  });

  it('is nobody else’s to see', async () => {
    const { id, contactId } = await signed();
    const stranger = await addContact(await customer(), { primary: true });
    expect(await portalEvidence(await sessionOf(stranger), id)).toBeNull();
    expect(await portalEvidence(await sessionOf(contactId), id)).not.toBeNull();
    await permit(contactId, 'invoices');
    expect(await portalEvidence(await sessionOf(contactId), id)).toBeNull();
    const [representative] = await database()
      .insert(staff)
      .values({ email: 'rep@clavel.example', firstName: 'Rep', role: 'representative' })
      .returning();
    const { viewer } = await theSeller();
    expect(
      await staffEvidence({ ...viewer, id: representative?.id ?? '', role: 'representative' }, id),
    ).toBeNull();
    expect(await portalEvidence(await sessionOf(contactId), 'no-id')).toBeNull();
  });
});
