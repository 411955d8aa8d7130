import { useLocale, useTranslations } from 'next-intl';
import { DecimalInput } from '@/components/ui/decimal-input';
import { Field } from '@/components/ui/field';
import { formatDay } from '@/lib/dates/format';
import type { ExchangeAtIssue } from '@/lib/documents/exchange-at-issue';
import { formatDecimal } from '@/lib/money/format';

type Props = {
  exchange: ExchangeAtIssue;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
};

/** The rate that a document is issued with: the latest known, unless somebody types another. */
export function ExchangeField({ exchange: { base, currency, latest }, value, error, onChange }: Props) {
  const t = useTranslations('documents');
  const locale = useLocale();
  const known = latest && formatDecimal(latest.rate, locale, { max: 10 });
  return (
    <Field
      label={t('exchangeRate', { base, currency })}
      optional={latest !== null}
      help={
        latest
          ? t('exchangeRateKnown', { rate: known ?? '', day: formatDay(latest.day, locale) })
          : t('exchangeRateNone')
      }
      error={error}
      className="mt-4"
    >
      <DecimalInput
        unit={currency}
        value={value}
        placeholder={known ?? undefined}
        className="max-w-48"
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
