'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { FormSkeleton } from '@/components/ui/skeleton';
import type { NewTicketOffers } from '@/lib/tickets/new-ticket-offers';
import { NewTicketForm } from '../tickets/_components/new-ticket-form';
import { ticketOffersAction } from '../tickets/actions';

/** Quick insert of a ticket, once it is known what the form offers. */
export function QuickTicket({ onDone }: { onDone: (id: string) => void }) {
  const e = useTranslations('errors');
  const [offers, setOffers] = useState<NewTicketOffers | 'failed' | null>(null);
  useEffect(() => {
    ticketOffersAction({}).then(
      (result) => setOffers(result.ok ? result.data : 'failed'),
      () => setOffers('failed'),
    );
  }, []);
  if (offers === null) return <FormSkeleton fields={5} />;
  if (offers === 'failed') return <Banner tone="red">{e('not_sent')}</Banner>;
  return <NewTicketForm offers={offers} customer={null} onDone={onDone} />;
}
