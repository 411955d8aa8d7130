'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { toast } from '@/components/ui/toast';
import type { ActionResult } from '@/lib/actions/errors';
import { sendStaffLinkAction, setStaffActiveAction } from '../actions';

/** Whether somebody gets in, and what can be done about it: send a link again, keep out, let in. */
export function StaffAccess({
  id,
  active,
  hasPassword,
  self,
}: {
  id: string;
  active: boolean;
  hasPassword: boolean;
  /** One's own page. */
  self: boolean;
}) {
  const t = useTranslations('staff');
  const e = useTranslations('errors');
  const [pending, startTransition] = useTransition();
  const [asking, setAsking] = useState(false);
  const state = active ? (hasPassword ? 'active' : 'invited') : 'inactive';
  const tones = { active: 'green', invited: 'amber', inactive: 'blue' } as const;

  /** Says what came of it. */
  async function tell<Data>(answer: Promise<ActionResult<Data>>, done: string) {
    const result = await answer;
    if (result.ok) toast({ title: done });
    else toast({ title: e(result.error.code, result.error.params), tone: 'red' });
  }
  const sendLink = () =>
    startTransition(() => tell(sendStaffLinkAction({ id }), t(hasPassword ? 'resetSent' : 'invited')));
  const setActive = (to: boolean) =>
    tell(setStaffActiveAction({ id, active: to }), t(to ? 'activated' : 'deactivated'));

  return (
    <Banner
      tone={tones[state]}
      className="mb-6"
      title={t(`states.${state}`)}
      action={
        <div className="flex flex-wrap gap-2">
          {active && !self && (
            <Button size="sm" pending={pending} onClick={sendLink}>
              {t(hasPassword ? 'sendReset' : 'inviteAgain')}
            </Button>
          )}
          {active && (
            <Button size="sm" onClick={() => setAsking(true)}>
              {t('deactivate')}
            </Button>
          )}
          {!active && (
            <Button size="sm" pending={pending} onClick={() => startTransition(() => setActive(true))}>
              {t('activate')}
            </Button>
          )}
        </div>
      }
    >
      {t(`stateHelp.${state}`)}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('deactivateTitle')}
        description={t(self ? 'deactivateSelfHelp' : 'deactivateHelp')}
        confirm={t('deactivate')}
        danger
        onConfirm={() => setActive(false)}
      />
    </Banner>
  );
}
