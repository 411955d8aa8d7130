'use client';

import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { useRowAction } from '@/components/forms/use-row-action';
import { Button } from '@/components/ui/button';
import { closeTicketAction, reopenTicketAction } from '../actions';

/** Says that it is settled, or that it is not. */
export function CloseButton({ id, closed }: { id: string; closed: boolean }) {
  const t = useTranslations('portal.tickets');
  const run = useRowAction();
  const [pending, start] = useTransition();
  const change = () =>
    start(async () => {
      await run(
        () => (closed ? reopenTicketAction({ id }) : closeTicketAction({ id })),
        t(closed ? 'reopened' : 'closed'),
      );
    });
  return (
    <Button size="lg" variant={closed ? 'primary' : undefined} pending={pending} onClick={change}>
      {t(closed ? 'reopen' : 'close')}
    </Button>
  );
}
