import { type Account, run } from '../process/run.ts';

/**
 * Whom the server runs as: PostgreSQL refuses to run as root, so root hands it to the user `postgres`, or to
 * `nobody` where there is none. Anyone else runs it as themselves.
 *
 * @returns null when that is the present user
 */
export async function serverAccount(): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
      return { uid: Number(uid), gid: Number(gid) };
    } catch {
      // No such user here: the next one.
    }
  }
  throw new Error(
    'PostgreSQL does not run as root, and this machine has neither a user "postgres" nor "nobody". ' +
      'Start as another user, or set DATABASE_URL.',
  );
}
