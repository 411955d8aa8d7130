'use client';

import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { useRowAction } from '@/components/forms/use-row-action';
import { Button } from '@/components/ui/button';
import type { ActionResult } from '@/lib/actions/errors';

/** Signs one browser out. Without a question: signing in again takes it back. */
export function EndSession({
  id,
  device,
  action,
}: {
  id: string;
  device: string;
  action: (input: { id: string }) => Promise<ActionResult<void>>;
}) {
  const t = useTranslations('common.sessions');
  const run = useRowAction();
  const [pending, start] = useTransition();
  return (
    <Button
      pending={pending}
      aria-label={t('endNamed', { device })}
      onClick={() => start(async () => void (await run(() => action({ id }), t('ended'))))}
    >
      {t('end')}
    </Button>
  );
}

/** Signs every browser out but this one. */
export function EndOthers({
  action,
}: {
  action: (input: Record<string, never>) => Promise<ActionResult<void>>;
}) {
  const t = useTranslations('common.sessions');
  const run = useRowAction();
  const [pending, start] = useTransition();
  return (
    <Button
      className="self-start"
      pending={pending}
      onClick={() => start(async () => void (await run(() => action({}), t('othersEnded'))))}
    >
      {t('endOthers')}
    </Button>
  );
}
