import type { PrintableDocument } from '../printable';
import { printedFacts } from './printed-facts';
import type { Words } from './words';

type Props = { doc: PrintableDocument; words: Words };

/** Whose document it is at the start; what, which and when at the end. */
export function DocumentHead({ doc, words }: Props) {
  return (
    <header className="head">
      <House seller={doc.seller} />
      <div className="title">
        <h1>{words.t(`kind.${doc.kind}`)}</h1>
        <Mark doc={doc} words={words} />
        <Facts doc={doc} words={words} />
      </div>
    </header>
  );
}

/** The company's logo, or its name where it has none. */
export function House({ seller }: { seller: PrintableDocument['seller'] }) {
  if (!seller.logo) {
    return (
      <p className="house">
        <bdi>{seller.name}</bdi>
      </p>
    );
  }
  return (
    <img className="logo" src={`data:${seller.logo.mime};base64,${seller.logo.base64}`} alt={seller.name} />
  );
}

const LONG_NUMBER = 28;

/** A draft has no number and says so; a void document keeps its number and says so louder. */
function Mark({ doc, words }: Props) {
  return (
    <>
      {doc.number && (
        <p className={doc.number.length > LONG_NUMBER ? 'number long' : 'number'}>
          <bdi>{doc.number}</bdi>
        </p>
      )}
      {doc.state === 'draft' && <p className="mark">{words.t('draft')}</p>}
      {doc.state === 'void' && <p className="mark void">{words.t('void')}</p>}
    </>
  );
}

function Facts({ doc, words }: Props) {
  return (
    <dl className="facts">
      {printedFacts(doc, words).map(([label, fact]) => (
        <div key={label} style={{ display: 'contents' }}>
          <dt>{label}</dt>
          <dd>
            <bdi>{fact}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
