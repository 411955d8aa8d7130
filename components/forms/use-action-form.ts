'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useState, useTransition } from 'react';
import { useUnsavedChanges } from '@/components/ui/use-unsaved-changes';
import type { ActionError, ActionResult } from '@/lib/actions/errors';

type Options<Values, Data> = {
  initial: Values;
  action: (values: Values) => Promise<ActionResult<Data>>;
  onDone?: (data: Data) => void;
};

/**
 * The state of a form that an action saves: values, what was refused and where, whether anything is unsaved.
 * What was typed stays whatever happens; a request that never arrived is told like any other error.
 */
export function useActionForm<Values extends object, Data>({
  initial,
  action,
  onDone,
}: Options<Values, Data>) {
  const t = useTranslations('errors');
  const [values, setValues] = useState(initial);
  const [saved, setSaved] = useState(initial);
  const [error, setError] = useState<ActionError | null>(null);
  const [pending, startTransition] = useTransition();
  const dirty = JSON.stringify(values) !== JSON.stringify(saved);
  useUnsavedChanges(dirty && !pending);

  // After the marks are drawn, and what was folded over them is open.
  useEffect(() => {
    if (error) focusFirstError();
  }, [error]);

  const set = useCallback(<Key extends keyof Values>(key: Key, value: Values[Key]) => {
    setValues((current) => ({ ...current, [key]: value }));
  }, []);

  /** Sends the form; with `more`, some values differ from what is shown (another button, a fresh version). */
  const submit = (more?: Partial<Values>) =>
    startTransition(async () => {
      const sent = { ...values, ...more };
      try {
        const result = await action(sent);
        if (!result.ok) {
          setError(result.error);
          return;
        }
        setError(null);
        setSaved(sent);
        // What was typed while the request was under way stays, and counts as unsaved.
        if (more) setValues((current) => ({ ...current, ...more }));
        onDone?.(result.data);
      } catch {
        setError({ code: 'not_sent', fields: {} });
      }
    });

  /** Values that the answer brought: the new version, what is consumed by saving. They count as saved. */
  const setSavedPart = (part: Partial<Values>) => {
    setSaved((current) => ({ ...current, ...part }));
    setValues((current) => ({ ...current, ...part }));
  };

  /** What somebody else saved meanwhile, in place of what was typed. */
  const takeTheirs = (theirs: Partial<Values>) => {
    setSavedPart(theirs);
    setError(null);
  };

  /** The error at a field, in the person's language. */
  const errorAt = (field: string): string | undefined => {
    const found = error?.fields[field];
    return found && t(found.code, found.params);
  };
  const message = error ? t(error.code, error.params) : null;
  return {
    values,
    setValues,
    setSaved,
    setSavedPart,
    takeTheirs,
    set,
    submit,
    pending,
    dirty,
    error,
    errorAt,
    message,
    setError,
  };
}

/** The first field that is marked wrong gets the focus; where none is, what is said of the whole form is shown. */
function focusFirstError(): void {
  const wrong = ':is(input, select, textarea, button)[aria-invalid="true"]';
  const field = document.querySelector<HTMLElement>(wrong);
  if (field) field.focus();
  else document.querySelector('form [role="alert"]')?.scrollIntoView({ block: 'center' });
}
