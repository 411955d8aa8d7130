import 'server-only';
import { cache } from 'react';
import { type Database, database, type Tx } from '@/db/client';
import { settings } from '@/db/schema';
import { SETTINGS, type SettingKey, type Settings } from './definitions';

/** All settings, defaults filled in. A stored value that no longer fits its type counts as not set. */
export async function readSettings(db: Database | Tx): Promise<Settings> {
  const rows = new Map((await db.select().from(settings)).map(({ key, value }) => [key, value]));
  const entries = Object.entries(SETTINGS).map(([key, schema]) => {
    const stored = schema.safeParse(rows.get(key));
    return [key, stored.success ? stored.data : schema.parse(undefined)];
  });
  return Object.fromEntries(entries) as Record<SettingKey, unknown> as Settings;
}

/** The settings, read once a request. */
export const currentSettings = cache((): Promise<Settings> => readSettings(database()));
