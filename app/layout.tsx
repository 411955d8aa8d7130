import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import type { CSSProperties, ReactNode } from 'react';
import { currentCompany } from '@/lib/company/read-company';
import { resolveDirection } from '@/lib/i18n/resolve-direction';
import './globals.css';

// Every page shows what the database says now, and a build has no database.
export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const [company, t] = await Promise.all([currentCompany(), getTranslations('meta')]);
  const name = company?.legalName ?? t('product');
  return { title: { default: name, template: `%s · ${name}` }, robots: { index: false, follow: false } };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, dir, company] = await Promise.all([getLocale(), resolveDirection(), currentCompany()]);
  const accent = company?.accent ? ({ '--accent-chosen': company.accent } as CSSProperties) : undefined;
  return (
    <html lang={locale} dir={dir} style={accent}>
      <body>{children}</body>
    </html>
  );
}
