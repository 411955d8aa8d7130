import type { ReactNode } from 'react';
import { FocusShell } from '@/components/shell/focus-shell';
import { theCompany } from '@/lib/company/read-company';
import { LanguageLinks } from './language-links';

/** A page that asks one thing, with the company's name, logo and colour, in the visitor's choice of language. */
export async function FocusPage({
  title,
  lead,
  wide,
  children,
}: {
  title: string;
  lead?: string;
  /** For a form of more than a few fields. */
  wide?: boolean;
  children: ReactNode;
}) {
  const company = await theCompany();
  return (
    <FocusShell
      companyName={company.legalName}
      logo={company.logoSha256 && `/api/logo/${company.logoSha256}`}
      accent={company.accent}
      title={title}
      lead={lead}
      wide={wide}
      languages={<LanguageLinks />}
    >
      {children}
    </FocusShell>
  );
}
