import type { PrintableDocument, PrintableLine } from '@/lib/pdf/printable';
import { taxLabel } from '@/lib/pdf/templates/tax-label';
import type { Words } from '@/lib/pdf/templates/words';

/** What is sold: a table, and on a phone one entry under the other. */
export function PaperLines({ doc, words }: { doc: PrintableDocument; words: Words }) {
  const { t } = words;
  return (
    <table className="w-full border-collapse phone:block" aria-label={t('lines.description')}>
      <thead className="border-ink border-b text-muted text-xs phone:sr-only">
        <tr>
          <th scope="col" className="py-2 text-start font-normal">
            {t('lines.description')}
          </th>
          <HeadCell>{t('lines.quantity')}</HeadCell>
          <HeadCell>{t('lines.unitPrice')}</HeadCell>
          <HeadCell>{t('lines.tax')}</HeadCell>
          <HeadCell>{t('lines.amount', { currency: doc.currency })}</HeadCell>
        </tr>
      </thead>
      <tbody className="phone:block phone:border-ink phone:border-t">
        {[...doc.lines.entries()].map(([place, line]) => (
          <Line key={place} line={line} words={words} />
        ))}
      </tbody>
    </table>
  );
}

const HeadCell = ({ children }: { children: string }) => (
  <th scope="col" className="py-2 ps-4 text-end font-normal">
    {children}
  </th>
);

const figure = 'figures py-2 ps-4 text-end align-top phone:p-0 phone:text-muted';

function Line({ line, words: { figures } }: { line: PrintableLine; words: Words }) {
  const [name, ...rest] = line.description.split('\n');
  const discounted = Number(line.discountPercent) !== 0;
  return (
    <tr className="border-line border-b phone:flex phone:flex-wrap phone:gap-x-3 phone:py-2">
      <td className="wrap-any py-2 align-top phone:w-full phone:p-0">
        <span className="block font-medium">
          <bdi>{name}</bdi>
        </span>
        {rest.length > 0 && (
          <span className="block whitespace-pre-line text-muted">
            <bdi>{rest.join('\n')}</bdi>
          </span>
        )}
      </td>
      <td className={figure}>
        <bdi>{[figures.quantity(line.quantity), line.unit].filter(Boolean).join(' ')}</bdi>
      </td>
      <td className={figure}>
        <span aria-hidden className="sm:hidden">
          ×{' '}
        </span>
        {figures.price(line.unitPrice)}
        {discounted && <span className="block phone:inline"> −{figures.percent(line.discountPercent)}</span>}
      </td>
      <td className={`${figure} whitespace-normal`}>
        {line.taxes.map((tax) => (
          <span key={taxLabel(tax, figures)} className="block phone:inline phone:me-2">
            <bdi>{taxLabel(tax, figures)}</bdi>
          </span>
        ))}
      </td>
      <td className={`${figure} phone:ms-auto phone:text-ink`}>{figures.amount(line.amount)}</td>
    </tr>
  );
}
