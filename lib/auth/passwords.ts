import 'server-only';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id with the parameters that OWASP's cheat sheet on password storage gives first. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The same password however the keyboard composes its accents. */
const composed = (password: string) => password.normalize('NFC');

export const hashPassword = (password: string): Promise<string> => hash(composed(password), COST);

let decoy: Promise<string> | undefined;

/** The work of one verification, for an answer that must take as long as others and has no password to check. */
export const verifyNobody = async (): Promise<void> => {
  await verifyPassword(null, 'nobody has this password');
};

/**
 * Checks a password. Without a hash (nobody by that name, or no password yet) it spends the same work on a
 * decoy and says no, so that the answer's time tells nothing.
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  // Awaited by everyone, or the first unknown name of a process would take twice the time.
  const nobody = await decoy;
  const right = await verify(passwordHash ?? nobody, composed(password));
  return right && passwordHash !== null;
}
