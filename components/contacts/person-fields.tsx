'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Field } from '@/components/ui/field';
import { FieldRow } from '@/components/ui/field-row';
import { Input } from '@/components/ui/input';
import type { ContactValues } from './contact-values';

export type ContactPartProps = {
  values: ContactValues;
  onChange: (part: Partial<ContactValues>) => void;
  errorAt: (field: string) => string | undefined;
  /** Where the contact stands in the form, for its errors: `contact.`. */
  prefix?: string;
};

/** Who a contact is: name, email, position, phone. */
export function PersonFields({
  values,
  onChange,
  errorAt,
  prefix = '',
  emailHint,
  optional = false,
  brief = false,
}: ContactPartProps & {
  emailHint?: ReactNode;
  /** The whole person may stay empty. */
  optional?: boolean;
  /** Without position and phone. */
  brief?: boolean;
}) {
  const t = useTranslations('contacts');
  const c = useTranslations('common');
  const text = (field: 'firstName' | 'lastName' | 'email' | 'position' | 'phone') => ({
    value: values[field],
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) => onChange({ [field]: event.target.value }),
  });
  return (
    <>
      <FieldRow>
        <Field label={t('firstName')} optional={optional} error={errorAt(`${prefix}firstName`)}>
          <Input {...text('firstName')} />
        </Field>
        <Field label={t('lastName')} optional error={errorAt(`${prefix}lastName`)}>
          <Input {...text('lastName')} />
        </Field>
      </FieldRow>
      <Field
        label={c('email')}
        optional={optional}
        help={t('emailHelp')}
        error={errorAt(`${prefix}email`)}
        hint={emailHint}
      >
        <Input type="email" inputMode="email" spellCheck={false} {...text('email')} />
      </Field>
      {!brief && (
        <FieldRow>
          <Field label={t('position')} optional error={errorAt(`${prefix}position`)}>
            <Input {...text('position')} />
          </Field>
          <Field label={c('phone')} optional error={errorAt(`${prefix}phone`)}>
            <Input type="tel" {...text('phone')} />
          </Field>
        </FieldRow>
      )}
    </>
  );
}
