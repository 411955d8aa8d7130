import { signOutContactAction } from '@/app/(public)/authentication/actions';

/** Signs out of the customer area. A full load follows: nothing of what was shown stays in the router's memory. */
export async function leavePortal(to: string): Promise<void> {
  await signOutContactAction({});
  window.location.assign(to);
}
