'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useRef } from 'react';
import { useActionForm } from '@/components/forms/use-action-form';
import { EmailPreview } from '@/components/mail/email-preview';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SaveBar } from '@/components/ui/save-bar';
import { Textarea } from '@/components/ui/textarea';
import { toast } from '@/components/ui/toast';
import { directionOf } from '@/lib/i18n/locales';
import type { TemplateForEditing } from '@/lib/mail/get-template';
import { mergeFieldsOf } from '@/lib/mail/merge-fields';
import { renderEmail } from '@/lib/mail/render-email';
import type { TemplateName } from '@/lib/mail/template-names';
import { saveTemplateAction } from '../../actions';
import { MergeFieldMenu } from './merge-field-menu';
import { RestoreButton } from './restore-button';
import { type OtherVersion, StaleTemplate } from './stale-template';

/** Subject and body of an email in one language beside what they become. */
export function TemplateEditor({
  name,
  language,
  template: { text, version, preview },
}: {
  name: TemplateName;
  language: string;
  template: TemplateForEditing;
}) {
  const t = useTranslations('emailTemplates');
  const c = useTranslations('common');
  const form = useActionForm({
    initial: { name, language, version, subject: text.subject, body: text.body },
    action: saveTemplateAction,
    onDone: (saved) => {
      form.setSavedPart(saved);
      toast({ title: c('saved'), tone: 'green' });
    },
  });
  const { values, set, errorAt, error } = form;
  const subject = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTextAreaElement>(null);
  const written = { lang: language, dir: directionOf(language) };
  const rendered = renderEmail(name, values, preview.values, preview.frame);
  const save = (event: FormEvent) => {
    event.preventDefault();
    form.submit();
  };
  return (
    <form onSubmit={save} noValidate>
      {error?.code === 'stale' ? (
        <StaleTemplate
          other={error.details as OtherVersion}
          onKeepMine={(now) => form.submit({ version: now })}
          onTakeTheirs={({ subject, body, version }) => form.takeTheirs({ subject, body, version })}
        />
      ) : (
        form.message && (
          <Banner tone="red" alert className="mb-4">
            {form.message}
          </Banner>
        )
      )}
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          <Field
            label={t('subject')}
            error={errorAt('subject')}
            aside={<MergeFieldMenu fields={mergeFieldsOf(name, 'subject')} into={subject} />}
          >
            <Input
              ref={subject}
              {...written}
              value={values.subject}
              onChange={(event) => set('subject', event.target.value)}
            />
          </Field>
          <Field
            label={t('body')}
            help={t('bodyHelp', { link: '{link}' })}
            error={errorAt('body')}
            aside={<MergeFieldMenu fields={mergeFieldsOf(name, 'body')} into={body} />}
          >
            <Textarea
              ref={body}
              {...written}
              className="min-h-80"
              value={values.body}
              onChange={(event) => set('body', event.target.value)}
            />
          </Field>
        </div>
        <section className="min-w-0">
          <h2 className="mb-1 font-medium text-sm">{t('preview')}</h2>
          <p className="wrap-any mb-2 text-muted text-sm">
            {t('subject')}:{' '}
            <bdi {...written} className="text-ink">
              {rendered.subject}
            </bdi>
          </p>
          <EmailPreview html={rendered.html} title={t('preview')} />
        </section>
      </div>
      <SaveBar note={form.dirty ? c('unsaved') : undefined}>
        <Button type="submit" variant="primary" pending={form.pending}>
          {c('save')}
        </Button>
        {values.version > 0 && (
          <RestoreButton
            of={{ name, language, version: values.version }}
            onDone={(restored) => form.setSavedPart({ ...restored, version: 0 })}
          />
        )}
      </SaveBar>
    </form>
  );
}
