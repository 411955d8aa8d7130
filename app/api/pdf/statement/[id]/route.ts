import { redirect } from 'next/navigation';
import { declare } from '@/lib/actions/declared';
import { grantStaff } from '@/lib/auth/require-staff';
import { signedInStaff } from '@/lib/auth/signed-in-staff';
import { theCompany } from '@/lib/company/read-company';
import { today } from '@/lib/dates/day';
import { pdfResponse } from '@/lib/documents/pdf-response';
import { translatorFor } from '@/lib/i18n/translator';
import { staffStatementPdf } from '@/lib/statement/statement-pdf';
import { statementPeriod } from '@/lib/statement/statement-period';

/** The statement of a customer that staff open; its days are the address's, as on the page. */
async function statementForStaff(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const viewer = await signedInStaff();
  if (!viewer) redirect('/admin/login');
  const allowed = grantStaff(viewer, 'customers:view', 'invoices:view', 'payments:view');
  const day = today((await theCompany()).timeZone, new Date());
  const period = statementPeriod(Object.fromEntries(new URL(request.url).searchParams), day);
  const pdf = allowed && (await staffStatementPdf(allowed, (await params).id, period));
  if (!pdf) return new Response(null, { status: 404 });
  return pdfResponse(pdf, translatorFor(pdf.language, 'pdf')('statement.title'));
}

export const GET = declare(statementForStaff, {
  area: 'staff',
  permission: 'customers:view, invoices:view, payments:view',
});
