import 'server-only';
import { and, eq } from 'drizzle-orm';
import { cache } from 'react';
import { z } from 'zod';
import { database } from '@/db/client';
import { customers } from '@/db/schema';
import type { Staff } from '@/lib/auth/viewers';
import { type StoredCustomer, storedCustomer } from './stored-customer';
import { visibleCustomers } from './visible-customers';

/** The customer of an address in the browser, once a request; null for what does not exist or may not be seen. */
export const getCustomer = cache(
  async (viewer: Staff<'customers:view'>, id: string): Promise<StoredCustomer | null> => {
    if (!z.uuid().safeParse(id).success) return null;
    const db = database();
    const [row] = await db
      .select()
      .from(customers)
      .where(and(eq(customers.id, id), visibleCustomers(viewer)));
    return row ? await storedCustomer(db, row) : null;
  },
);
