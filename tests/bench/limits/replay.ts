import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { measure, type Plan, type Timing } from '../measure';
import type { Recording } from './recorder';

/** Recorded values that are others this time: ids of new rows, an email, a number. */
export type Changes = Map<string, string>;

/**
 * Runs a request's statements again, and nothing else: prepared, one after the other, over one connection (or as many
 * as are `atOnce`). What the database answers otherwise than it was recorded, say with the id of a new row, is put in
 * its place in the statements that follow.
 *
 * @param changed what a new run replaces from the start
 */
export async function measureReplay(
  databaseUrl: string,
  recordings: readonly Recording[],
  { atOnce = 1, ...plan }: Plan,
  changed: (at: number) => Changes = () => new Map(),
): Promise<Timing> {
  const idle = await Promise.all(Array.from({ length: atOnce }, () => connected(databaseUrl)));
  const all = [...idle];
  try {
    return await measure({ ...plan, atOnce }, async (at) => {
      const client = idle.pop();
      const recording = recordings[at % recordings.length];
      if (!client || !recording) throw new Error('nothing to replay');
      await replay(client, recording, changed(at));
      idle.push(client);
    });
  } finally {
    await Promise.all(all.map((client) => client.end()));
  }
}

async function connected(databaseUrl: string): Promise<Client> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  return client;
}

async function replay(client: Client, recording: Recording, changes: Changes): Promise<void> {
  const now = (value: string | null) => (value === null ? null : replaced(value, changes));
  for (const { text, parameters, rows } of recording) {
    const answer = await client.query<(string | null)[]>({
      text,
      values: parameters.map(now),
      rowMode: 'array',
      // As text, whatever it is: the recording holds it so.
      types: { getTypeParser: () => (value: string) => value },
      ...(parameters.length > 0 ? { name: nameOf(text) } : {}),
    } as never);
    rows.forEach((row, r) => {
      row.forEach((value, c) => {
        const other = answer.rows[r]?.[c];
        if (value && other && value !== other && UUID.test(value)) changes.set(value, other);
      });
    });
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** Whole values, and those inside a longer one (JSON, an audit row). */
function replaced(value: string, changes: Changes): string {
  let result = value;
  for (const [was, is] of changes) if (result.includes(was)) result = result.replaceAll(was, is);
  return result;
}

const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = createHash('md5').update(text).digest('hex');
  names.set(text, name);
  return name;
}
