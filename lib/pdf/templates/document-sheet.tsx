import type { PrintableDocument } from '../printable';
import { DocumentHead } from './document-head';
import { legalNotes } from './legal-notes';
import { LinesTable } from './lines-table';
import { Parties } from './parties';
import { PaymentDetails } from './payment-details';
import { ProposalSections } from './proposal-sections';
import { TotalsTable } from './totals-table';
import type { Words } from './words';

/** An estimate, proposal, invoice or credit note on paper. */
export function DocumentSheet({ doc, words }: { doc: PrintableDocument; words: Words }) {
  const { t } = words;
  const lines = (
    <LinesTable doc={doc} words={words}>
      <div className="sum-up">
        <PaymentDetails doc={doc} words={words} />
        <TotalsTable doc={doc} words={words} />
      </div>
    </LinesTable>
  );
  return (
    <main className={doc.state}>
      <DocumentHead doc={doc} words={words} />
      <Parties doc={doc} words={words} />
      {doc.proposal ? (
        <ProposalSections proposal={doc.proposal}>{doc.lines.length > 0 && lines}</ProposalSections>
      ) : (
        lines
      )}
      <Legal doc={doc} words={words} />
      <After title={t('note')} text={doc.note} />
      <After title={t('terms')} text={doc.terms} kind="terms" />
    </main>
  );
}

function Legal({ doc, words }: { doc: PrintableDocument; words: Words }) {
  const notes = legalNotes(doc, words);
  return notes.length > 0 && <p className="legal">{notes.join(' ')}</p>;
}

function After({ title, text, kind }: { title: string; text: string | null; kind?: 'terms' }) {
  if (!text?.trim()) return null;
  return (
    <section className={kind ? `after ${kind}` : 'after'}>
      <h2>{title}</h2>
      <p className="preserve">
        <bdi>{text}</bdi>
      </p>
    </section>
  );
}
