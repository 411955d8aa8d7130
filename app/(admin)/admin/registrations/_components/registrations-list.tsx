'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRowAction } from '@/components/forms/use-row-action';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { confirmRegistrationAction, rejectRegistrationAction } from '../actions';

type Waiting = {
  id: string;
  email: string;
  name: string;
  company: string | null;
  at: string;
  /** What else they wrote, in a line. */
  facts: readonly string[];
};

/** Each with all that was written, and the two answers. */
export function RegistrationsList({ waiting }: { waiting: readonly Waiting[] }) {
  const t = useTranslations('registrations');
  return (
    <ul aria-label={t('title')} className="border-line border-t">
      {waiting.map((each) => (
        <WaitingRow key={each.id} waiting={each} />
      ))}
    </ul>
  );
}

function WaitingRow({ waiting: { id, email, name, company, at, facts } }: { waiting: Waiting }) {
  const t = useTranslations('registrations');
  const run = useRowAction();
  const [tell, setTell] = useState(true);
  const who = company ?? name;
  return (
    <li className="flex flex-wrap items-start gap-x-6 gap-y-2 border-line border-b py-3">
      <div className="min-w-0 flex-1 basis-64">
        <p className="wrap-any font-medium">
          <bdi>{who}</bdi>
        </p>
        <p className="wrap-any">
          {company && (
            <>
              <bdi>{name}</bdi>
              {' · '}
            </>
          )}
          <bdi>{email}</bdi>
        </p>
        <p className="wrap-any text-muted text-sm">
          {facts.map((fact) => (
            <span key={fact}>
              <bdi>{fact}</bdi>
              {' · '}
            </span>
          ))}
          {t('at', { at })}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <ConfirmDialog
          trigger={<Button variant="primary">{t('confirm')}</Button>}
          title={t('confirmQuestion', { name: who })}
          description={t('confirmText', { email })}
          confirm={t('confirm')}
          onConfirm={() => run(() => confirmRegistrationAction({ id }), t('confirmed', { name: who }))}
        />
        <ConfirmDialog
          trigger={<Button>{t('reject')}</Button>}
          title={t('rejectQuestion', { name: who })}
          description={t('rejectText')}
          confirm={t('reject')}
          danger
          onConfirm={() => run(() => rejectRegistrationAction({ id, tell }), t('rejected', { name: who }))}
        >
          <Checkbox
            label={t('tell', { email })}
            checked={tell}
            onChange={(event) => setTell(event.target.checked)}
          />
        </ConfirmDialog>
      </div>
    </li>
  );
}
