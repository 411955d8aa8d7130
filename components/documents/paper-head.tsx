import type { PrintableDocument } from '@/lib/pdf/printable';
import { printedFacts } from '@/lib/pdf/templates/printed-facts';
import type { Words } from '@/lib/pdf/templates/words';

type Props = { doc: PrintableDocument; words: Words };

/** Whose document it is at the start; what, which and when at the end. */
export function PaperHead({ doc, words }: Props) {
  const { t } = words;
  return (
    <header className="flex flex-wrap justify-between gap-6">
      <House seller={doc.seller} />
      <div className="min-w-0 sm:text-end">
        <h2 className="text-xl">{t(`kind.${doc.kind}`)}</h2>
        {doc.number && (
          <p className="wrap-any text-accent text-lg">
            <bdi>{doc.number}</bdi>
          </p>
        )}
        {doc.state === 'draft' && <p className="text-lg text-muted">{t('draft')}</p>}
        {doc.state === 'void' && <p className="font-semibold text-lg text-red">{t('void')}</p>}
        <dl className="mt-2 grid grid-cols-[auto_minmax(0,auto)] justify-start gap-x-4 sm:justify-end">
          {printedFacts(doc, words).map(([label, fact]) => (
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

function House({ seller: { logo, name } }: { seller: PrintableDocument['seller'] }) {
  if (!logo) {
    return (
      <p className="wrap-any max-w-80 font-semibold text-lg">
        <bdi>{name}</bdi>
      </p>
    );
  }
  return (
    <img
      src={`data:${logo.mime};base64,${logo.base64}`}
      alt={name}
      className="max-h-16 max-w-48 object-contain"
    />
  );
}
