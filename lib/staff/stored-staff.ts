import type { StaffRole } from '@/db/schema/vocabulary';

export type StoredStaff = {
  id: string;
  version: number;
  firstName: string;
  lastName: string;
  email: string;
  role: StaffRole;
  /** Empty: the company's. */
  language: string;
};

/** A member of staff as the form for one holds them. */
export const storedStaff = (
  row: Omit<StoredStaff, 'language'> & { language: string | null },
): StoredStaff => ({
  id: row.id,
  version: row.version,
  firstName: row.firstName,
  lastName: row.lastName,
  email: row.email,
  role: row.role,
  language: row.language ?? '',
});
