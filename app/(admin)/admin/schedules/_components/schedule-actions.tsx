'use client';

import { CirclePause, CirclePlay, CircleStop, Ellipsis, Pencil, RotateCw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRowAction } from '@/components/forms/use-row-action';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { DropdownMenu, MenuItem } from '@/components/ui/dropdown-menu';
import { toast } from '@/components/ui/toast';
import type { ScheduleState } from '@/lib/schedules/listed-schedule';
import { endScheduleAction, pauseScheduleAction, retryScheduleAction } from '../actions';
import { EditScheduleDialog } from './edit-schedule-dialog';
import type { TermsValues } from './schedule-values';

type ScheduleActionsProps = {
  schedule: TermsValues & { id: string; version: number };
  state: ScheduleState;
};

/** What can be done with a schedule that has not ended. */
export function ScheduleActions({ schedule, state }: ScheduleActionsProps) {
  const [t, e] = [useTranslations('schedules'), useTranslations('errors')];
  const run = useRowAction();
  const [asking, setAsking] = useState<'end' | 'edit' | null>(null);
  const { id } = schedule;
  const paused = state === 'paused';
  async function retry() {
    try {
      const result = await retryScheduleAction({ id });
      if (!result.ok) return toast({ title: e(result.error.code, result.error.params), tone: 'red' });
      if (!result.data) return toast({ title: t('retriedNothing') });
      if (result.data.outcome === 'made') return toast({ title: t('retriedMade'), tone: 'green' });
      toast({ title: e(result.data.reason.code, result.data.reason.params), tone: 'red' });
    } catch {
      toast({ title: e('not_sent'), tone: 'red' });
    }
  }
  return (
    <>
      {state === 'failed' && (
        <Button variant="primary" onClick={() => void retry()}>
          <RotateCw aria-hidden />
          {t('retry')}
        </Button>
      )}
      <Button onClick={() => setAsking('edit')}>
        <Pencil aria-hidden />
        {t('edit')}
      </Button>
      <Button
        onClick={() =>
          void run(
            () => pauseScheduleAction({ id, paused: !paused }),
            t(paused ? 'resumedDone' : 'pausedDone'),
          )
        }
      >
        {paused ? <CirclePlay aria-hidden /> : <CirclePause aria-hidden />}
        {t(paused ? 'resume' : 'pause')}
      </Button>
      <DropdownMenu
        trigger={
          <Button size="icon" aria-label={t('more')}>
            <Ellipsis aria-hidden />
          </Button>
        }
      >
        <MenuItem danger icon={<CircleStop aria-hidden />} onSelect={() => setAsking('end')}>
          {t('endIt')}
        </MenuItem>
      </DropdownMenu>
      <ConfirmDialog
        open={asking === 'end'}
        onOpenChange={(open) => setAsking(open ? 'end' : null)}
        title={t('endQuestion')}
        description={t('endHelp')}
        confirm={t('endIt')}
        danger
        onConfirm={() => run(() => endScheduleAction({ id }), t('ended'))}
      />
      <EditScheduleDialog
        key={schedule.version}
        schedule={schedule}
        open={asking === 'edit'}
        onOpenChange={(open) => setAsking(open ? 'edit' : null)}
      />
    </>
  );
}
