'use client';

import { useRouter } from 'next/navigation';
import type { NewTicketOffers } from '@/lib/tickets/new-ticket-offers';
import { NewTicketForm } from './new-ticket-form';
import type { Whose } from './whose-ticket';

/** The form on a page of its own: what was made is opened. */
export function NewTicketPage(props: { offers: NewTicketOffers; customer: Whose['customer'] }) {
  const router = useRouter();
  return <NewTicketForm {...props} onDone={(id) => router.push(`/admin/tickets/${id}`)} />;
}
