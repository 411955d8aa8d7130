import { redirect } from 'next/navigation';
import { declare } from '@/lib/actions/declared';
import { grantStaff } from '@/lib/auth/require-staff';
import { signedInStaff } from '@/lib/auth/signed-in-staff';
import { pdfResponse } from '@/lib/documents/pdf-response';
import { translatorFor } from '@/lib/i18n/translator';
import { staffReceipt } from '@/lib/payments/receipt-pdf';

/** The receipt of a payment that staff open. */
async function receiptForStaff(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const viewer = await signedInStaff();
  if (!viewer) redirect('/admin/login');
  const allowed = grantStaff(viewer, 'payments:view');
  const pdf = allowed && (await staffReceipt(allowed, (await params).id));
  if (!pdf) return new Response(null, { status: 404 });
  return pdfResponse(pdf, translatorFor(pdf.language, 'pdf')('receipt.title'));
}

export const GET = declare(receiptForStaff, { area: 'staff', permission: 'payments:view' });
