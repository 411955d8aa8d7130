import 'server-only';
import { and, asc, eq, isNotNull } from 'drizzle-orm';
import { database } from '@/db/client';
import { documents } from '@/db/schema';
import { actorOf, writeAudit } from '@/lib/audit/write-audit';
import type { Contact, Staff } from '@/lib/auth/viewers';
import { fullName } from '@/lib/contacts/full-name';
import { getContact } from '@/lib/contacts/get-contact';
import { documentPdf, portalPdf } from '@/lib/documents/document-pdf';
import type { DocumentKind } from '@/lib/documents/states';
import { PORTAL_LISTS } from '@/lib/portal/document-filter';
import { readAsContact } from '@/lib/portal/read-as-contact';
import { visibleOfKind } from '@/lib/portal/visible-documents';
import { type ExportedDocument, exportZip } from './export-zip';
import { heldData, heldFiles } from './held-data';

const columns = {
  id: documents.id,
  kind: documents.kind,
  number: documents.number,
  issueDate: documents.issueDate,
  total: documents.total,
  currency: documents.currency,
  viewedAt: documents.viewedAt,
};

/** What is held on a contact and what was issued to its customer, for staff; null for one that may not be seen. */
export async function exportForStaff(
  viewer: Staff<'customers:view' | 'customers:edit'>,
  id: string,
): Promise<Response | null> {
  const contact = await getContact(viewer, id);
  if (!contact) return null;
  const customerId = contact.customer.id;
  const issued = await database()
    .select(columns)
    .from(documents)
    .where(and(eq(documents.customerId, customerId), isNotNull(documents.issuedAt)))
    .orderBy(asc(documents.id));
  const data = await heldData({ id, customerId });
  await database().transaction((tx) =>
    writeAudit(tx, actorOf(viewer), {
      action: 'contact.exported',
      subject: { kind: 'contact', id, name: fullName(contact) },
      customerId,
    }),
  );
  return exportZip(data, await heldFiles(id), issued, (each) =>
    documentPdf(each.kind as DocumentKind, each.id),
  );
}

/** What is held on a contact, for itself, with the documents that it may see. */
export async function exportForContact(viewer: Contact<'always'>): Promise<Response> {
  const visible = await readAsContact(viewer, async (tx) => {
    const found: ExportedDocument[] = [];
    for (const kind of Object.keys(PORTAL_LISTS) as DocumentKind[]) {
      const where = visibleOfKind(viewer, kind);
      if (where)
        found.push(...(await tx.select(columns).from(documents).where(where).orderBy(asc(documents.id))));
    }
    return found;
  });
  // What staff note is for them; of a person's own they give it on request, by the export of theirs.
  const { notes: _, ...data } = await heldData(viewer);
  await database().transaction((tx) =>
    writeAudit(tx, actorOf(viewer), {
      action: 'contact.exported',
      subject: { kind: 'contact', id: viewer.id, name: fullName(viewer) },
      customerId: viewer.customerId,
    }),
  );
  return exportZip(data, await heldFiles(viewer.id), visible, async (each) => {
    const pdf = await portalPdf(viewer.sessionId, each.kind as DocumentKind, each.id);
    return pdf === 'signed_out' ? null : pdf;
  });
}
