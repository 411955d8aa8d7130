import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { database } from '@/db/client';
import { staff } from '@/db/schema';
import type { PostalAddress } from '@/db/schema/vocabulary';
import { checkInput } from '@/lib/actions/check-input';
import { DomainError, type FieldErrors } from '@/lib/actions/errors';
import { PERMISSIONS, type Permission } from '@/lib/auth/permissions';
import { grantStaff } from '@/lib/auth/require-staff';
import type { Staff } from '@/lib/auth/viewers';
import { createCustomer } from '@/lib/customers/create-customer';
import { NewCustomer } from '@/lib/customers/schemas';
import { addCompany } from '../mail/people';

/** A company and its administrator, as what a request's session gives. */
export async function companyAndStaff(): Promise<Staff<Permission>> {
  const { staffId } = await addCompany();
  const [person] = await database().select().from(staff).where(eq(staff.id, staffId));
  if (!person) throw new Error('no staff');
  const viewer = grantStaff({ ...person, sessionId: randomUUID() }, ...PERMISSIONS);
  if (!viewer) throw new Error('not allowed');
  return viewer;
}

type Form = z.input<typeof NewCustomer>;
type ContactForm = NonNullable<Form['contact']>;

let count = 0;

/** The contact section as a browser posts it, with an email of its own. */
export function contactForm(change: Partial<ContactForm> = {}): ContactForm {
  count += 1;
  return {
    firstName: 'Lucía',
    lastName: 'Gómez',
    email: `lucia${count}@example.com`,
    position: '',
    phone: '',
    direction: '',
    language: '',
    permissions: ['invoices', 'estimates'],
    notifications: ['invoice'],
    access: { kind: 'invitation' },
    sendWelcome: true,
    ...change,
  };
}

/** An address as a browser posts it. */
export const address = (parts: Partial<Record<keyof PostalAddress, string>> = {}) => ({
  ...{ street: '', city: '', region: '', postalCode: '', country: '' },
  ...parts,
});

/** The whole form as a browser posts it. */
export const customerForm = (change: Partial<Form> = {}): Form => ({
  submissionId: randomUUID(),
  company: 'Talleres Gómez',
  taxId: '',
  phone: '',
  website: '',
  address: address(),
  billing: address(),
  shipping: address(),
  groups: { ids: [], names: [] },
  currency: '',
  language: '',
  contact: contactForm(),
  ...change,
});

/** What the action does with a posted form, but for session and cache. */
export const create = (viewer: Staff<'customers:create'>, form: Form) =>
  database().transaction((tx) => createCustomer(tx, viewer, checkInput(NewCustomer, form)));

/** Runs what must be refused and returns its error. */
export async function refusal(work: () => Promise<unknown>): Promise<DomainError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('this was not refused');
}

/** The fields that a refusal marks, each with its code. */
export const codes = (fields: FieldErrors) =>
  Object.fromEntries(Object.entries(fields).map(([field, { code }]) => [field, code]));
