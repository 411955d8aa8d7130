'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';

/**
 * Asks before what was typed is lost: on closing or reloading (the browser's own question) and on following a
 * link inside the app. Give it whether anything is unsaved; set that to false before leaving on purpose.
 */
export function useUnsavedChanges(dirty: boolean) {
  const t = useTranslations('ui');
  const question = t('unsavedChanges');
  useEffect(() => {
    if (!dirty) return;
    const unload = (event: BeforeUnloadEvent) => event.preventDefault();
    const click = (event: MouseEvent) => {
      if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (!(link instanceof HTMLAnchorElement) || link.target || link.hasAttribute('download')) return;
      const stays =
        link.origin === location.origin && link.pathname === location.pathname && link.hash !== '';
      if (stays || window.confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('beforeunload', unload);
    document.addEventListener('click', click, true);
    return () => {
      window.removeEventListener('beforeunload', unload);
      document.removeEventListener('click', click, true);
    };
  }, [dirty, question]);
}
