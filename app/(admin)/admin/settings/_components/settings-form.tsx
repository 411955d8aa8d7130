'use client';

import { useTranslations } from 'next-intl';
import type { FormEvent, ReactNode } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { SaveBar } from '@/components/ui/save-bar';

/** The frame of a settings page: what went wrong at the top, Save in sight at the foot. */
export function SettingsForm({
  form,
  save: saveLabel,
  children,
}: {
  form: { submit: () => void; pending: boolean; dirty: boolean; message: string | null };
  /** The button's verb where it does more than save. */
  save?: string;
  children: ReactNode;
}) {
  const t = useTranslations('common');
  const save = (event: FormEvent) => {
    event.preventDefault();
    form.submit();
  };
  return (
    <form onSubmit={save} noValidate>
      {form.message && (
        <Banner tone="red" alert className="mb-4">
          {form.message}
        </Banner>
      )}
      {children}
      <SaveBar note={form.dirty ? t('unsaved') : undefined}>
        <Button type="submit" variant="primary" pending={form.pending}>
          {saveLabel ?? t('save')}
        </Button>
      </SaveBar>
    </form>
  );
}
