import 'server-only';
import type { IssuedSeller } from '@/db/schema/documents';
import { DomainError } from '@/lib/actions/errors';
import type { Company } from '@/lib/company/read-company';

/** Fields of the company that an issued document cannot do without. */
export type MissingField = 'legalName' | 'taxId' | 'street' | 'city';

const NEEDED: readonly MissingField[] = ['legalName', 'taxId', 'street', 'city'];

/**
 * Issuing needs a complete seller (PRODUCT.md section 2).
 * @throws DomainError `seller_incomplete`, its details the fields that are missing
 */
export function refuseIncompleteSeller(company: Company): void {
  const missing = NEEDED.filter((field) => !company[field]?.trim());
  if (missing.length > 0) {
    throw new DomainError('seller_incomplete', { details: missing.map((field) => ({ field })) });
  }
}

/** The company as a document keeps it: what it is called and looks like on the day of issuing. */
export const sellerOf = (company: Company): IssuedSeller => {
  const { street, city, region, postalCode, country } = company;
  return {
    name: company.legalName,
    taxId: company.taxId,
    address: { street, city, region, postalCode, country },
    email: company.email,
    phone: company.phone,
    website: company.website,
    bankName: company.bankName,
    iban: company.iban,
    bic: company.bic,
    registerLine: company.registerLine,
    logoSha256: company.logoSha256,
    accent: company.accent,
    paper: company.paper,
  };
};
