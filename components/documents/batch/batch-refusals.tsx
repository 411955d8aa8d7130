'use client';

import { useTranslations } from 'next-intl';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import type { BatchState } from './use-batch';

type Props = { list: string; refusals: BatchState['refusals']; onClose: () => void };

/** What a run left undone, each with its reason and the way to it. */
export function BatchRefusals({ list, refusals, onClose }: Props) {
  const t = useTranslations('ui.batch');
  const tError = useTranslations('errors');
  if (refusals.length === 0) return null;
  return (
    <Banner
      tone="red"
      alert
      className="mb-4"
      title={t('refused', { count: refusals.length })}
      action={
        <Button size="sm" variant="quiet" onClick={onClose}>
          {t('close')}
        </Button>
      }
    >
      <ul className="mt-1 max-h-60 overflow-y-auto">
        {refusals.map(({ id, name, refused }) => (
          <li key={id}>
            <Link href={`${list}/${id}`} className="underline">
              <bdi>{name || t('unnamed')}</bdi>
            </Link>
            {': '}
            {tError(refused.code, refused.params)}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
