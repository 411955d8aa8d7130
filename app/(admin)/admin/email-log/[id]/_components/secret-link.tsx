'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { revealLinkAction } from '../../actions';

/** The link of an email that was not sent, shown when asked for: the audit log keeps who asked. */
export function SecretLink({ id }: { id: string }) {
  const t = useTranslations('emailLog');
  const errors = useTranslations('errors');
  const [link, setLink] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const reveal = () =>
    start(async () => {
      const result = await revealLinkAction({ id });
      if (result.ok) setLink(result.data.link);
      else setError(errors(result.error.code, result.error.params));
    });
  return (
    <Banner
      tone="blue"
      className="mb-4"
      title={t('linkTitle')}
      action={
        link ? (
          <CopyButton text={link}>{t('copyLink')}</CopyButton>
        ) : (
          <Button pending={pending} onClick={reveal}>
            {t('showLink')}
          </Button>
        )
      }
    >
      <div aria-live="polite">
        {link ? (
          <a href={link} dir="ltr" className="wrap-any text-accent underline underline-offset-2">
            {link}
          </a>
        ) : (
          (error ?? t('linkHelp'))
        )}
      </div>
    </Banner>
  );
}
