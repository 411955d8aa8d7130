import { useTranslations } from 'next-intl';
import { minorDigits } from '@/lib/money/currencies';
import { formatDecimal, formatMoney, formatPercent } from '@/lib/money/format';
import type { PrintableDocument, PrintableLine } from '@/lib/pdf/printable';

const cell = 'border-line border-b px-2 py-2 align-top first:ps-0 last:pe-0 phone:border-0 phone:p-0';
const figure = `${cell} figures text-end`;
const head = 'border-line-strong border-b px-2 py-1.5 font-medium text-muted text-xs first:ps-0 last:pe-0';

/** What is sold; on a phone each line is a small entry of its own. */
export function PaperLines({ doc }: { doc: PrintableDocument }) {
  const t = useTranslations('documents');
  return (
    <table aria-label={t('lines')} className="my-6 w-full border-separate border-spacing-0 phone:block">
      <thead className="phone:sr-only">
        <tr>
          <th scope="col" className={`${head} text-start`}>
            {t('description')}
          </th>
          <th scope="col" className={`${head} text-end`}>
            {t('quantity')}
          </th>
          <th scope="col" className={`${head} text-end`}>
            {t('unitPrice')}
          </th>
          <th scope="col" className={`${head} text-start`}>
            {t('taxes')}
          </th>
          <th scope="col" className={`${head} text-end`}>
            {t('amount')}
          </th>
        </tr>
      </thead>
      <tbody className="phone:block">
        {[...doc.lines.entries()].map(([place, line]) => (
          <PaperLine key={place} line={line} currency={doc.currency} locale={doc.language} />
        ))}
      </tbody>
    </table>
  );
}

type PaperLineProps = { line: PrintableLine; currency: string; locale: string };

function PaperLine({ line, currency, locale }: PaperLineProps) {
  const [name, ...rest] = line.description.split('\n');
  const discounted = Number(line.discountPercent) !== 0;
  return (
    <tr className="phone:flex phone:flex-wrap phone:gap-x-3 phone:border-line phone:border-b phone:py-2.5">
      <th scope="row" className={`${cell} wrap-any min-w-0 text-start font-normal phone:basis-full`}>
        <bdi className="font-medium">{name}</bdi>
        {rest.length > 0 && <bdi className="block whitespace-pre-line text-muted">{rest.join('\n')}</bdi>}
      </th>
      <td className={figure}>
        <bdi>{[formatDecimal(line.quantity, locale), line.unit].filter(Boolean).join('\u00a0')}</bdi>
      </td>
      <td className={`${figure} phone:before:content-['×_']`}>
        <bdi>{formatDecimal(line.unitPrice, locale, { min: minorDigits(currency) })}</bdi>
        {discounted && (
          <bdi className="block text-muted text-xs phone:inline phone:ps-2">
            {formatPercent(`-${line.discountPercent}`, locale)}
          </bdi>
        )}
      </td>
      <td className={`${cell} text-muted`}>
        {line.taxes.map((tax) => (
          <bdi key={`${tax.name} ${tax.rate}`} className="block phone:inline phone:pe-2">
            {`${tax.name} ${formatPercent(tax.rate, locale)}`}
          </bdi>
        ))}
      </td>
      <td className={`${figure} phone:ms-auto phone:font-medium`}>
        <bdi>{formatMoney(line.amount, currency, locale)}</bdi>
      </td>
    </tr>
  );
}
