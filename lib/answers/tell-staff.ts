import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { staff } from '@/db/schema';
import type { DocumentRow } from '@/lib/documents/lock-document';
import { appUrl } from '@/lib/http/app-url';
import { enqueueEmail } from '@/lib/mail/enqueue-email';
import type { DocumentAnswer } from './answer-document';

type Told = DocumentAnswer & { document: DocumentRow; customer: string };

const PAGES = { estimate: '/admin/estimates', proposal: '/admin/proposals' } as const;

/** An email to whoever looks after the document, in their language. */
export async function tellStaff(
  tx: Tx,
  { kind, answer, person, reason, document, customer }: Told,
): Promise<void> {
  const template = `${kind}_${answer}` as const;
  for (const id of await whoLooksAfter(tx, document)) {
    await enqueueEmail(tx, {
      key: `${template}:${document.id}:${id}`,
      template,
      to: { side: 'staff', id },
      link: { url: appUrl(`${PAGES[kind]}/${document.id}`), secret: false },
      values: {
        customer,
        answer_name: person.name || customer,
        answer_email: person.email ?? undefined,
        answer_reason: reason ?? undefined,
      },
      document: { ...document, kind, attachPdf: false },
    });
  }
}

/** The assigned colleague, else who made it; where neither works here any more, the administrators. */
export async function whoLooksAfter(tx: Tx, { assignedTo, createdBy }: DocumentRow): Promise<string[]> {
  const named = [assignedTo, createdBy].filter((id) => id !== null);
  const active = await tx
    .select({ id: staff.id })
    .from(staff)
    .where(and(inArray(staff.id, named), staff.active));
  const first = named.find((id) => active.some((each) => each.id === id));
  if (first) return [first];
  const administrators = await tx
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.role, 'administrator'), staff.active));
  return administrators.map(({ id }) => id);
}
