'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useEffect } from 'react';
import { Banner } from '@/components/ui/banner';
import { Link } from '@/components/ui/link';
import { SaveBar } from '@/components/ui/save-bar';
import { SectionNav } from '@/components/ui/section-nav';
import type { ActionError } from '@/lib/actions/errors';

type FormFrameProps = {
  form: { dirty: boolean; message: string | null; error: ActionError | null };
  /** The index at the side; none for a short form. */
  sections?: readonly { id: string; label: string; invalid?: boolean }[];
  onSubmit: (event: FormEvent) => void;
  /** Save, and what stands beside it. */
  buttons: ReactNode;
  /** Above the fields: the comparison of a stale save. */
  notice?: ReactNode;
  children: ReactNode;
};

/** A long form: what went wrong at its head and beside Save, an index at the side, Save always in sight. */
export function FormFrame({ form, sections, onSubmit, buttons, notice, children }: FormFrameProps) {
  const t = useTranslations('common');
  const { error, message, dirty } = form;
  useEffect(() => {
    window.addEventListener('hashchange', unfold);
    return () => window.removeEventListener('hashchange', unfold);
  }, []);
  return (
    <form onSubmit={onSubmit} noValidate>
      {notice}
      {message && !notice && (
        <Banner
          tone="red"
          alert
          className="mb-4"
          action={
            error?.code === 'signed_out' && (
              <Link href="/admin/login" target="_blank" className="font-medium underline">
                {t('signInElsewhere')}
              </Link>
            )
          }
        >
          {message}
        </Banner>
      )}
      <div className="flex justify-between gap-8">
        <div className="min-w-0 flex-1">{children}</div>
        {sections && <SectionNav label={t('sections')} sections={sections} className="w-44 shrink-0" />}
      </div>
      <SaveBar
        note={message ? <span className="text-red">{message}</span> : dirty ? t('unsaved') : undefined}
      >
        {buttons}
      </SaveBar>
    </form>
  );
}

/** The index leads into a section: a folded one opens. */
function unfold(): void {
  document.getElementById(location.hash.slice(1))?.querySelector('details')?.setAttribute('open', '');
}
