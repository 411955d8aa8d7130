import 'server-only';
import { formatAddress } from '@/lib/addresses/format-address';
import type { Company } from '@/lib/company/read-company';
import { appUrl } from '@/lib/http/app-url';
import { printableAccent } from '@/lib/pdf/accent';
import type { Settings } from '@/lib/settings/definitions';
import type { EmailFrame } from './render-html';

/** What the foot of an email says of its sender, and its colour. */
export function companyFrame(
  company: Company,
  locale: string,
): Pick<EmailFrame, 'company' | 'foot' | 'accent' | 'locale'> {
  const reached = [company.email, company.phone, company.website].filter((part) => part !== null);
  return {
    locale,
    company: company.legalName,
    accent: printableAccent(company.accent),
    foot: [company.legalName, ...formatAddress(company, { locale }), reached.join(' · ')].filter(Boolean),
  };
}

/** Who an email is from, by the settings. */
export function senderOf(company: Company, settings: Settings) {
  return {
    fromName: settings.senderName ?? company.legalName,
    fromEmail: settings.senderEmail ?? `no-reply@${new URL(appUrl()).hostname}`,
    replyTo: settings.replyTo,
  };
}
