'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { newSubmissionId } from '@/components/forms/new-submission-id';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { SaveBar } from '@/components/ui/save-bar';
import { runImportAction } from '../actions';

type Props = { id: string; digest: string; customers: number; contacts: number };

/** Imports what the simulation shows; where something changed meanwhile, a new simulation comes up and says so. */
export function RunImport({ id, digest, customers, contacts }: Props) {
  const t = useTranslations('imports');
  const errors = useTranslations('errors');
  const router = useRouter();
  const page = `/admin/customers/import/${id}`;
  const [submissionId] = useState(newSubmissionId);
  const [error, setError] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const run = () =>
    startTransition(async () => {
      try {
        const result = await runImportAction({ id, digest, submissionId });
        if (result.ok) return router.push(page);
        setError(errors(result.error.code, result.error.params));
        router.refresh();
      } catch {
        setError(errors('not_sent'));
      }
    });
  const both = customers > 0 && contacts > 0 ? 'yes' : 'no';
  return (
    <>
      {error && (
        <Banner tone="red" alert className="mt-4">
          {error}
        </Banner>
      )}
      <SaveBar note={pending ? t('running') : undefined}>
        {customers + contacts > 0 && (
          <Button variant="primary" pending={pending} onClick={run}>
            {t('run', { customers, contacts, both })}
          </Button>
        )}
        <ButtonLink href={page}>{t('back')}</ButtonLink>
      </SaveBar>
    </>
  );
}
