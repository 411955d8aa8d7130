'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { FieldRow } from '@/components/ui/field-row';
import { FormSection } from '@/components/ui/form-section';
import { Select } from '@/components/ui/select';
import type { ActionError } from '@/lib/actions/errors';
import { ENCODINGS } from '@/lib/csv/decode-text';
import { DELIMITERS } from '@/lib/csv/guess-delimiter';
import type { Reading } from '@/lib/imports/settings';
import { changeReadingAction } from '../actions';

const DELIMITER_NAMES = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

/** How the file is read: guessed, and changed at once where the guess was wrong, with new examples below. */
export function ReadingForm({ id, reading }: { id: string; reading: Reading }) {
  const t = useTranslations('imports');
  const errors = useTranslations('errors');
  const router = useRouter();
  const [wished, setWished] = useState(reading);
  const [error, setError] = useState<ActionError | null>(null);
  const [pending, startTransition] = useTransition();

  function change(part: Partial<Reading>) {
    const next = { ...wished, ...part };
    setWished(next);
    startTransition(async () => {
      try {
        const result = await changeReadingAction({ ...next, id });
        setError(result.ok ? null : result.error);
        if (result.ok) router.refresh();
      } catch {
        setError({ code: 'not_sent', fields: {} });
      }
    });
  }
  const atEncoding = error?.fields.encoding;
  const elsewhere = error && !atEncoding ? error : null;
  return (
    <FormSection title={t('reading')} help={t('readingHelp')} className="pb-6">
      <FieldRow>
        <Field label={t('encoding')} error={atEncoding && errors(atEncoding.code, atEncoding.params)}>
          <Select
            value={wished.encoding}
            aria-busy={pending}
            onChange={(event) => change({ encoding: event.target.value as Reading['encoding'] })}
          >
            {ENCODINGS.map((encoding) => (
              <option key={encoding} value={encoding}>
                {t(`encodings.${encoding}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('delimiter')} error={elsewhere && errors(elsewhere.code, elsewhere.params)}>
          <Select
            value={wished.delimiter}
            aria-busy={pending}
            onChange={(event) => change({ delimiter: event.target.value as Reading['delimiter'] })}
          >
            {DELIMITERS.map((delimiter) => (
              <option key={delimiter} value={delimiter}>
                {t(`delimiters.${DELIMITER_NAMES[delimiter]}`)}
              </option>
            ))}
          </Select>
        </Field>
      </FieldRow>
      <Checkbox
        label={t('header')}
        checked={wished.header}
        onChange={(event) => change({ header: event.target.checked })}
      />
    </FormSection>
  );
}
