import { getRequestConfig } from 'next-intl/server';
import { currentCompany } from '@/lib/company/read-company';
import { messagesOf } from './messages';
import { resolveLocale } from './resolve-locale';

export default getRequestConfig(async () => {
  const locale = await resolveLocale();
  return { locale, messages: messagesOf(locale), timeZone: (await currentCompany())?.timeZone ?? 'UTC' };
});
