'use client';

import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Select } from '@/components/ui/select';
import { FIELD_SECTIONS, type ImportField, type Mapping } from '@/lib/imports/fields';
import type { SampleColumn } from '@/lib/imports/sample-columns';

type Section = keyof typeof FIELD_SECTIONS;
const SECTIONS = Object.entries(FIELD_SECTIONS) as [Section, readonly ImportField[]][];

/** Each column of the file with examples, and which field it becomes. */
export function ColumnChoices({
  columns,
  mapping,
  onChange,
  errorAt,
}: {
  columns: readonly SampleColumn[];
  mapping: Mapping;
  onChange: (mapping: (ImportField | null)[]) => void;
  errorAt: (field: string) => string | undefined;
}) {
  const t = useTranslations('imports');
  const id = useId();
  const whole = errorAt('mapping');
  return (
    <div>
      {whole && <Wrong id={`${id}-whole`}>{whole}</Wrong>}
      <ul className="border-line border-t">
        {columns.map(({ name, examples }, at) => {
          const called = name || t('column', { number: at + 1 });
          const error = errorAt(`mapping.${at}`);
          return (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place, and two may have one name.
              key={at}
              className="grid items-start gap-x-4 gap-y-1 border-line border-b py-2 sm:grid-cols-[minmax(0,1fr)_15rem]"
            >
              <div className="min-w-0">
                <p className="wrap-any font-medium">
                  <bdi>{called}</bdi>
                </p>
                <p className="wrap-any text-muted text-sm">
                  {examples.map((example) => (
                    <bdi key={example} className="me-2 after:text-line-strong not-last:after:content-['_·']">
                      {example}
                    </bdi>
                  ))}
                </p>
              </div>
              <div>
                <Select
                  aria-label={t('becomesOf', { column: called })}
                  aria-invalid={error || whole ? true : undefined}
                  aria-describedby={error ? `${id}-${at}` : whole ? `${id}-whole` : undefined}
                  value={mapping[at] ?? ''}
                  onChange={(event) => {
                    const field = (event.target.value || null) as ImportField | null;
                    onChange(columns.map((_, other) => (other === at ? field : (mapping[other] ?? null))));
                  }}
                >
                  <option value="">{t('leaveOut')}</option>
                  {SECTIONS.map(([section, fields]) => (
                    <optgroup key={section} label={t(`sections.${section}`)}>
                      {fields.map((field) => (
                        <option key={field} value={field}>
                          {t(`fields.${field}`)}
                        </option>
                      ))}
                    </optgroup>
                  ))}
                </Select>
                {error && <Wrong id={`${id}-${at}`}>{error}</Wrong>}
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const Wrong = ({ id, children }: { id: string; children: string }) => (
  <p id={id} className="wrap-any mt-1 mb-2 flex gap-1.5 text-red text-sm">
    <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
    <span className="min-w-0">{children}</span>
  </p>
);
