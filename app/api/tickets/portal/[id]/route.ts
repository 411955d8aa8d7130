import { redirect } from 'next/navigation';
import { declare } from '@/lib/actions/declared';
import { sessionIdFromCookie } from '@/lib/auth/session-cookies';
import { signedInContact } from '@/lib/auth/signed-in-contact';
import { savedFile } from '@/lib/files/saved-file';
import { portalAttachment } from '@/lib/tickets/read-attachment';

/** A ticket's file, for a contact who may read the reply that it came with. */
async function fileForContact(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const sessionId = await sessionIdFromCookie('contact');
  if (!sessionId || !(await signedInContact())) redirect('/authentication/login');
  const file = await portalAttachment(sessionId, (await params).id);
  if (file === 'signed_out') redirect('/authentication/login');
  return file ? savedFile(file) : new Response(null, { status: 404 });
}

export const GET = declare(fileForContact, { area: 'portal', permission: 'support' });
