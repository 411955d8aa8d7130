import { z } from 'zod';
import { NewPassword } from '@/lib/auth/password-rules';
import { ContactFields } from '@/lib/contacts/schemas';
import { CustomerFields } from '@/lib/customers/schemas';

/** What contacts write of themselves; email and permissions are staff's. */
export const Profile = ContactFields.pick({
  firstName: true,
  lastName: true,
  position: true,
  phone: true,
  language: true,
  direction: true,
}).extend({ version: z.int() });
export type Profile = z.output<typeof Profile>;

/** What a primary contact writes of its customer; currency, language and groups are staff's. */
export const CustomerData = CustomerFields.pick({
  company: true,
  taxId: true,
  phone: true,
  website: true,
  address: true,
  billing: true,
  shipping: true,
}).extend({ version: z.int() });
export type CustomerData = z.output<typeof CustomerData>;

/** What a managing contact writes of another. */
const Colleague = ContactFields.omit({ email: true, direction: true });

export const AddColleague = ContactFields.omit({ direction: true });
export type AddColleague = z.output<typeof AddColleague>;

export const UpdateColleague = Colleague.extend({ id: z.uuid(), version: z.int() });
export type UpdateColleague = z.output<typeof UpdateColleague>;

export const SetColleagueActive = z.object({ id: z.uuid(), active: z.boolean() });
export type SetColleagueActive = z.output<typeof SetColleagueActive>;

export const EndSession = z.object({ id: z.uuid() });
export type EndSession = z.output<typeof EndSession>;

/** When the home page that is on the screen was made. */
export const NoteVisit = z.object({ shownAt: z.iso.datetime() });
export type NoteVisit = z.output<typeof NoteVisit>;

export const PasswordChange = z.object({
  /** Whatever was once allowed as one; only its length is bounded. */
  current: z.string().min(1).max(1000),
  next: NewPassword,
});
export type PasswordChange = z.output<typeof PasswordChange>;

/** What the address of a list says, for all that it finds; what makes no sense counts as not said. */
export const ListedDocuments = z.object({
  q: z.string().max(1000).optional(),
  state: z.string().max(40).optional(),
  sort: z.string().max(40).optional(),
  period: z.string().max(40).optional(),
  from: z.string().max(40).optional(),
  to: z.string().max(40).optional(),
});
