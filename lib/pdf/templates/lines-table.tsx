import type { ReactNode } from 'react';
import { lineGroups } from '@/lib/documents/line-groups';
import type { PrintableDocument } from '../printable';
import { type PrintedLine, printedLines } from './printed-lines';
import { taxLabel } from './tax-label';
import type { Words } from './words';

type Props = { doc: PrintableDocument; words: Words; children: ReactNode };

/**
 * What is sold. A column that would be empty on every row is left out. What closes the table, its totals, stands
 * in the last group of rows together with the last line, so that it never begins a page alone; nor does a heading
 * end one.
 */
export function LinesTable({ doc, words, children }: Props) {
  const { t } = words;
  const discounted = doc.lines.some((line) => Number(line.discountPercent) !== 0);
  const taxed = doc.lines.some((line) => line.taxes.length > 0);
  const columns = 4 + Number(discounted) + Number(taxed);
  const groups = lineGroups(printedLines(doc, words));
  const row = (line: PrintedLine) => (
    <Row key={line.place} line={line} discounted={discounted} taxed={taxed} columns={columns} words={words} />
  );
  return (
    <table className="lines">
      <thead>
        <tr>
          <th className="what" scope="col">
            {t('lines.description')}
          </th>
          <th className="figure" scope="col">
            {t('lines.quantity')}
          </th>
          <th className="figure" scope="col">
            {t('lines.unitPrice')}
          </th>
          {discounted && (
            <th className="figure" scope="col">
              {t('lines.discount')}
            </th>
          )}
          {taxed && <th scope="col">{t('lines.tax')}</th>}
          <th className="figure" scope="col">
            {t('lines.amount', { currency: doc.currency })}
          </th>
        </tr>
      </thead>
      {[...groups.slice(0, -1).entries()].map(([place, group]) => (
        <tbody key={place} className={group.length > 1 ? 'together' : undefined}>
          {group.map(row)}
        </tbody>
      ))}
      <tbody className="together">
        {groups.at(-1)?.map(row)}
        <tr>
          <td className="closing" colSpan={columns}>
            {children}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** Characters after which a row may run on to the next page. */
const LONG_DESCRIPTION = 600;

type RowProps = { line: PrintedLine; discounted: boolean; taxed: boolean; columns: number; words: Words };

function Row(props: RowProps) {
  const { line, columns } = props;
  if (line.kind === 'heading') {
    return (
      <tr className="heading">
        <th scope="rowgroup" colSpan={columns}>
          <Description text={line.description} />
        </th>
      </tr>
    );
  }
  if (line.kind === 'subtotal') {
    return (
      <tr className="subtotal">
        <th scope="row" colSpan={columns - 1}>
          <bdi>{line.description}</bdi>
        </th>
        <td className="figure">{line.subtotal}</td>
      </tr>
    );
  }
  return <Sold {...props} />;
}

function Sold({ line, discounted, taxed, words: { figures } }: RowProps) {
  return (
    <tr className={line.description.length > LONG_DESCRIPTION ? 'long' : undefined}>
      <td className="what">
        <Description text={line.description} />
      </td>
      <Quantity figure={figures.quantity(line.quantity)} unit={line.unit} />
      <td className="figure">{figures.price(line.unitPrice)}</td>
      {discounted && (
        <td className="figure">
          {Number(line.discountPercent) !== 0 && figures.percent(line.discountPercent)}
        </td>
      )}
      {taxed && <Taxes labels={line.taxes.map((tax) => taxLabel(tax, figures))} />}
      <td className="figure">{figures.amount(line.amount)}</td>
    </tr>
  );
}

const LONG_UNIT = 10;

function Quantity({ figure, unit }: { figure: string; unit: string | null }) {
  return (
    <td className={unit && unit.length > LONG_UNIT ? 'figure worded' : 'figure'}>
      <bdi>{[figure, unit].filter(Boolean).join('\u00a0')}</bdi>
    </td>
  );
}

/** The first line is the name of the thing, what follows describes it. */
function Description({ text }: { text: string }) {
  const [name, ...rest] = text.split('\n');
  return (
    <>
      <div className="lead">
        <bdi>{name}</bdi>
      </div>
      {rest.length > 0 && (
        <div className="quiet preserve">
          <bdi>{rest.join('\n')}</bdi>
        </div>
      )}
    </>
  );
}

const LONG_LABEL = 18;

function Taxes({ labels }: { labels: string[] }) {
  return (
    <td className={labels.some((label) => label.length > LONG_LABEL) ? 'tax wide' : 'tax'}>
      {[...labels.entries()].map(([place, label]) => (
        <div key={place}>
          <bdi>{label}</bdi>
        </div>
      ))}
    </td>
  );
}
