import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';

type Title =
  | 'invoices'
  | 'estimates'
  | 'payments'
  | 'creditNotes'
  | 'proposals'
  | 'statement'
  | 'profile'
  | 'company'
  | 'contacts'
  | 'tickets'
  | 'files'
  | 'home';

/** A page's title in the browser, as its entry in the navigation says it. */
export const titled = (title: Title) => async (): Promise<Metadata> => ({
  title: (await getTranslations('portal.nav'))(title),
});
