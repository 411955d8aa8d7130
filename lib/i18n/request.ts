import { getRequestConfig } from 'next-intl/server';
import { currentCompany } from '@/lib/company/read-company';
import { type Messages, messagesOf, staffMessagesOf } from './messages';
import { isStaffPage, resolveLocale } from './resolve-locale';

export default getRequestConfig(async () => {
  const [locale, forStaff, company] = await Promise.all([resolveLocale(), isStaffPage(), currentCompany()]);
  // A page of customers has theirs alone, so that one of staff's would be missed in English, too.
  const messages = forStaff ? staffMessagesOf(locale) : (messagesOf(locale) as Messages);
  return { locale, messages, timeZone: company?.timeZone ?? 'UTC' };
});
