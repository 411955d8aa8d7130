import { redirect } from 'next/navigation';
import { declare } from '@/lib/actions/declared';
import { grantStaff } from '@/lib/auth/require-staff';
import { signedInStaff } from '@/lib/auth/signed-in-staff';
import { staffFile } from '@/lib/customer-files/read-customer-file';
import { savedFile } from '@/lib/files/saved-file';

/** A customer's file, for staff. */
async function fileForStaff(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const viewer = await signedInStaff();
  if (!viewer) redirect('/admin/login');
  const allowed = grantStaff(viewer, 'customers:view');
  const file = allowed && (await staffFile(allowed, (await params).id));
  return file ? savedFile(file) : new Response(null, { status: 404 });
}

export const GET = declare(fileForStaff, { area: 'staff', permission: 'customers:view' });
