import { redirect } from 'next/navigation';
import { declare } from '@/lib/actions/declared';
import { sessionIdFromCookie } from '@/lib/auth/session-cookies';
import { signedInContact } from '@/lib/auth/signed-in-contact';
import { documentAddress } from '@/lib/documents/document-address';
import { portalPdf } from '@/lib/documents/document-pdf';
import { pdfResponse } from '@/lib/documents/pdf-response';
import { translatorFor } from '@/lib/i18n/translator';

type Params = { params: Promise<{ kind: string; id: string }> };

/** The PDF that a contact opens: `/api/pdf/portal/invoice/<id>`. Row-level security says what there is. */
async function pdfForContact(_request: Request, { params }: Params): Promise<Response> {
  const sessionId = await sessionIdFromCookie('contact');
  if (!sessionId || !(await signedInContact())) redirect('/authentication/login');
  const address = documentAddress(await params);
  const pdf = address && (await portalPdf(sessionId, address.kind, address.id));
  if (pdf === 'signed_out') redirect('/authentication/login');
  if (!pdf) return new Response(null, { status: 404 });
  return pdfResponse(pdf, translatorFor(pdf.language, 'pdf')(`kind.${address.kind}`));
}

export const GET = declare(pdfForContact, { area: 'portal', permission: 'invoices, estimates, proposals' });
