import { notFound } from 'next/navigation';
import { requireContact } from '@/lib/auth/require-contact';

/** Addresses that lead nowhere get the customer area's own page for it, for those who are signed in. */
export default async function Nowhere() {
  await requireContact('always');
  notFound();
}
