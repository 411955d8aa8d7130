import { requireStaff } from '@/lib/auth/require-staff';
import { currentCompany, theCompany } from '@/lib/company/read-company';
import { isDocumentId } from '@/lib/documents/document-address';
import { taxesForDocument } from '@/lib/documents/line-taxes';
import { languageName } from '@/lib/i18n/locales';
import { countryNames } from '@/lib/i18n/names';
import { hasItems } from '@/lib/items/has-items';
import { currentSettings } from '@/lib/settings/read-settings';
import { findItemsAction } from '../../items/actions';

type Kept = { taxIds: readonly string[]; language: string | null };

/** What the editor offers to choose from; a draft keeps what it has, although it is no longer on offer. */
export async function editorOffers(uiLocale: string, kept: Kept = { taxIds: [], language: null }) {
  const [viewer, company, settings, taxes, stocked] = await Promise.all([
    requireStaff(),
    currentCompany().then((found) => found ?? theCompany()),
    currentSettings(),
    taxesForDocument(kept.taxIds),
    hasItems(),
  ]);
  const languages = [...new Set([...settings.languages, ...(kept.language ? [kept.language] : [])])];
  return {
    taxes: taxes.map(({ id, name, rate, kind, category }) => ({ id, name, rate, kind, category })),
    presetTaxIds: taxes.filter(({ preset }) => preset).map(({ id }) => id),
    staffId: viewer.id,
    // An empty catalogue is not asked at every pause.
    searchItems: stocked ? findItemsAction : null,
    languages: languages.map((code) => ({ code, name: languageName(code, uiLocale) })),
    countries: countryNames(uiLocale),
    company: { name: company.legalName, language: company.language, currency: company.currency },
  };
}

/** The customer that a link asked for: `?customer=<id>`. */
export function customerAsked(params: Record<string, string | string[] | undefined>): string | null {
  const { customer } = params;
  return typeof customer === 'string' && isDocumentId(customer) ? customer : null;
}
