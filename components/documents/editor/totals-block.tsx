import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatMoney, formatPercent } from '@/lib/money/format';
import type { TaxTotal, Totals } from '@/lib/money/types';

type TotalsBlockProps = {
  totals: Totals;
  currency: string;
  /** The document's language: figures are written in it. */
  locale: string;
  pricesIncludeTax: boolean;
  /** Where the discount and the adjustment are typed. */
  discount: ReactNode;
  adjustment: ReactNode;
};

/** From the subtotal over each tax to what is to be paid, while the document is written. */
export function TotalsBlock({
  totals,
  currency,
  locale,
  pricesIncludeTax,
  discount,
  adjustment,
}: TotalsBlockProps) {
  const tEditor = useTranslations('editor');
  const t = useTranslations('documents');
  const money = (amount: bigint) => formatMoney(amount, currency, locale);
  const name = ({ name, rate }: TaxTotal) => `${name} ${formatPercent(rate, locale)}`;
  const discounted = totals.discount !== 0n;
  return (
    <dl className="ms-auto grid w-full max-w-96 grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-1.5">
      <Line term={t('subtotal')}>{money(totals.subtotal)}</Line>
      <div className="col-span-2">
        <dt className="sr-only">{t('discount')}</dt>
        <dd>{discount}</dd>
      </div>
      {discounted && <Line term={t('discount')}>{money(-totals.discount)}</Line>}
      {discounted && !pricesIncludeTax && <Line term={t('net')}>{money(totals.net)}</Line>}
      {totals.taxes.map((tax) => (
        <Line key={tax.id} term={name(tax)} note={t('taxBase', { base: money(tax.base) })}>
          {money(tax.amount)}
        </Line>
      ))}
      {totals.discountAfterTax !== 0n && (
        <Line term={tEditor('discountAfterTax')}>{money(-totals.discountAfterTax)}</Line>
      )}
      <div className="col-span-2">
        <dt className="sr-only">{tEditor('adjustment')}</dt>
        <dd>{adjustment}</dd>
      </div>
      {totals.withholdings.length > 0 && (
        <Line term={t('total')} strong>
          {money(totals.total)}
        </Line>
      )}
      {totals.withholdings.map((tax) => (
        <Line key={tax.id} term={name(tax)} note={t('taxBase', { base: money(tax.base) })}>
          {money(-tax.amount)}
        </Line>
      ))}
      <div className="col-span-2 mt-1 flex flex-wrap items-baseline justify-between gap-x-6 border-line-strong border-t pt-2">
        <dt className="font-medium">{totals.withholdings.length > 0 ? t('payable') : t('total')}</dt>
        <dd className="figures ms-auto font-medium text-xl">
          <bdi>{money(totals.payable)}</bdi>
        </dd>
      </div>
      {!totals.expressibleAsEInvoice && (
        <div className="col-span-2 flex gap-1.5 text-amber text-sm">
          <dt className="sr-only">{tEditor('eInvoice')}</dt>
          <dd className="flex gap-1.5">
            <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            {tEditor('noEInvoice')}
          </dd>
        </div>
      )}
    </dl>
  );
}

type LineProps = { term: string; note?: string; strong?: boolean; children: string };

function Line({ term, note, strong, children }: LineProps) {
  return (
    <>
      <dt className={strong ? 'wrap-any font-medium' : 'wrap-any text-muted'}>
        <bdi>{term}</bdi> {note && <bdi className="text-xs">{note}</bdi>}
      </dt>
      <dd className={strong ? 'figures text-end font-medium' : 'figures text-end'}>
        <bdi>{children}</bdi>
      </dd>
    </>
  );
}
