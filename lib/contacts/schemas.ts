import { z } from 'zod';
import { CONTACT_PERMISSIONS, NOTIFICATIONS, TEXT_DIRECTIONS } from '@/db/schema/vocabulary';
import { NewPassword } from '@/lib/auth/password-rules';
import { emailAddress, optionalLine, requiredLine } from '@/lib/text/fields';

/** Empty means none, in whatever way a form says so. */
const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable());

/** Some of a closed list, each once and in the list's order. */
const several = <Value extends string>(values: readonly Value[]) =>
  z.array(z.enum(values)).transform((chosen) => {
    const picked = new Set<string>(chosen);
    return values.filter((value) => picked.has(value));
  });

/** A language's tag, or null to follow. Whether it is on offer is a setting, and checked where it is saved. */
export const optionalLanguage = () => optionalLine(35);

/** How a contact gets in: a link to set a password, a password typed by staff, or not yet. */
export const ContactAccess = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('invitation') }),
  z.object({ kind: z.literal('password'), password: NewPassword }),
  z.object({ kind: z.literal('none') }),
]);
export type ContactAccess = z.output<typeof ContactAccess>;

/** What staff write down of a contact. */
export const ContactFields = z.object({
  firstName: requiredLine(80),
  lastName: optionalLine(80).transform((name) => name ?? ''),
  email: emailAddress(),
  position: optionalLine(100),
  phone: optionalLine(40),
  direction: orNull(z.enum(TEXT_DIRECTIONS)),
  language: optionalLanguage(),
  permissions: several(CONTACT_PERMISSIONS),
  notifications: several(NOTIFICATIONS),
});
export type ContactFields = z.output<typeof ContactFields>;

/** A contact that is being made, with how it gets in and whether it is welcomed. */
export const NewContact = ContactFields.extend({ access: ContactAccess, sendWelcome: z.boolean() });
export type NewContact = z.output<typeof NewContact>;

export const AddContact = z.object({ customerId: z.uuid(), submissionId: z.uuid(), contact: NewContact });
export type AddContact = z.output<typeof AddContact>;

export const UpdateContact = ContactFields.extend({ id: z.uuid(), version: z.int() });
export type UpdateContact = z.output<typeof UpdateContact>;

export const ContactId = z.object({ id: z.uuid() });
export type ContactId = z.output<typeof ContactId>;

export const SetContactActive = z.object({ id: z.uuid(), active: z.boolean() });
export type SetContactActive = z.output<typeof SetContactActive>;

/** Deleting the primary contact asks who is to be the next one. */
export const DeleteContact = z.object({ id: z.uuid(), nextPrimaryId: z.uuid().nullable() });
export type DeleteContact = z.output<typeof DeleteContact>;
