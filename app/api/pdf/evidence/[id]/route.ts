import { redirect } from 'next/navigation';
import { declare } from '@/lib/actions/declared';
import { staffEvidence } from '@/lib/answers/evidence-pdf';
import { evidenceResponse } from '@/lib/answers/evidence-response';
import { grantStaff } from '@/lib/auth/require-staff';
import { signedInStaff } from '@/lib/auth/signed-in-staff';

/** The proof of the answer to a proposal that staff open. */
async function evidenceForStaff(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const viewer = await signedInStaff();
  if (!viewer) redirect('/admin/login');
  const allowed = grantStaff(viewer, 'proposals:view');
  const pdf = allowed && (await staffEvidence(allowed, (await params).id));
  return pdf ? evidenceResponse(pdf) : new Response(null, { status: 404 });
}

export const GET = declare(evidenceForStaff, { area: 'staff', permission: 'proposals:view' });
