import { useTranslations } from 'next-intl';
import { formatDay } from '@/lib/dates/format';
import type { DocumentKind } from '@/lib/documents/states';
import type { PrintableDocument } from '@/lib/pdf/printable';
import { AddressLines } from './address-lines';
import { Paper, PaperLabel } from './paper';
import { PaperLines } from './paper-lines';
import { TotalsBlock } from './totals-block';

/**
 * A document as it will be printed, on screen: words in the reader's language, names, figures and dates in the
 * document's own.
 */
export function DocumentPaper({ kind, doc }: { kind: DocumentKind; doc: PrintableDocument }) {
  const t = useTranslations('documents');
  const { seller, buyer, language } = doc;
  return (
    <Paper>
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="min-w-0 flex-1 basis-48">
          {seller.logo ? (
            <img
              src={`data:${seller.logo.mime};base64,${seller.logo.base64}`}
              alt=""
              className="max-h-16 max-w-56 object-contain"
            />
          ) : (
            <div className="wrap-any font-medium text-lg">
              <bdi>{seller.name}</bdi>
            </div>
          )}
        </div>
        <div className="min-w-0 text-end">
          <div className="font-medium text-xl">{t(`kind.${kind}`)}</div>
          <div className="figures text-lg text-muted">
            <bdi>{doc.number ?? t('draft')}</bdi>
          </div>
          {doc.state === 'void' && <div className="font-medium text-red">{t('state.void')}</div>}
        </div>
      </div>
      <dl className="mt-6 flex flex-wrap gap-x-8 gap-y-3">
        <Fact term={t('issueDate')}>{doc.issueDate && formatDay(doc.issueDate, language, 'long')}</Fact>
        <Fact term={t(`dueDate.${kind}`)}>{doc.dueDate && formatDay(doc.dueDate, language, 'long')}</Fact>
        <Fact term={t('reference')}>{doc.reference}</Fact>
      </dl>
      <div className="mt-6 grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
        <Party label={t('seller')} party={seller} locale={language} />
        <Party label={t(`buyer.${kind}`)} party={buyer} locale={language} />
        {doc.shipping && (
          <div>
            <PaperLabel>{t('shipTo')}</PaperLabel>
            <AddressLines address={doc.shipping} locale={language} />
          </div>
        )}
      </div>
      <PaperLines doc={doc} />
      <TotalsBlock totals={doc.totals} currency={doc.currency} locale={language} />
      <Text label={t('note')} text={doc.note} />
      <Text label={t('terms')} text={doc.terms} />
    </Paper>
  );
}

function Fact({ term, children }: { term: string; children: string | null }) {
  if (!children) return null;
  return (
    <div className="min-w-0">
      <dt className="text-muted text-xs">{term}</dt>
      <dd className="wrap-any">
        <bdi>{children}</bdi>
      </dd>
    </div>
  );
}

type PartyProps = { label: string; party: PrintableDocument['buyer']; locale: string };

function Party({ label, party, locale }: PartyProps) {
  const t = useTranslations('documents');
  return (
    <div className="min-w-0">
      <PaperLabel>{label}</PaperLabel>
      <div className="wrap-any font-medium">
        <bdi>{party.name}</bdi>
      </div>
      {party.attention && <div className="wrap-any">{t('attention', { name: party.attention })}</div>}
      <AddressLines address={party.address} locale={locale} />
      {party.taxId && <div className="wrap-any">{t('taxId', { id: party.taxId })}</div>}
    </div>
  );
}

function Text({ label, text }: { label: string; text: string | null }) {
  if (!text) return null;
  return (
    <section className="mt-6 border-line border-t pt-3">
      <PaperLabel>{label}</PaperLabel>
      <p className="wrap-any whitespace-pre-line">
        <bdi>{text}</bdi>
      </p>
    </section>
  );
}
