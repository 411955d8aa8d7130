import type { ReactNode } from 'react';
import { FocusShell } from '@/components/shell/focus-shell';
import { theCompany } from '@/lib/company/read-company';
import { LanguageLinks } from './language-links';

/** A page that asks one thing, with the company's name, logo and colour, in the visitor's choice of language. */
export async function FocusPage({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: string;
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
      languages={<LanguageLinks />}
    >
      {children}
    </FocusShell>
  );
}
