import { redirect } from 'next/navigation';
import { declare } from '@/lib/actions/declared';
import { signedInContact } from '@/lib/auth/signed-in-contact';
import { theCompany } from '@/lib/company/read-company';
import { today } from '@/lib/dates/day';
import { pdfResponse } from '@/lib/documents/pdf-response';
import { translatorFor } from '@/lib/i18n/translator';
import { contactStatementPdf } from '@/lib/statement/statement-pdf';
import { statementPeriod } from '@/lib/statement/statement-period';

/** The statement that a contact opens, of its own customer. */
async function statementForContact(request: Request) {
  const viewer = await signedInContact();
  if (!viewer) redirect('/authentication/login');
  const day = today((await theCompany()).timeZone, new Date());
  const period = statementPeriod(Object.fromEntries(new URL(request.url).searchParams), day);
  const pdf = await contactStatementPdf(viewer, period);
  if (!pdf) return new Response(null, { status: 404 });
  return pdfResponse(pdf, translatorFor(pdf.language, 'pdf')('statement.title'));
}

export const GET = declare(statementForContact, { area: 'portal', permission: 'invoices' });
