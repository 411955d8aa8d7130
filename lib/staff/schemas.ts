import { z } from 'zod';
import { STAFF_ROLES } from '@/db/schema/vocabulary';
import { NewPassword } from '@/lib/auth/password-rules';
import { staffLocales } from '@/lib/i18n/locales';
import { emailAddress, optionalLine, requiredLine } from '@/lib/text/fields';

const name = {
  firstName: requiredLine(100),
  lastName: optionalLine(100).transform((text) => text ?? ''),
};

/** A language of the admin area; null follows the company's. */
const language = optionalLine(35).refine((code) => code === null || staffLocales().includes(code), {
  error: 'language_unknown',
});

const fields = { ...name, email: emailAddress(), role: z.enum(STAFF_ROLES), language };

export const InviteStaff = z.object({ submissionId: z.uuid(), ...fields });
export type InviteStaff = z.output<typeof InviteStaff>;

export const UpdateStaff = z.object({ id: z.uuid(), version: z.int(), ...fields });
export type UpdateStaff = z.output<typeof UpdateStaff>;

export const StaffId = z.object({ id: z.uuid() });
export type StaffId = z.output<typeof StaffId>;

export const SetStaffActive = z.object({ id: z.uuid(), active: z.boolean() });
export type SetStaffActive = z.output<typeof SetStaffActive>;

export const Account = z.object({ ...name, language, hotkeys: z.boolean() });
export type Account = z.output<typeof Account>;

export const EndSession = z.object({ id: z.uuid() });
export type EndSession = z.output<typeof EndSession>;

export const ChangePassword = z.object({
  current: z.string().min(1).max(1000),
  password: NewPassword,
});
export type ChangePassword = z.output<typeof ChangePassword>;
