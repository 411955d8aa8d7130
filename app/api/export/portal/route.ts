import { redirect } from 'next/navigation';
import { declare } from '@/lib/actions/declared';
import { allowTry } from '@/lib/auth/attempts';
import { grantContact } from '@/lib/auth/require-contact';
import { signedInContact } from '@/lib/auth/signed-in-contact';
import { exportForContact } from '@/lib/privacy/export-contact';

/** Everything that is held on the contact who asks, as a ZIP. It prints every document, so it is not for every minute. */
async function ownDataAsZip(): Promise<Response> {
  const viewer = await signedInContact();
  const allowed = viewer && grantContact(viewer, 'always');
  if (!allowed) redirect('/authentication/login');
  // Staff who look as the contact use up their own tries, and not the contact's.
  const limits = [{ key: `export:${allowed.opened?.by.id ?? allowed.id}`, tries: 10, minutes: 60 }];
  if (!(await allowTry(limits))) return new Response(null, { status: 429 });
  return exportForContact(allowed);
}

export const GET = declare(ownDataAsZip, { area: 'portal', permission: 'always' });
