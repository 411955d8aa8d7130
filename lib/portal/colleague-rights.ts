import type { ContactPermission, Notification } from '@/db/schema/vocabulary';
import { notificationsFor } from '@/lib/contacts/notifications';

type Rights = { permissions: readonly ContactPermission[]; notifications: readonly Notification[] };

/** Of a list, what is within reach as it was chosen, and what is not as it was before. */
const within = <Value>(
  reach: readonly Value[],
  chosen: readonly Value[],
  before: readonly Value[],
): Value[] => [
  ...before.filter((each) => !reach.includes(each)),
  ...chosen.filter((each) => reach.includes(each)),
];

/**
 * What a managing contact gives to another: nothing that it does not hold itself. What the other has beyond that,
 * from staff, stays.
 */
export function colleagueRights(
  held: readonly ContactPermission[],
  chosen: Rights,
  before: Rights = { permissions: [], notifications: [] },
): { permissions: ContactPermission[]; notifications: Notification[] } {
  return {
    permissions: within(held, chosen.permissions, before.permissions),
    notifications: within(notificationsFor(held), chosen.notifications, before.notifications),
  };
}
