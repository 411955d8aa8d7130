import 'server-only';
import { z } from 'zod';
import { database } from '@/db/client';
import type { Staff } from '@/lib/auth/viewers';
import { type StoredItem, storedItem } from './stored-item';

/** An item for its page; null where there is none. */
export const getItem = async (_viewer: Staff<'items:view'>, id: string): Promise<StoredItem | null> =>
  z.uuid().safeParse(id).success ? storedItem(database(), id) : null;
