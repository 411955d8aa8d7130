import type { PrintableDocument } from '../printable';
import { printedTotals, type TotalsRow } from './printed-totals';
import type { Words } from './words';

/** From the subtotal over each tax to what is to be paid, the largest figure on the page. */
export const TotalsTable = ({ doc, words }: { doc: PrintableDocument; words: Words }) => (
  <table className="totals">
    <tbody>
      {printedTotals(doc, words).map((row) =>
        row.base ? <TaxRow key={row.key} row={row} /> : <Row key={row.key} row={row} />,
      )}
    </tbody>
  </table>
);

function TaxRow({ row: { label, base, amount } }: { row: TotalsRow }) {
  return (
    <tr>
      <th scope="row">
        <bdi>{label}</bdi>
      </th>
      <td className="figure quiet">
        <bdi>{base}</bdi>
      </td>
      <td className="figure">
        <bdi>{amount}</bdi>
      </td>
    </tr>
  );
}

/** Three columns: label, tax base, amount. The payable amount is large and takes two. */
function Row({ row: { label, kind, amount } }: { row: TotalsRow }) {
  const large = kind === 'payable';
  return (
    <tr className={kind}>
      <th scope="row" colSpan={large ? 1 : 2}>
        {label}
      </th>
      <td className="figure" colSpan={large ? 2 : 1}>
        <bdi>{amount}</bdi>
      </td>
    </tr>
  );
}
