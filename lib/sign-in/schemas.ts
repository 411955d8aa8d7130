import { z } from 'zod';
import { NewPassword } from '@/lib/auth/password-rules';

/** As typed: a wrong form of address is answered like a wrong password. Case and outer space don't matter. */
const typedEmail = z
  .string()
  .max(1000)
  // What PostgreSQL cannot keep is nobody's address.
  .refine((text) => text.isWellFormed() && !text.includes('\0'), { error: 'text_control_characters' })
  .transform((text) => text.trim().normalize('NFC').toLowerCase())
  .pipe(z.string().min(1));

export const SignIn = z.object({
  email: typedEmail,
  password: z.string().min(1).max(1000),
  /** The page that was asked for. */
  next: z.string().max(10_000).optional(),
});

export const ForgottenPassword = z.object({ email: typedEmail });

/** A wish for a link to sign in with. */
export const WantedLink = z.object({ email: typedEmail, next: z.string().max(10_000).optional() });

/** Of a form behind a link that signs in: the person whose session ends with it. */
export const leaves = z.string().max(36).optional();

/** The press of the button behind such a link. */
export const SignInByLink = z.object({
  token: z.string().max(200),
  leaves,
  next: z.string().max(10_000).optional(),
});

export const PasswordByLink = z.object({ token: z.string().max(200), leaves, password: NewPassword });

export const ChosenLanguage = z.object({ language: z.string().max(35) });

/** A form that is only its button. */
export const NoFields = z.object({});
