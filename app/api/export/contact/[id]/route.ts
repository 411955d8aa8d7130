import { redirect } from 'next/navigation';
import { declare } from '@/lib/actions/declared';
import { grantStaff } from '@/lib/auth/require-staff';
import { signedInStaff } from '@/lib/auth/signed-in-staff';
import { exportForStaff } from '@/lib/privacy/export-contact';

/** Everything that is held on a contact, as a ZIP, for staff: `/api/export/contact/<id>`. */
async function contactAsZip(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const viewer = await signedInStaff();
  if (!viewer) redirect('/admin/login');
  const allowed = grantStaff(viewer, 'customers:view', 'customers:edit');
  return (
    (allowed && (await exportForStaff(allowed, (await params).id))) ?? new Response(null, { status: 404 })
  );
}

export const GET = declare(contactAsZip, { area: 'staff', permission: 'customers:view, customers:edit' });
