'use client';

import { useTranslations } from 'next-intl';
import { ShortForm } from '@/components/forms/short-form';
import { useActionForm } from '@/components/forms/use-action-form';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { FieldError } from '@/components/ui/field-error';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import { toast } from '@/components/ui/toast';
import { TICKET_TONES, type TicketChoiceKind, type TicketTone } from '@/db/schema/vocabulary';
import type { Named } from '@/lib/i18n/names';
import { ALWAYS_THERE } from '@/lib/tickets/always-there';
import type { EditedChoice } from '@/lib/tickets/support-settings';
import { saveChoiceAction } from '../actions';

/** One department, priority or status: its name in each language on offer, its colour, whom it tells. */
export function ChoiceDialog({
  kind,
  choice,
  languages,
  colleagues,
  onClose,
}: {
  kind: TicketChoiceKind;
  choice: EditedChoice | null;
  languages: readonly Named[];
  colleagues: readonly { id: string; name: string }[];
  onClose: () => void;
}) {
  const t = useTranslations('settings.support');
  const c = useTranslations('common');
  const form = useActionForm({
    initial: {
      names: languages.map(({ code }) => ({ language: code, name: choice?.names[code] ?? '' })),
      tone: (choice?.tone ?? 'grey') as TicketTone,
      active: choice?.active ?? true,
      staffIds: choice?.staffIds ?? [],
    },
    action: (values) =>
      saveChoiceAction({ ...values, kind, id: choice?.id ?? null, version: choice?.version ?? 0 }),
    onDone: () => {
      toast({ title: c('saved'), tone: 'green' });
      onClose();
    },
  });
  const { values, set, errorAt } = form;
  const fixed = kind === 'status' && ALWAYS_THERE.includes(choice?.key ?? '');
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={choice ? choice.name : t(`add.${kind}`)}
      description={choice?.key ? t('broughtHelp') : undefined}
    >
      <ShortForm form={form}>
        {languages.map(({ code, name }, at) => (
          <Field
            key={code}
            label={t('nameIn', { language: name })}
            optional={at > 0 || Boolean(choice?.key)}
            error={errorAt(`names.${at}.name`)}
          >
            <Input
              lang={code}
              value={values.names[at]?.name ?? ''}
              onChange={(event) =>
                set(
                  'names',
                  values.names.map((each, other) =>
                    other === at ? { ...each, name: event.target.value } : each,
                  ),
                )
              }
            />
          </Field>
        ))}
        {kind !== 'department' && (
          <Field label={t('tone')}>
            <Select value={values.tone} onChange={(event) => set('tone', event.target.value as TicketTone)}>
              {TICKET_TONES.map((tone) => (
                <option key={tone} value={tone}>
                  {t(`tones.${tone}`)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {kind === 'department' && (
          <Field label={t('members')} optional help={t('membersHelp')}>
            {(control) => (
              <Combobox
                {...control}
                multiple
                options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
                value={colleagues
                  .filter(({ id }) => values.staffIds.includes(id))
                  .map(({ id, name }) => ({ value: id, label: name }))}
                onChange={(people) =>
                  set(
                    'staffIds',
                    people.map(({ value }) => value),
                  )
                }
              />
            )}
          </Field>
        )}
        <div>
          <Switch
            label={t('offered')}
            help={t(fixed ? 'alwaysThere' : 'offeredHelp')}
            disabled={fixed}
            checked={values.active}
            onChange={(event) => set('active', event.target.checked)}
          />
          {errorAt('active') && <FieldError id="choice-active-error">{errorAt('active')}</FieldError>}
        </div>
        <div className="flex justify-end">
          <Button type="submit" variant="primary" pending={form.pending}>
            {c('save')}
          </Button>
        </div>
      </ShortForm>
    </Dialog>
  );
}
