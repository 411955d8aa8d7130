import 'server-only';
import { notFound, redirect } from 'next/navigation';
import { mayStaff, type Permission } from './permissions';
import { signInAddress } from './sign-in-address';
import { signedInStaff } from './signed-in-staff';
import type { Each, SignedInStaff, Staff } from './viewers';

/** The only place where a permission of staff is granted; null where the role does not hold all of them. */
function grant<P extends Permission>(viewer: SignedInStaff, permissions: readonly P[]): Staff<P> | null {
  return permissions.every((permission) => mayStaff(viewer.role, permission)) ? (viewer as Staff<P>) : null;
}

/** For actions and route handlers: the viewer with the permissions asked for, or null. */
export const grantStaff = <const L extends readonly Permission[]>(
  viewer: SignedInStaff,
  ...permissions: Each<L>
): Staff<L[number]> | null => grant<L[number]>(viewer, permissions);

/**
 * For pages: the viewer, with the permissions asked for. Without a session the browser goes to sign-in;
 * without a permission the page does not exist.
 */
export async function requireStaff<const L extends readonly Permission[]>(
  ...permissions: Each<L>
): Promise<Staff<L[number]>> {
  const viewer = await signedInStaff();
  if (!viewer) redirect(await signInAddress('staff'));
  return grant<L[number]>(viewer, permissions) ?? notFound();
}
