import { redirect } from 'next/navigation';
import { declare } from '@/lib/actions/declared';
import { sessionIdFromCookie } from '@/lib/auth/session-cookies';
import { signedInContact } from '@/lib/auth/signed-in-contact';
import { portalFile } from '@/lib/customer-files/read-customer-file';
import { savedFile } from '@/lib/files/saved-file';

/** A file that is shared with the contact's customer. */
async function fileForContact(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const sessionId = await sessionIdFromCookie('contact');
  if (!sessionId || !(await signedInContact())) redirect('/authentication/login');
  const file = await portalFile(sessionId, (await params).id);
  if (file === 'signed_out') redirect('/authentication/login');
  return file ? savedFile(file) : new Response(null, { status: 404 });
}

export const GET = declare(fileForContact, { area: 'portal', permission: 'always' });
