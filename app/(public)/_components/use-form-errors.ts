'use client';

import { useTranslations } from 'next-intl';
import type { FormState } from '@/lib/actions/public-form-action';

/** What a plain form was answered: a message for all of it, or one at a field. */
export function useFormErrors(state: FormState) {
  const t = useTranslations('errors');
  const error = state && !state.result.ok ? state.result.error : null;
  const errorAt = (field: string): string | undefined => {
    const found = error?.fields[field];
    return found && t(found.code, found.params);
  };
  const message = error && Object.keys(error.fields).length === 0 ? t(error.code, error.params) : null;
  return { message, errorAt };
}
