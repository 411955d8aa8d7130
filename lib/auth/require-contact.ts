import 'server-only';
import { notFound, redirect } from 'next/navigation';
import { signInAddress } from './sign-in-address';
import { signedInContact } from './signed-in-contact';
import type { Contact, Each, PortalPermission, SignedInContact } from './viewers';

const holds = (viewer: SignedInContact, permission: PortalPermission): boolean =>
  permission === 'always' ||
  (permission === 'primary' || permission === 'manages'
    ? viewer[permission]
    : viewer.permissions.includes(permission));

/** The only place where a permission of contacts is granted; null where the contact does not hold all of them. */
function grant<P extends PortalPermission>(
  viewer: SignedInContact,
  permissions: readonly P[],
): Contact<P> | null {
  return permissions.every((permission) => holds(viewer, permission)) ? (viewer as Contact<P>) : null;
}

/** For actions and route handlers: the viewer with the permissions asked for, or null. */
export const grantContact = <const L extends readonly PortalPermission[]>(
  viewer: SignedInContact,
  ...permissions: Each<L>
): Contact<L[number]> | null => grant<L[number]>(viewer, permissions);

/** For pages of the customer area: the viewer with the permissions asked for; sign-in or a 404 otherwise. */
export async function requireContact<const L extends readonly PortalPermission[]>(
  ...permissions: Each<L>
): Promise<Contact<L[number]>> {
  const viewer = await signedInContact();
  if (!viewer) redirect(await signInAddress('contact'));
  return grant<L[number]>(viewer, permissions) ?? notFound();
}
