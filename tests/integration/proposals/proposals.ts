import { randomUUID } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { customerAdmins, staff } from '@/db/schema';
import { shownPdfHash } from '@/lib/answers/shown-pdf';
import type { Permission } from '@/lib/auth/permissions';
import type { Staff } from '@/lib/auth/viewers';
import type { NewDraft } from '@/lib/documents/schemas';
import { createProposal } from '@/lib/proposals/create-proposal';
import { issueProposal } from '@/lib/proposals/issue-proposal';
import { chunk, header, MAGIC } from '../../support/png-parts';
import { administrator, customer, draft, proposal } from '../../support/sales-company';
import { addContact, theSeller } from '../portal/people';
import { copiedLink } from '../public-links/links';

export const client = { ip: '192.0.2.7', userAgent: 'Test/1.0' };
export const who = { name: 'Eva Ruiz', email: 'eva@else.example' };

/** A draft of a proposal for a new customer with a contact. */
export async function aDraft(changes: Partial<NewDraft> = {}) {
  const { viewer } = await theSeller();
  const customerId = await customer();
  const contactId = await addContact(customerId, { primary: true });
  const { id } = await database().transaction((tx) =>
    createProposal(tx, viewer, { ...draft(customerId), ...proposal(), ...changes }),
  );
  return { id, customerId, contactId, viewer };
}

export const issue = async (id: string, version = 1) => {
  const { viewer } = await theSeller();
  return database().transaction((tx) =>
    issueProposal(tx, viewer, { id, version, submissionId: randomUUID() }),
  );
};

/** An issued one, with a link for whoever holds it, and the PDF that its page would show. */
export async function issued(changes: Partial<NewDraft> = {}) {
  const made = await aDraft(changes);
  const { number } = await issue(made.id);
  return {
    ...made,
    number,
    token: await copiedLink(made.id, 'proposal'),
    pdfSha256: await shownPdfHash(made.id, 'es'),
  };
}

/** `done`, or the code of what was refused, that at a field first. */
export const refusal = (promise: Promise<unknown>): Promise<string> =>
  promise
    .then(() => 'done')
    .catch((error) => Object.values<{ code: string }>(error.fields ?? {})[0]?.code ?? error.code);

/** Somebody on the staff who sees the customers that are assigned to them, and no others. */
export async function aRepresentative(...assigned: string[]): Promise<Staff<Permission>> {
  const viewer = { ...(await administrator()), role: 'representative' as const };
  await database().update(staff).set({ role: viewer.role }).where(eq(staff.id, viewer.id));
  for (const customerId of assigned) {
    await database().insert(customerAdmins).values({ customerId, staffId: viewer.id });
  }
  return viewer;
}

/** A PNG as a canvas writes one: a line of ink across a transparent sheet, or nothing on it. */
export function png({ width = 60, height = 20, ink = true, extra = '' } = {}): string {
  const raw = Buffer.alloc(height * (width * 4 + 1));
  if (ink) {
    for (let x = 0; x < width; x += 1) raw.set([20, 20, 20, 255], 10 * (width * 4 + 1) + 1 + x * 4);
  }
  return Buffer.concat([
    MAGIC,
    header({ width, height }),
    ...(extra ? [chunk('tEXt', Buffer.from(extra))] : []),
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', Buffer.alloc(0)),
  ]).toString('base64');
}
