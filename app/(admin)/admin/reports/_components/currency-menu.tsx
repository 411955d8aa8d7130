import { useTranslations } from 'next-intl';
import { FilterMenu } from '@/components/ui/filter-menu';
import { type AskedCurrency, currencyParam, EVERY } from '@/lib/reports/currency-choice';

/** Which currency is added up, or all of them in the base currency; nothing to choose where there is one alone. */
export function CurrencyMenu({
  choice,
  currencies,
  base,
  hrefOf,
}: {
  choice: AskedCurrency;
  currencies: readonly string[];
  base: string;
  /** The report's address with another choice. */
  hrefOf: (currency: string) => string;
}) {
  const t = useTranslations('reports');
  const [usual = base] = currencies;
  if (currencies.length < 2 && usual === base) return null;
  const chosen = currencyParam(choice);
  const label = (each: string) => (each === EVERY ? t('everyCurrency', { base }) : each);
  return (
    <FilterMenu
      label={chosen === usual ? t('currencyChosen', { code: usual }) : t('currency')}
      clearHref={hrefOf(usual)}
      options={[...currencies, EVERY].map((each) => ({
        label: label(each),
        href: hrefOf(each),
        current: each === chosen && each !== usual,
      }))}
    />
  );
}

/** That a currency of the address is not on offer, and what is shown instead. */
export function UnknownCurrency({ choice: { unknown, currency } }: { choice: AskedCurrency }) {
  const t = useTranslations('reports');
  if (unknown === null) return null;
  return (
    <p role="status" className="mb-4 text-amber text-sm">
      {t('unknownCurrency', { asked: unknown, shown: currency })}
    </p>
  );
}
