import { redirect } from 'next/navigation';
import { declare } from '@/lib/actions/declared';
import { grantStaff } from '@/lib/auth/require-staff';
import { signedInStaff } from '@/lib/auth/signed-in-staff';
import type { SignedInStaff } from '@/lib/auth/viewers';
import { documentAddress } from '@/lib/documents/document-address';
import { type DocumentPdf, staffPdf } from '@/lib/documents/document-pdf';
import { pdfResponse } from '@/lib/documents/pdf-response';
import type { DocumentKind } from '@/lib/documents/states';
import { translatorFor } from '@/lib/i18n/translator';

type Params = { params: Promise<{ kind: string; id: string }> };

/** The PDF that staff open: `/api/pdf/invoice/<id>`. Not theirs to see, or not there, is a 404 alike. */
async function pdfForStaff(_request: Request, { params }: Params): Promise<Response> {
  const viewer = await signedInStaff();
  if (!viewer) redirect('/admin/login');
  const address = documentAddress(await params);
  const pdf = address && (await pdfFor(viewer, address.kind, address.id));
  if (!pdf) return new Response(null, { status: 404 });
  return pdfResponse(pdf, translatorFor(pdf.language, 'pdf')(`kind.${address.kind}`));
}

async function pdfFor(viewer: SignedInStaff, kind: DocumentKind, id: string): Promise<DocumentPdf | null> {
  if (kind === 'invoice') {
    const allowed = grantStaff(viewer, 'invoices:view');
    return allowed && staffPdf(allowed, kind, id);
  }
  if (kind === 'credit_note') {
    const allowed = grantStaff(viewer, 'credit-notes:view');
    return allowed && staffPdf(allowed, kind, id);
  }
  if (kind === 'proposal') {
    const allowed = grantStaff(viewer, 'proposals:view');
    return allowed && staffPdf(allowed, kind, id);
  }
  const allowed = grantStaff(viewer, 'estimates:view');
  return allowed && staffPdf(allowed, kind, id);
}

export const GET = declare(pdfForStaff, {
  area: 'staff',
  permission: 'invoices:view, estimates:view, credit-notes:view, proposals:view',
});
