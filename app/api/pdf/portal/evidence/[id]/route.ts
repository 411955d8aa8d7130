import { redirect } from 'next/navigation';
import { declare } from '@/lib/actions/declared';
import { portalEvidence } from '@/lib/answers/evidence-pdf';
import { evidenceResponse } from '@/lib/answers/evidence-response';
import { sessionIdFromCookie } from '@/lib/auth/session-cookies';
import { signedInContact } from '@/lib/auth/signed-in-contact';

/** The proof of the answer to a proposal that a contact opens. Row-level security says what there is. */
async function evidenceForContact(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const sessionId = await sessionIdFromCookie('contact');
  if (!sessionId || !(await signedInContact())) redirect('/authentication/login');
  const pdf = await portalEvidence(sessionId, (await params).id);
  if (pdf === 'signed_out') redirect('/authentication/login');
  return pdf ? evidenceResponse(pdf) : new Response(null, { status: 404 });
}

export const GET = declare(evidenceForContact, { area: 'portal', permission: 'proposals' });
