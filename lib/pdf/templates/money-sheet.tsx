import { Fragment } from 'react';
import type { MoneyPaper } from '../money-paper';
import type { PrintableParty } from '../printable';
import { House } from './document-head';
import { partyRows } from './printed-parties';
import type { Words } from './words';

/** A receipt or a statement on the company's paper. */
export function MoneySheet({ paper, words }: { paper: MoneyPaper; words: Words }) {
  return (
    <main>
      <header className="head">
        <House seller={paper.seller} />
        <div className="title">
          <h1>{paper.title}</h1>
          <dl className="facts">
            {paper.facts.map(([label, fact]) => (
              <Fragment key={label}>
                <dt>{label}</dt>
                <dd>
                  <bdi>{fact}</bdi>
                </dd>
              </Fragment>
            ))}
          </dl>
        </div>
      </header>
      <section className="parties">
        <Party title={words.t('seller')} party={paper.seller} words={words} />
        <Party title={paper.buyer.title} party={paper.buyer} words={words} />
      </section>
      {paper.table && <Lines table={paper.table} />}
      <div className="sum-up after">
        <div />
        <table className="totals">
          <tbody>
            {paper.sums.map(([label, amount], at) => (
              <Sum key={label} label={label} amount={amount} last={at === paper.sums.length - 1} />
            ))}
          </tbody>
        </table>
      </div>
      {paper.note?.trim() && (
        <section className="after">
          <h2>{words.t('note')}</h2>
          <p className="preserve">
            <bdi>{paper.note}</bdi>
          </p>
        </section>
      )}
    </main>
  );
}

/** One side, with its address. */
export function Party({ title, party, words }: { title: string; party: PrintableParty; words: Words }) {
  return (
    <div className="party">
      <h2>{title}</h2>
      <p className="lead">
        <bdi>{party.name}</bdi>
      </p>
      {[...partyRows(party, words, false).entries()].map(([at, row]) => (
        <p key={at}>
          <bdi>{row}</bdi>
        </p>
      ))}
    </div>
  );
}

function Lines({ table: { heads, rows } }: { table: NonNullable<MoneyPaper['table']> }) {
  return (
    <table className="lines">
      <thead>
        <tr>
          {heads.map(({ label, figure }) => (
            <th key={label} scope="col" className={figure ? 'figure' : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...rows.entries()].map(([at, cells]) => (
          <tr key={at}>
            {[...cells.entries()].map(([place, cell]) => (
              <td key={place} className={heads[place]?.figure ? 'figure' : 'tax'}>
                <bdi>{cell}</bdi>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Three columns, as the totals of a document have. */
function Sum({ label, amount, last }: { label: string; amount: string; last: boolean }) {
  return (
    <tr className={last ? 'payable' : undefined}>
      <th scope="row" colSpan={last ? 1 : 2}>
        {label}
      </th>
      <td className="figure" colSpan={last ? 2 : 1}>
        <bdi>{amount}</bdi>
      </td>
    </tr>
  );
}
