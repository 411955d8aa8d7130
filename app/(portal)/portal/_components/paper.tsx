import { formatAddress } from '@/lib/addresses/format-address';
import type { PrintableDocument, PrintableParty } from '@/lib/pdf/printable';
import { type Words, wordsFor } from '@/lib/pdf/templates/words';
import { PaperLines } from './paper-lines';
import { PaperTotals } from './paper-totals';

/**
 * A document as it is on paper, in its own language and direction whatever those of the screen; on a phone its
 * parts stand under each other.
 */
export function Paper({ printable: doc }: { printable: PrintableDocument }) {
  const words = wordsFor(doc);
  const { t, dir, language } = words;
  return (
    <article
      lang={language}
      dir={dir}
      className="flex flex-col gap-8 rounded border border-line bg-surface p-4 text-sm sm:p-8"
      aria-label={[t(`kind.${doc.kind}`), doc.number].filter(Boolean).join(' ')}
    >
      <PaperHead doc={doc} words={words} />
      <div className="grid gap-6 sm:grid-cols-2">
        <Party title={t('seller')} party={doc.seller} words={words} />
        <Party title={t(`buyer.${doc.kind}`)} party={doc.buyer} words={words} />
        {doc.shipping && (
          <div>
            <h3 className="text-muted text-xs">{t('shipping')}</h3>
            <Rows rows={formatAddress(doc.shipping, { locale: language })} />
          </div>
        )}
      </div>
      <PaperLines doc={doc} words={words} />
      <PaperTotals doc={doc} words={words} />
      <After title={t('note')} text={doc.note} />
      <After title={t('terms')} text={doc.terms} />
    </article>
  );
}

function PaperHead({ doc, words: { t, figures } }: { doc: PrintableDocument; words: Words }) {
  const { logo, name } = doc.seller;
  const facts = [
    [t('issueDate'), doc.issueDate && figures.day(doc.issueDate)],
    [t(doc.kind === 'estimate' ? 'expiryDate' : 'dueDate'), doc.dueDate && figures.day(doc.dueDate)],
    [t('reference'), doc.reference],
  ].filter(([, fact]) => fact);
  return (
    <header className="flex flex-wrap justify-between gap-6">
      {logo ? (
        <img
          src={`data:${logo.mime};base64,${logo.base64}`}
          alt={name}
          className="max-h-16 max-w-48 object-contain"
        />
      ) : (
        <p className="wrap-any max-w-80 font-semibold text-lg">
          <bdi>{name}</bdi>
        </p>
      )}
      <div className="sm:text-end">
        <h2 className="text-xl">{t(`kind.${doc.kind}`)}</h2>
        <p className="wrap-any text-accent text-lg">
          <bdi>{doc.number}</bdi>
        </p>
        {doc.state === 'void' && <p className="font-semibold text-lg">{t('void')}</p>}
        <dl className="mt-2 grid grid-cols-[auto_auto] justify-start gap-x-4 sm:justify-end">
          {facts.map(([label, fact]) => (
            <div key={label} className="contents">
              <dt className="text-muted">{label}</dt>
              <dd className="wrap-any">
                <bdi>{fact}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </header>
  );
}

function Party({ title, party, words }: { title: string; party: PrintableParty; words: Words }) {
  return (
    <div>
      <h3 className="text-muted text-xs">{title}</h3>
      <p className="wrap-any font-medium">
        <bdi>{party.name}</bdi>
      </p>
      <Rows
        rows={[
          party.attention && words.t('attention', { name: party.attention }),
          ...formatAddress(party.address, { locale: words.language }),
          party.taxId && words.t('taxId', { id: party.taxId }),
        ]}
      />
    </div>
  );
}

function Rows({ rows }: { rows: (string | null)[] }) {
  const shown = rows.filter((row) => row !== null && row !== '');
  return [...shown.entries()].map(([place, row]) => (
    <p key={place} className="wrap-any">
      <bdi>{row}</bdi>
    </p>
  ));
}

function After({ title, text }: { title: string; text: string | null }) {
  if (!text?.trim()) return null;
  return (
    <section>
      <h3 className="text-muted text-xs">{title}</h3>
      <p className="wrap-any whitespace-pre-line">
        <bdi>{text}</bdi>
      </p>
    </section>
  );
}
