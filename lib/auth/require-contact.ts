import 'server-only';
import { notFound, redirect } from 'next/navigation';
import { signInAddress } from './sign-in-address';
import { signedInContact } from './signed-in-contact';
import type { Contact, PortalPermission, SignedInContact } from './viewers';

const holds = (viewer: SignedInContact, permission: PortalPermission): boolean =>
  permission === 'always' ||
  (permission === 'primary' ? viewer.primary : viewer.permissions.includes(permission));

/** The only place where a permission of contacts is granted; null where the contact does not hold all of them. */
export function grantContact<P extends PortalPermission>(
  viewer: SignedInContact,
  ...permissions: P[]
): Contact<P> | null {
  return permissions.every((permission) => holds(viewer, permission)) ? (viewer as Contact<P>) : null;
}

/** For pages of the customer area: the viewer with the permissions asked for; sign-in or a 404 otherwise. */
export async function requireContact<P extends PortalPermission>(...permissions: P[]): Promise<Contact<P>> {
  const viewer = await signedInContact();
  if (!viewer) redirect(await signInAddress('contact'));
  return grantContact(viewer, ...permissions) ?? notFound();
}
