import 'server-only';
import { eq, type SQL, sql } from 'drizzle-orm';
import { customerImports } from '@/db/schema';
import type { SignedInStaff } from '@/lib/auth/viewers';

/** Whose imports a member of staff sees: their own, and administrators all. A file may hold more than a colleague is to see. */
export const visibleImports = (viewer: SignedInStaff): SQL =>
  viewer.role === 'administrator' ? sql`true` : eq(customerImports.staffId, viewer.id);
