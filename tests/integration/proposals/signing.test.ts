import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/db/client';
import { auditLog, documentAnswers, documents, emails, publicLinks } from '@/db/schema';
import { declineByLink, signByLink } from '@/lib/answers/answer-by-link';
import { answerDocument } from '@/lib/answers/answer-document';
import { documentAnswer } from '@/lib/answers/document-answer';
import { verifyEvidence } from '@/lib/answers/verify-evidence';
import { addDays } from '@/lib/dates/day';
import { testDatabase } from '../../support/database';
import { companyToday } from '../../support/sales-company';
import { theSeller } from '../portal/people';
import { copiedLink } from '../public-links/links';
import { aDraft, client, issue, issued, png, refusal, who } from './proposals';

await testDatabase();
beforeAll(theSeller);

const typed = { kind: 'typed' } as const;
const drawn = (changes = {}) => ({ kind: 'drawn', png: png(changes) }) as const;
const answers = (id: string) =>
  database().select().from(documentAnswers).where(eq(documentAnswers.documentId, id));

describe('a proposal', () => {
  it('is signed once: who, when, from where, which PDF, and staff are told', async () => {
    const { id, token, pdfSha256, viewer } = await issued();
    await signByLink(client, { token, ...who, pdfSha256, signature: typed });
    expect(await documentAnswer(viewer, id)).toMatchObject({
      ...{ ...who, answer: 'accepted', ...client, signature: 'typed', signatureSha256: null, pdfSha256 },
      evidenceSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await verifyEvidence(viewer, id)).toEqual({ pdf: true, record: true, signature: true });
    const told = await database().select().from(emails).where(eq(emails.documentId, id));
    expect(told).toMatchObject([{ template: 'proposal_accepted', staffId: viewer.id }]);
    const [entry] = await database()
      .select()
      .from(auditLog)
      .where(sql`subject_id = ${id} and action = 'proposal.accepted'`);
    expect(entry?.changes).toMatchObject({ evidence: (await answers(id))[0]?.evidenceSha256 });
  });

  it('is signed by hand with a PNG that is one', async () => {
    const { id, token, pdfSha256, viewer } = await issued();
    const sign = (signature: Parameters<typeof signByLink>[1]['signature']) =>
      refusal(signByLink(client, { token, ...who, pdfSha256, signature }));
    expect(await sign({ kind: 'drawn', png: '' })).toBe('signature_empty');
    expect(await sign(drawn({ ink: false }))).toBe('signature_empty');
    expect(await sign({ kind: 'drawn', png: Buffer.from('<svg onload=alert(1)>').toString('base64') })).toBe(
      'signature_invalid',
    );
    expect(await sign(drawn({ extra: 'Comment\0<script>' }))).toBe('signature_invalid');
    expect(await sign(drawn({ width: 2001 }))).toBe('signature_invalid');
    expect(await sign({ kind: 'drawn', png: png().slice(0, -8) })).toBe('signature_invalid');
    expect(await answers(id)).toEqual([]);
    expect(await sign(drawn())).toBe('done');
    expect(await verifyEvidence(viewer, id)).toEqual({ pdf: true, record: true, signature: true });
  });

  it('keeps one of many answers that come at once', async () => {
    const { id, token, pdfSha256 } = await issued();
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        refusal(
          at % 2
            ? declineByLink(client, { token, reason: `No ${at}` })
            : signByLink(client, {
                token,
                name: `Eva ${at}`,
                email: `eva${at}@x.example`,
                pdfSha256,
                signature: typed,
              }),
        ),
      ),
    );
    expect(await answers(id)).toHaveLength(1);
    // Declines by the same link say the same: those after the first change nothing.
    expect(new Set(outcomes)).toEqual(new Set(['done', 'answered_already']));
    const [row] = await database().select().from(documents).where(eq(documents.id, id));
    expect([row?.acceptedAt, row?.declinedAt].filter(Boolean)).toHaveLength(1);
  });

  it('is not signed over another PDF, expired, or by a link that was ended', async () => {
    const { id, token, pdfSha256 } = await issued();
    const sign = (changes: object) =>
      refusal(signByLink(client, { token, ...who, pdfSha256, signature: typed, ...changes }));
    expect(await sign({ pdfSha256: 'a'.repeat(64) })).toBe('proposal_revised');
    const person = { ...who, contactId: null };
    const later = new Date(`${addDays(companyToday(), 40)}T12:00:00Z`);
    const expired = await issued({ dueDate: addDays(companyToday(), 30) });
    const given = {
      kind: 'proposal',
      documentId: expired.id,
      answer: 'accepted',
      person,
      reason: null,
      ip: null,
    } as const;
    expect(await refusal(database().transaction((tx) => answerDocument(tx, given, later)))).toBe(
      'proposal_expired',
    );
    await database().update(publicLinks).set({ revokedAt: new Date() }).where(eq(publicLinks.documentId, id));
    expect(await sign({})).toBe('link_ended');
    expect(await answers(id)).toEqual([]);
  });

  it('shows a changed byte of PDF, signature or record', async () => {
    const { id, token, pdfSha256, viewer } = await issued();
    await signByLink(client, { token, ...who, pdfSha256, signature: drawn() });
    const [answer] = await answers(id);
    const flip = (sha256: string) =>
      database().execute(
        sql`update files set bytes = set_byte(bytes, 60, get_byte(bytes, 60) # 1) where sha256 = ${sha256}`,
      );
    await flip(pdfSha256);
    expect(await verifyEvidence(viewer, id)).toEqual({ pdf: false, record: true, signature: true });
    await flip(pdfSha256);
    await flip(answer?.signatureSha256 ?? '');
    expect(await verifyEvidence(viewer, id)).toMatchObject({ pdf: true, signature: false });
    await flip(answer?.signatureSha256 ?? '');
    // The database itself refuses; whoever gets around it is found out.
    expect(
      await refusal(
        database().execute(sql`update document_answers set name = 'Eva Ruis' where document_id = ${id}`),
      ),
    ).not.toBe('done');
    await database().transaction(async (tx) => {
      await tx.execute(sql`alter table document_answers disable trigger document_answers_stay`);
      await tx.execute(sql`update document_answers set name = 'Eva Ruis' where document_id = ${id}`);
      await tx.execute(sql`alter table document_answers enable trigger document_answers_stay`);
    });
    expect(await verifyEvidence(viewer, id)).toEqual({ pdf: true, record: false, signature: true });
  });

  it('may be words alone, but not nothing', async () => {
    const words = await aDraft({ lines: [] });
    expect(await refusal(issue(words.id))).toBe('done');
    const nothing = await aDraft({
      lines: [],
      proposal: { subject: 'Nothing', content: [{ kind: 'lines' }] },
    });
    expect(await refusal(issue(nothing.id))).toBe('proposal_empty');
    expect(await copiedLink(words.id, 'proposal')).toMatch(/^[\w-]{43}$/);
  });
});
