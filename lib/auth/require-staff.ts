import 'server-only';
import { notFound, redirect } from 'next/navigation';
import { mayStaff, type Permission } from './permissions';
import { signInAddress } from './sign-in-address';
import { signedInStaff } from './signed-in-staff';
import type { SignedInStaff, Staff } from './viewers';

/** The only place where a permission of staff is granted; null where the role does not hold all of them. */
export function grantStaff<P extends Permission>(
  viewer: SignedInStaff,
  ...permissions: P[]
): Staff<P> | null {
  return permissions.every((permission) => mayStaff(viewer.role, permission)) ? (viewer as Staff<P>) : null;
}

/**
 * For pages: the viewer, with the permissions asked for. Without a session the browser goes to sign-in;
 * without a permission the page does not exist.
 */
export async function requireStaff<P extends Permission>(...permissions: P[]): Promise<Staff<P>> {
  const viewer = await signedInStaff();
  if (!viewer) redirect(await signInAddress('staff'));
  return grantStaff(viewer, ...permissions) ?? notFound();
}
