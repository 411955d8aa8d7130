import type { PrintableDocument } from '../printable';
import { printedParties } from './printed-parties';
import type { Words } from './words';

/** Seller and buyer side by side, and where the goods go if that is shown. */
export const Parties = ({ doc, words }: { doc: PrintableDocument; words: Words }) => (
  <section className="parties">
    {printedParties(doc, words).map(({ title, name, rows, contact }) => (
      <div key={title} className="party">
        <h2>{title}</h2>
        {name !== null && (
          <p className="lead">
            <bdi>{name}</bdi>
          </p>
        )}
        <Rows rows={rows} />
        <Rows rows={contact} quiet />
      </div>
    ))}
  </section>
);

const Rows = ({ rows, quiet = false }: { rows: string[]; quiet?: boolean }) =>
  [...rows.entries()].map(([place, row]) => (
    <p key={place} className={quiet ? 'quiet' : undefined}>
      <bdi>{row}</bdi>
    </p>
  ));
