'use client';

import { useTranslations } from 'next-intl';
import type { FormEvent, ReactNode } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';

type Props = {
  form: { submit: () => void; pending: boolean; dirty: boolean; message: string | null };
  /** The word on the button. */
  save: string;
  /** Instead of the message: what to do about it. */
  notice?: ReactNode;
  children: ReactNode;
};

/** The frame of a form in the customer area. What went wrong stands beside the button that was just pressed. */
export function PortalForm({ form, save, notice, children }: Props) {
  const t = useTranslations('common');
  const send = (event: FormEvent) => {
    event.preventDefault();
    form.submit();
  };
  return (
    <form onSubmit={send} noValidate>
      {children}
      {notice ??
        (form.message && (
          <Banner tone="red" alert className="mt-4">
            {form.message}
          </Banner>
        ))}
      <div className="mt-6 flex flex-wrap items-center gap-4">
        <Button type="submit" variant="primary" size="lg" pending={form.pending}>
          {save}
        </Button>
        <p role="status" className="text-muted text-sm">
          {form.dirty && t('unsaved')}
        </p>
      </div>
    </form>
  );
}
