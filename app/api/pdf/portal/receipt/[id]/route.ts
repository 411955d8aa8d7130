import { redirect } from 'next/navigation';
import { declare } from '@/lib/actions/declared';
import { sessionIdFromCookie } from '@/lib/auth/session-cookies';
import { signedInContact } from '@/lib/auth/signed-in-contact';
import { pdfResponse } from '@/lib/documents/pdf-response';
import { translatorFor } from '@/lib/i18n/translator';
import { portalReceipt } from '@/lib/payments/receipt-pdf';

/** The receipt of a payment that a contact opens. Row-level security says what there is. */
async function receiptForContact(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const sessionId = await sessionIdFromCookie('contact');
  if (!sessionId || !(await signedInContact())) redirect('/authentication/login');
  const pdf = await portalReceipt(sessionId, (await params).id);
  if (pdf === 'signed_out') redirect('/authentication/login');
  if (!pdf) return new Response(null, { status: 404 });
  return pdfResponse(pdf, translatorFor(pdf.language, 'pdf')('receipt.title'));
}

export const GET = declare(receiptForContact, { area: 'portal', permission: 'invoices' });
