'use client';

import { useTranslations } from 'next-intl';
import { useOptimistic, useTransition } from 'react';
import { useRowAction } from '@/components/forms/use-row-action';
import { ChoiceOptions } from '@/components/tickets/choice-options';
import { Combobox } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { NamedChoices } from '@/lib/tickets/list-choices';
import { fileTicketAction } from '../actions';

export type Filed = {
  statusId: string;
  priorityId: string;
  departmentId: string;
  assignedTo: string | null;
  documentId: string | null;
  tags: string[];
};

/** What a ticket is filed under. Each choice is saved at once. */
export function TicketProperties({
  id,
  filed,
  choices,
  colleagues,
  documents,
}: {
  id: string;
  filed: Filed;
  choices: NamedChoices;
  colleagues: readonly { id: string; name: string }[];
  /** Of the customer, the latest first. */
  documents: readonly { id: string; name: string }[];
}) {
  const t = useTranslations('tickets');
  const run = useRowAction();
  const [, start] = useTransition();
  const [now, show] = useOptimistic(filed, (before, change: Partial<Filed>) => ({ ...before, ...change }));
  const change = (part: Partial<Filed>) =>
    start(async () => {
      show(part);
      await run(() => fileTicketAction({ id, ...part }), t('changed'));
    });
  const select = (
    field: 'statusId' | 'priorityId' | 'departmentId',
    of: NamedChoices[keyof NamedChoices],
  ) => (
    <Select value={now[field]} onChange={(event) => change({ [field]: event.target.value })}>
      <ChoiceOptions of={of} chosen={now[field]} />
    </Select>
  );
  return (
    <div className="flex flex-col gap-3">
      <Field label={t('status')}>{select('statusId', choices.status)}</Field>
      <Field label={t('assigned')}>
        <Select
          value={now.assignedTo ?? ''}
          onChange={(event) => change({ assignedTo: event.target.value || null })}
        >
          <option value="">{t('nobody')}</option>
          {colleagues.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('priority')}>{select('priorityId', choices.priority)}</Field>
      <Field label={t('department')}>{select('departmentId', choices.department)}</Field>
      <Field label={t('tags')} optional>
        {(control) => (
          <Combobox
            {...control}
            multiple
            value={now.tags.map((tag) => ({ value: tag, label: tag }))}
            onChange={(tags) => change({ tags: tags.map(({ value }) => value) })}
            onCreate={async (tag) => ({ value: tag, label: tag })}
            placeholder={t('addTag')}
          />
        )}
      </Field>
      <Field label={t('document')} optional>
        <Select
          value={now.documentId ?? ''}
          onChange={(event) => change({ documentId: event.target.value || null })}
        >
          <option value="">{t('noDocument')}</option>
          {documents.map(({ id: document, name }) => (
            <option key={document} value={document}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
