'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import type { ActionError, ActionResult } from '@/lib/actions/errors';

/** Runs an action from a button or a small dialog: pending, what was refused, and what follows when it is done. */
export function useStep<Data>(onDone: (data: Data) => void) {
  const t = useTranslations('errors');
  const [error, setError] = useState<ActionError | null>(null);
  const [pending, start] = useTransition();

  const run = (action: () => Promise<ActionResult<Data>>) =>
    start(async () => {
      try {
        const result = await action();
        setError(result.ok ? null : result.error);
        if (result.ok) onDone(result.data);
      } catch {
        setError({ code: 'not_sent', fields: {} });
      }
    });
  const errorAt = (field: string) => {
    const found = error?.fields[field];
    return found && t(found.code, found.params);
  };
  /** What was refused, with the refusals that no field here can show. */
  const message = (shown: readonly string[] = []) => {
    if (!error) return null;
    const elsewhere = Object.entries(error.fields).filter(([field]) => !shown.includes(field));
    return [
      ...(error.code === 'check_fields' ? [] : [t(error.code, error.params)]),
      ...elsewhere.map(([, { code, params }]) => t(code, params)),
    ].join(' ');
  };
  return { run, pending, error, errorAt, message, reset: () => setError(null) };
}
