import type { TaxTotal } from '@/lib/money/types';
import type { PrintableDocument } from '../printable';
import { taxLabel } from './tax-label';
import type { Words } from './words';

/** From the subtotal over each tax to what is to be paid, the largest figure on the page. */
export function TotalsTable({ doc, words }: { doc: PrintableDocument; words: Words }) {
  const { t, figures } = words;
  const { totals } = doc;
  const discounted = totals.discount !== 0n;
  const changedAfterTax = totals.discountAfterTax !== 0n || totals.adjustment !== 0n;
  const withheld = totals.withholdings.length > 0;
  const plain = totals.taxes.length === 0 && !discounted && !changedAfterTax && !withheld;
  return (
    <table className="totals">
      <tbody>
        {!plain && <Row label={t('subtotal')}>{figures.money(totals.subtotal)}</Row>}
        {discounted && <Row label={t('discount')}>{figures.money(-totals.discount)}</Row>}
        {discounted && !doc.pricesIncludeTax && <Row label={t('net')}>{figures.money(totals.net)}</Row>}
        {totals.taxes.map((tax) => (
          <TaxRow key={tax.id} tax={tax} amount={tax.amount} words={words} />
        ))}
        {totals.discountAfterTax !== 0n && (
          <Row label={t('discountAfterTax')}>{figures.money(-totals.discountAfterTax)}</Row>
        )}
        {totals.adjustment !== 0n && <Row label={t('adjustment')}>{figures.money(totals.adjustment)}</Row>}
        {withheld && (
          <Row kind="sum" label={t('total')}>
            {figures.money(totals.total)}
          </Row>
        )}
        {totals.withholdings.map((tax) => (
          <TaxRow key={tax.id} tax={tax} amount={-tax.amount} words={words} />
        ))}
        <Row
          kind="payable"
          label={doc.kind === 'estimate' && !withheld ? t('total') : t(`payable.${doc.kind}`)}
        >
          {figures.money(totals.payable)}
        </Row>
      </tbody>
    </table>
  );
}

function TaxRow({ tax, amount, words: { t, figures } }: { tax: TaxTotal; amount: bigint; words: Words }) {
  return (
    <tr>
      <th scope="row">
        <bdi>{taxLabel(tax, figures)}</bdi>
      </th>
      <td className="figure quiet">
        <bdi>{t('taxBase', { base: figures.money(tax.base) })}</bdi>
      </td>
      <td className="figure">
        <bdi>{figures.money(amount)}</bdi>
      </td>
    </tr>
  );
}

type RowProps = { label: string; kind?: 'sum' | 'payable'; children: string };

/** Three columns: label, tax base, amount. The payable amount is large and takes two. */
function Row({ label, kind, children }: RowProps) {
  const large = kind === 'payable';
  return (
    <tr className={kind}>
      <th scope="row" colSpan={large ? 1 : 2}>
        {label}
      </th>
      <td className="figure" colSpan={large ? 2 : 1}>
        <bdi>{children}</bdi>
      </td>
    </tr>
  );
}
