import { declare } from '@/lib/actions/declared';
import { pdfResponse } from '@/lib/documents/pdf-response';
import { translatorFor } from '@/lib/i18n/translator';
import { linkPdf } from '@/lib/public-links/link-pdf';

type Params = { params: Promise<{ token: string }> };

/** The PDF of the document that a link shows. */
async function pdfByLink(_request: Request, { params }: Params): Promise<Response> {
  const pdf = await linkPdf((await params).token);
  if (!pdf) return new Response(null, { status: 404 });
  return pdfResponse(pdf, translatorFor(pdf.language, 'pdf')(`kind.${pdf.kind}`));
}

export const GET = declare(pdfByLink, { area: 'public', permission: 'link' });
