import { redirect } from 'next/navigation';
import { declare } from '@/lib/actions/declared';
import { grantStaff } from '@/lib/auth/require-staff';
import { signedInStaff } from '@/lib/auth/signed-in-staff';
import { savedFile } from '@/lib/files/saved-file';
import { staffAttachment } from '@/lib/tickets/read-attachment';

/** A ticket's file, for staff: of replies and of notes. */
async function fileForStaff(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const viewer = await signedInStaff();
  if (!viewer) redirect('/admin/login');
  const allowed = grantStaff(viewer, 'tickets:view');
  const file = allowed && (await staffAttachment(allowed, (await params).id));
  return file ? savedFile(file) : new Response(null, { status: 404 });
}

export const GET = declare(fileForStaff, { area: 'staff', permission: 'tickets:view' });
