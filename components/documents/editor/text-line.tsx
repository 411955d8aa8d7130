'use client';

import { useTranslations } from 'next-intl';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import type { EditorLine } from './editor-values';
import { LineCell } from './line-cell';
import { useLines } from './line-context';
import { QUIET } from './quiet';

type TextLineProps = { id: string; line: EditorLine; wrong: boolean };

/** A heading, or the name of a subtotal, which has one of its own where nothing is written. */
export function TextLine({ id, line, wrong }: TextLineProps) {
  const t = useTranslations('editor');
  const { change } = useLines();
  const heading = line.kind === 'heading';
  const props = {
    value: line.description,
    onChange: (event: { target: { value: string } }) => change(line.key, { description: event.target.value }),
  };
  return (
    <LineCell
      id={`${id}-description`}
      wrong={wrong}
      label={heading ? t('heading') : t('subtotal')}
      className="col-span-2 @xl:col-span-4 @3xl:col-span-5"
    >
      {heading ? (
        <Textarea
          {...props}
          rows={1}
          placeholder={t('heading')}
          className={`min-h-control font-medium text-base ${QUIET}`}
        />
      ) : (
        <Input {...props} maxLength={200} placeholder={t('subtotal')} className={`@xl:text-end ${QUIET}`} />
      )}
    </LineCell>
  );
}
