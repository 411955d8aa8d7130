import type { PrintableDocument } from '@/lib/pdf/printable';
import { legalNotes } from '@/lib/pdf/templates/legal-notes';
import { printedParties } from '@/lib/pdf/templates/printed-parties';
import { ProposalSections } from '@/lib/pdf/templates/proposal-sections';
import { wordsFor } from '@/lib/pdf/templates/words';
import { PAPER } from './paper';
import { PaperHead } from './paper-head';
import { PaperLines } from './paper-lines';
import { PaperPayment, PaperTotals } from './paper-totals';

/**
 * A document on screen as it is on paper, with the words of its PDF: in its own language and direction, whatever
 * those of the screen. On a phone its parts stand under each other.
 */
export function DocumentPaper({ doc }: { doc: PrintableDocument }) {
  const words = wordsFor(doc);
  const { t, dir, language } = words;
  const legal = legalNotes(doc, words);
  const lines = (
    <>
      <PaperLines doc={doc} words={words} />
      <div className="grid gap-6 sm:grid-cols-2">
        <PaperPayment doc={doc} words={words} />
        <PaperTotals doc={doc} words={words} />
      </div>
    </>
  );
  return (
    <article
      lang={language}
      dir={dir}
      className={`${PAPER} flex flex-col gap-8 text-sm`}
      aria-label={[t(`kind.${doc.kind}`), doc.number].filter(Boolean).join(' ')}
    >
      <PaperHead doc={doc} words={words} />
      <Parties parties={printedParties(doc, words)} />
      {doc.proposal ? (
        <ProposalSections proposal={doc.proposal}>
          {doc.lines.length > 0 && <div className="my-8 flex flex-col gap-8">{lines}</div>}
        </ProposalSections>
      ) : (
        lines
      )}
      {legal.length > 0 && <p className="text-muted">{legal.join(' ')}</p>}
      <After title={t('note')} text={doc.note} />
      <After title={t('terms')} text={doc.terms} />
    </article>
  );
}

const Parties = ({ parties }: { parties: ReturnType<typeof printedParties> }) => (
  <div
    className={parties.length > 2 ? 'grid gap-6 sm:grid-cols-2 lg:grid-cols-3' : 'grid gap-6 sm:grid-cols-2'}
  >
    {parties.map(({ title, name, rows, contact }) => (
      <section key={title} className="wrap-any min-w-0">
        <h3 className="text-muted text-xs">{title}</h3>
        {name !== null && (
          <p className="font-medium">
            <bdi>{name}</bdi>
          </p>
        )}
        <Rows rows={rows} />
        <div className="text-muted">
          <Rows rows={contact} />
        </div>
      </section>
    ))}
  </div>
);

const Rows = ({ rows }: { rows: string[] }) =>
  [...rows.entries()].map(([place, row]) => (
    <p key={place}>
      <bdi>{row}</bdi>
    </p>
  ));

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
