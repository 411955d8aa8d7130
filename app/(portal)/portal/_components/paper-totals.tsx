import type { TaxTotal } from '@/lib/money/types';
import { groupIban } from '@/lib/pdf/group-iban';
import type { PrintableDocument } from '@/lib/pdf/printable';
import { taxLabel } from '@/lib/pdf/templates/tax-label';
import type { Words } from '@/lib/pdf/templates/words';

/** From the subtotal over each tax to what is to be paid, and where the money goes. */
export function PaperTotals({ doc, words }: { doc: PrintableDocument; words: Words }) {
  const { t, figures } = words;
  const { totals, kind } = doc;
  const rows: [string, bigint][] = [[t('subtotal'), totals.subtotal]];
  if (totals.discount !== 0n) rows.push([t('discount'), -totals.discount]);
  for (const tax of totals.taxes) rows.push([taxRow(tax, words), tax.amount]);
  if (totals.discountAfterTax !== 0n) rows.push([t('discountAfterTax'), -totals.discountAfterTax]);
  if (totals.adjustment !== 0n) rows.push([t('adjustment'), totals.adjustment]);
  const withheld = totals.withholdings.length > 0;
  if (withheld) rows.push([t('total'), totals.total]);
  for (const tax of totals.withholdings) rows.push([taxRow(tax, words), -tax.amount]);
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      <Payment doc={doc} words={words} />
      <dl className="sm:col-start-2">
        {rows.map(([label, amount]) => (
          <div key={label} className="flex justify-between gap-4 py-1">
            <dt className="wrap-any">
              <bdi>{label}</bdi>
            </dt>
            <dd className="figures">
              <bdi>{figures.money(amount)}</bdi>
            </dd>
          </div>
        ))}
        <div className="mt-1 flex flex-wrap items-baseline justify-between gap-x-4 border-accent border-t-2 pt-2 font-semibold">
          <dt>{kind === 'estimate' && !withheld ? t('total') : t(`payable.${kind}`)}</dt>
          <dd className={`figures text-xl ${doc.state === 'void' ? 'line-through' : ''}`}>
            <bdi>{figures.money(totals.payable)}</bdi>
          </dd>
        </div>
      </dl>
    </div>
  );
}

const taxRow = (tax: TaxTotal, { t, figures }: Words) =>
  `${taxLabel(tax, figures)} ${t('taxBase', { base: figures.money(tax.base) })}`;

function Payment({ doc, words: { t } }: { doc: PrintableDocument; words: Words }) {
  const { iban, bankName, bic } = doc.seller;
  if (doc.kind !== 'invoice' || doc.state === 'void' || doc.totals.payable <= 0n || !iban) return null;
  return (
    <section>
      <h3 className="text-muted text-xs">{t('payment')}</h3>
      {bankName && (
        <p className="wrap-any">
          <bdi>{bankName}</bdi>
        </p>
      )}
      <p className="font-medium">
        <bdi dir="ltr">{groupIban(iban)}</bdi>
      </p>
      {bic && (
        <p>
          <bdi dir="ltr">{bic}</bdi>
        </p>
      )}
    </section>
  );
}
