import type { ReactNode } from 'react';
import type { PrintableDocument, PrintableLine } from '@/lib/pdf/printable';
import { type PrintedLine, printedLines } from '@/lib/pdf/templates/printed-lines';
import { taxLabel } from '@/lib/pdf/templates/tax-label';
import type { Words } from '@/lib/pdf/templates/words';

/**
 * What is sold: a table, and on a phone one entry under the other. As on paper, a column that would be empty on
 * every row is left out.
 */
export function PaperLines({ doc, words }: { doc: PrintableDocument; words: Words }) {
  const { t } = words;
  const discounted = doc.lines.some(isDiscounted);
  const taxed = doc.lines.some((line) => line.taxes.length > 0);
  return (
    <table className="w-full border-collapse phone:block" aria-label={t('lines.description')}>
      <thead className="border-ink border-b text-muted text-xs phone:sr-only">
        <tr>
          <th scope="col" className="py-2 text-start font-normal">
            {t('lines.description')}
          </th>
          <HeadCell>{t('lines.quantity')}</HeadCell>
          <HeadCell>{t('lines.unitPrice')}</HeadCell>
          {discounted && <HeadCell>{t('lines.discount')}</HeadCell>}
          {taxed && <HeadCell>{t('lines.tax')}</HeadCell>}
          <HeadCell>{t('lines.amount', { currency: doc.currency })}</HeadCell>
        </tr>
      </thead>
      <tbody className="phone:block phone:border-ink phone:border-t">
        {printedLines(doc, words).map((line) => (
          <Row
            key={line.place}
            line={line}
            discounted={discounted}
            taxed={taxed}
            columns={4 + Number(discounted) + Number(taxed)}
            words={words}
          />
        ))}
      </tbody>
    </table>
  );
}

const isDiscounted = (line: PrintableLine) => Number(line.discountPercent) !== 0;

const HeadCell = ({ children }: { children: string }) => (
  <th scope="col" className="py-2 ps-4 text-right font-normal">
    {children}
  </th>
);

/** Digits run left to right in every script: aligned on this side their decimals stand under each other. */
const figure = 'figures py-2 ps-4 text-right align-top phone:p-0 phone:text-muted phone:empty:hidden';

/** What only a phone needs, where no head says what a figure is. */
const Sign = ({ children }: { children: ReactNode }) => (
  <span aria-hidden className="sm:hidden">
    {children}
  </span>
);

type RowProps = { line: PrintedLine; discounted: boolean; taxed: boolean; columns: number; words: Words };

function Row(props: RowProps) {
  const { line, columns } = props;
  if (line.kind === 'heading') {
    return (
      <tr className="border-line border-b phone:block">
        <th
          scope="rowgroup"
          colSpan={columns}
          className="wrap-any pt-5 pb-2 text-start phone:block phone:pt-4"
        >
          <Name text={line.description} className="font-semibold text-base" />
        </th>
      </tr>
    );
  }
  if (line.kind === 'subtotal') {
    return (
      <tr className="border-line-strong border-b phone:flex phone:gap-x-3 phone:py-2">
        <th
          scope="row"
          colSpan={columns - 1}
          className="wrap-any py-2 text-end font-normal text-muted phone:flex-1 phone:p-0 phone:text-start"
        >
          <bdi>{line.description}</bdi>
        </th>
        <td className={`${figure} font-medium phone:text-ink`}>{line.subtotal}</td>
      </tr>
    );
  }
  return <Sold {...props} />;
}

/** The first line is the name of the thing, what follows describes it. */
function Name({ text, className }: { text: string; className: string }) {
  const [name, ...rest] = text.split('\n');
  return (
    <>
      <span className={`block ${className}`}>
        <bdi>{name}</bdi>
      </span>
      {rest.length > 0 && (
        <span className="block whitespace-pre-line font-normal text-muted text-sm">
          <bdi>{rest.join('\n')}</bdi>
        </span>
      )}
    </>
  );
}

function Sold({ line, discounted, taxed, words: { figures } }: RowProps) {
  return (
    <tr className="border-line border-b phone:flex phone:flex-wrap phone:gap-x-3 phone:py-2">
      <th scope="row" className="wrap-any py-2 text-start align-top font-normal phone:w-full phone:p-0">
        <Name text={line.description} className="font-medium" />
      </th>
      <td className={figure}>
        <bdi>{[figures.quantity(line.quantity), line.unit].filter(Boolean).join('\u00a0')}</bdi>
      </td>
      <td className={figure}>
        <Sign>× </Sign>
        {figures.price(line.unitPrice)}
      </td>
      {discounted && (
        <td className={figure}>
          {isDiscounted(line) && (
            <>
              <Sign>−</Sign>
              {figures.percent(line.discountPercent)}
            </>
          )}
        </td>
      )}
      {taxed && (
        <td className={`${figure} whitespace-normal`}>
          {line.taxes.map((tax) => (
            <span key={taxLabel(tax, figures)} className="block phone:me-2 phone:inline">
              <bdi>{taxLabel(tax, figures)}</bdi>
            </span>
          ))}
        </td>
      )}
      <td className={`${figure} phone:ms-auto phone:text-ink`}>{figures.amount(line.amount)}</td>
    </tr>
  );
}
