import type { ContactPermission, StaffRole, TextDirection } from '@/db/schema/vocabulary';
import type { Permission } from './permissions';

declare const granted: unique symbol;

/** A member of staff whose session has just been read, before any permission was asked. */
export type SignedInStaff = {
  sessionId: string;
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  role: StaffRole;
  language: string | null;
  hotkeys: boolean;
};

/**
 * A member of staff who was found to hold the permissions `P`. Only `requireStaff` and `staffAction` make one,
 * so that a function which demands it cannot be reached without the check.
 */
export type Staff<P extends Permission = never> = SignedInStaff & { readonly [granted]: { [K in P]: true } };

export type SignedInContact = {
  sessionId: string;
  id: string;
  customerId: string;
  customerName: string;
  email: string;
  firstName: string;
  lastName: string;
  primary: boolean;
  /** Primary, of a company, and the settings let such contacts manage the others. */
  manages: boolean;
  /** By the settings: sees all tickets of its customer, and not only its own. */
  companyTickets: boolean;
  permissions: readonly ContactPermission[];
  /** By the cascade: contact, customer, company. */
  language: string;
  /** The contact's own choice; null follows customer and company. */
  ownLanguage: string | null;
  direction: TextDirection | null;
  /** Staff who opened the customer area as this contact, and until when; null for the contact itself. */
  opened: { by: SignedInStaff; until: Date } | null;
};

/** Modules with screens in the customer area, or what everyone may. */
export type PortalPermission = ContactPermission | 'always' | 'primary' | 'manages';

/** A contact who was found to hold the permissions `P`. Only `requireContact` and `portalAction` make one. */
export type Contact<P extends PortalPermission = never> = SignedInContact & {
  readonly [granted]: { [K in P]: true };
};

/** A single permission: a union would grant more than what was checked, so it does not compile. */
export type One<P, Q = P> = [P] extends [never]
  ? never
  : P extends unknown
    ? [Q] extends [P]
      ? P
      : never
    : never;

/** Several permissions, each of them a single one. */
export type Each<L extends readonly unknown[]> = L & { [K in keyof L]: One<L[K]> };
