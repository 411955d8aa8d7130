import type { PostalAddress } from '@/db/schema/vocabulary';

/** An address of which nothing is filled in is none. */
export const addressOrNull = (address: PostalAddress): PostalAddress | null =>
  Object.values(address).some((part) => part !== null) ? address : null;
