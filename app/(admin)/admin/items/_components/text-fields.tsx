'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import type { ItemOptions } from './item-options';
import type { ItemValues } from './item-values';

type TextFieldsProps = {
  texts: ItemValues['texts'];
  onChange: (texts: ItemValues['texts']) => void;
  errorAt: (field: string) => string | undefined;
  options: ItemOptions;
  /** The company's own language, or all others. */
  which: 'own' | 'others';
};

/** Name and description, in the company's language or in each of the others. */
export function TextFields({ texts, onChange, errorAt, options, which }: TextFieldsProps) {
  const t = useTranslations('items');
  const change = (at: number, part: Partial<ItemValues['texts'][number]>) =>
    onChange(texts.map((text, place) => (place === at ? { ...text, ...part } : text)));
  return texts.map(({ language, name, description }, at) => {
    if ((at === 0) !== (which === 'own')) return null;
    const named = { language: options.languages[at]?.name ?? language };
    return (
      <div key={language} className="flex flex-col gap-4" data-language={language}>
        <Field
          label={at === 0 ? t('name') : t('nameIn', named)}
          optional={at > 0}
          error={errorAt(`texts.${at}.name`) ?? (at === 0 ? errorAt('texts') : undefined)}
        >
          <Input
            lang={language}
            maxLength={200}
            value={name}
            onChange={(event) => change(at, { name: event.target.value })}
          />
        </Field>
        <Field
          label={at === 0 ? t('description') : t('descriptionIn', named)}
          optional
          help={at === 0 ? t('descriptionHelp') : undefined}
          error={errorAt(`texts.${at}.description`)}
        >
          <Textarea
            lang={language}
            rows={2}
            value={description}
            onChange={(event) => change(at, { description: event.target.value })}
          />
        </Field>
      </div>
    );
  });
}
