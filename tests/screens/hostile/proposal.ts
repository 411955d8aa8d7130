import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { database } from '../../../db/client.ts';
import { contacts, documents, emails } from '../../../db/schema/index.ts';
import { checkInput } from '../../../lib/actions/check-input.ts';
import { declineByLink, signByLink } from '../../../lib/answers/answer-by-link.ts';
import { shownPdfHash } from '../../../lib/answers/shown-pdf.ts';
import type { Permission } from '../../../lib/auth/permissions.ts';
import type { Staff } from '../../../lib/auth/viewers.ts';
import { commentAsStaff } from '../../../lib/comments/comment-as-staff.ts';
import { commentByLink } from '../../../lib/comments/comment-by-customer.ts';
import { NewDraft } from '../../../lib/documents/schemas.ts';
import { createProposal } from '../../../lib/proposals/create-proposal.ts';
import { makeCopiedLink } from '../../../lib/public-links/make-copied-link.ts';
import { SendDocument } from '../../../lib/sending/schemas.ts';
import { sendDocument } from '../../../lib/sending/send-document.ts';
import { customer, draft, line } from '../../support/sales-company.ts';
import { packed } from './strings.ts';

export type HostileProposal = {
  id: string;
  customerId: string;
  contactId: string;
  /** Of one with the same words that is not issued. */
  draftId: string;
  /** A link for whoever holds it. */
  link: string;
};

const text = (words: string, marks: unknown[] = []) => ({ type: 'text', text: words, marks });
const link = (href: string) => ({ type: 'link', attrs: { href, onclick: href, target: href } });

/** A section's text in which each string stands as words, as a link's words and address, as a node and as a mark. */
const hostileText = (strings: readonly string[]) => ({
  type: 'doc',
  content: strings.flatMap((each) => [
    { type: 'paragraph', attrs: { style: each, onload: each }, content: [text(each)] },
    {
      type: 'paragraph',
      content: [
        text('x', [link(each)]),
        text(each, [link('https://good.example/'), { type: each, attrs: { [each]: each } }]),
      ],
    },
    { type: each, content: [text(each)] },
    { type: 'image', attrs: { src: each, onerror: each } },
  ]),
});

/**
 * A proposal that says some strings wherever it takes words, sent to a contact, commented and answered, with its
 * emails written. Its sections come in by the form, or `raw`: as nobody's cleaning left them in the database.
 */
export async function hostileProposal(
  viewer: Staff<Permission>,
  strings: readonly string[],
  { raw, answer }: { raw: boolean; answer: 'signed' | 'declined' | null },
): Promise<HostileProposal> {
  const short = packed(strings, 200);
  const long = packed(strings, 2000, '\n');
  const [first = '', second = '', third = ''] = short;
  const [city = '', region = '', reference = ''] = packed(strings, 100);
  const tiny = packed(strings, 20, '\n')[0] ?? '';
  const street = { street: first, city, region, postalCode: tiny, country: 'ES' };
  const customerId = await customer({ company: first, taxId: city, ...street });
  const [contact] = await database()
    .insert(contacts)
    .values({
      ...{ customerId, firstName: second, lastName: third, email: `${randomUUID()}@mendoza.example` },
      ...{ primary: true, permissions: ['proposals'] },
    })
    .returning({ id: contacts.id });
  const contactId = contact?.id ?? '';
  const content = [
    { kind: 'text', title: '', text: hostileText(strings) },
    ...short.map((title) => ({ kind: 'text', title, text: { type: 'doc', content: [] } })),
    { kind: 'lines' },
  ];
  const words = packed(strings, 5000, '\n').join('\n').slice(0, 5000);
  const typed = checkInput(NewDraft, {
    ...draft(customerId),
    ...{ note: words, terms: words, reference },
    billingAddress: street,
    lines: long.map((description) => line({ description, unit: tiny || null })),
    proposal: { subject: first, content },
  });
  const make = async () => {
    const input = { ...typed, submissionId: randomUUID() };
    const { id } = await database().transaction((tx) => createProposal(tx, viewer, input));
    if (raw) {
      const json = JSON.stringify(content);
      await database()
        .update(documents)
        .set({ content: sql`${json}::jsonb` })
        .where(eq(documents.id, id));
    }
    return id;
  };
  const [id, draftId] = [await make(), await make()];
  const wish = { id, version: 1, submissionId: randomUUID(), recipients: [contactId], cc: '', texts: [] };
  const sending = checkInput(SendDocument, { ...wish, attachPdf: false, message: words });
  await database().transaction((tx) => sendDocument(tx, viewer, 'proposal', sending));
  const { url } = await database().transaction((tx) =>
    makeCopiedLink(tx, viewer, 'proposal', { documentId: id }),
  );
  const path = new URL(url).pathname;
  await talk(viewer, id, path, packed(strings, 5000, '\n'), first);
  await give(answer, id, path, {
    name: first,
    reason: long[0] ?? '',
    device: strings.join(' ').slice(0, 500),
  });
  return { id, customerId, contactId, draftId, link: path };
}

const tokenOf = (path: string) => path.split('/')[2] ?? '';

/** Comments of both sides. */
async function talk(
  viewer: Staff<Permission>,
  id: string,
  path: string,
  bodies: readonly string[],
  name: string,
): Promise<void> {
  const client = { ip: null, userAgent: null };
  for (const body of bodies) {
    await commentByLink(client, { token: tokenOf(path), body, name });
    await database().transaction((tx) => commentAsStaff(tx, viewer, 'proposal', { id, body }));
  }
}

type Said = { name: string; reason: string; device: string };

async function give(
  answer: 'signed' | 'declined' | null,
  id: string,
  path: string,
  { name, reason, device }: Said,
): Promise<void> {
  const client = { ip: '192.0.2.7', userAgent: device };
  const token = tokenOf(path);
  if (answer === 'declined') await declineByLink(client, { token, reason });
  if (answer !== 'signed') return;
  const pdfSha256 = await shownPdfHash(id, 'es');
  const person = { name, email: 'eva@mendoza.example' };
  await signByLink(client, { token, ...person, pdfSha256, signature: { kind: 'typed' } });
}

/** The emails that were written of a proposal. */
export const emailsOf = (documentId: string) =>
  database()
    .select({ id: emails.id, html: emails.html, text: emails.text, subject: emails.subject })
    .from(emails)
    .where(eq(emails.documentId, documentId));
