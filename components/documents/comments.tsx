'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { useStep } from '@/components/forms/use-step';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import type { ActionResult } from '@/lib/actions/errors';
import type { Comment } from '@/lib/comments/list-comments';
import { formatMoment } from '@/lib/dates/format';

type CommentsProps = {
  comments: readonly Comment[];
  /** Absent where nothing more may be written. */
  send?: (given: { body: string; name?: string }) => Promise<ActionResult<unknown>>;
  /** Nothing is known of who writes: they say it. */
  asksName?: boolean;
};

/** What customer and staff have written below a document, and a place to write more. */
export function Comments({ comments, send, asksName = false }: CommentsProps) {
  const t = useTranslations('ui.comments');
  const router = useRouter();
  const locale = useLocale();
  const timeZone = useTimeZone() ?? 'UTC';
  const title = useId();
  const [body, setBody] = useState('');
  const [name, setName] = useState('');
  const step = useStep<unknown>(() => {
    setBody('');
    router.refresh();
  });
  const message = step.message(['body', 'name']);
  if (comments.length === 0 && !send) return null;
  return (
    <section aria-labelledby={title} className="flex flex-col gap-4" data-screen-only>
      <h2 id={title} className="text-lg">
        {t('title')}
      </h2>
      {comments.length === 0 && <p className="text-muted">{t('none')}</p>}
      <ol className="flex flex-col gap-4">
        {comments.map(({ id, author, side, body: said, at }) => (
          <li
            key={id}
            className={
              side === 'staff' ? 'border-accent border-s-2 ps-3' : 'border-line-strong border-s-2 ps-3'
            }
          >
            <p className="text-muted text-sm">
              <bdi className="font-medium text-ink">{author}</bdi> · {formatMoment(at, locale, timeZone)}
            </p>
            <p dir="auto" className="wrap-any w-fit max-w-full whitespace-pre-line">
              {said}
            </p>
          </li>
        ))}
      </ol>
      {send && (
        <form
          noValidate
          className="flex flex-col gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            step.run(() => send(asksName ? { body, name } : { body }));
          }}
        >
          {message && (
            <Banner tone="red" alert>
              {message}
            </Banner>
          )}
          {asksName && (
            <Field label={t('name')} error={step.errorAt('name')}>
              <Input autoComplete="name" value={name} onChange={(event) => setName(event.target.value)} />
            </Field>
          )}
          <Field label={t('write')} error={step.errorAt('body')}>
            <Textarea rows={3} value={body} onChange={(event) => setBody(event.target.value)} />
          </Field>
          <div>
            <Button type="submit" pending={step.pending}>
              {t('send')}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
