'use client';

import { useTranslations } from 'next-intl';
import { toast } from '@/components/ui/toast';
import type { ActionResult } from '@/lib/actions/errors';

/**
 * Runs an action that has no form around it, from a menu or a button: a toast says what came of it. Answers
 * whether it was done.
 */
export function useRowAction() {
  const t = useTranslations('errors');
  return async function run<Data>(action: () => Promise<ActionResult<Data>>, done: string): Promise<boolean> {
    try {
      const result = await action();
      if (result.ok) toast({ title: done });
      else toast({ title: t(result.error.code, result.error.params), tone: 'red' });
      return result.ok;
    } catch {
      toast({ title: t('not_sent'), tone: 'red' });
      return false;
    }
  };
}
