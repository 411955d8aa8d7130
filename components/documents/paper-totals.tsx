import type { PrintableDocument } from '@/lib/pdf/printable';
import { printedPayment, printedPaymentCode } from '@/lib/pdf/templates/printed-payment';
import { printedTotals } from '@/lib/pdf/templates/printed-totals';
import { qrPath } from '@/lib/pdf/templates/qr-path';
import type { Words } from '@/lib/pdf/templates/words';

type Props = { doc: PrintableDocument; words: Words };

/** From the subtotal over each tax to what is to be paid. */
export const PaperTotals = ({ doc, words }: Props) => (
  <dl className="min-w-0 sm:col-start-2">
    {printedTotals(doc, words).map(({ key, label, base, amount, kind }) =>
      kind === 'payable' ? (
        <div
          key={key}
          className="mt-1 flex flex-wrap items-baseline justify-between gap-x-4 border-accent border-t-2 pt-2 font-semibold"
        >
          <dt>{label}</dt>
          <dd className={`figures ms-auto text-xl ${doc.state === 'void' ? 'line-through' : ''}`}>
            <bdi>{amount}</bdi>
          </dd>
        </div>
      ) : (
        <div key={key} className={`flex justify-between gap-4 py-1 ${kind === 'sum' ? 'font-medium' : ''}`}>
          <dt className="wrap-any">
            <bdi>{label}</bdi> {base && <bdi className="text-muted">{base}</bdi>}
          </dt>
          <dd className="figures">
            <bdi>{amount}</bdi>
          </dd>
        </div>
      ),
    )}
  </dl>
);

/** Where the money goes. */
export function PaperPayment({ doc, words }: Props) {
  const entries = printedPayment(doc, words);
  if (entries.length === 0) return null;
  return (
    <section className="min-w-0">
      <h3 className="text-muted text-xs">{words.t('payment')}</h3>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4">
        {entries.map(({ key, label, value }) => (
          <div key={key} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd className={key === 'iban' ? 'wrap-any font-medium' : 'wrap-any'}>
              <bdi dir={key === 'iban' ? 'ltr' : undefined}>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <PaperCode doc={doc} words={words} />
    </section>
  );
}

/** The code by which a bank's app fills in the transfer; dark on white in the dark as well, or phones do not read it. */
function PaperCode({ doc, words }: Props) {
  const content = printedPaymentCode(doc);
  if (!content) return null;
  const { size, path } = qrPath(content);
  return (
    <figure className="mt-3 flex items-center gap-3">
      <svg viewBox={`0 0 ${size} ${size}`} className="size-28 flex-none rounded" role="img">
        <title>{words.t('payCode')}</title>
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" shapeRendering="crispEdges" />
      </svg>
      <figcaption className="max-w-40 text-muted text-xs">{words.t('payCodeHelp')}</figcaption>
    </figure>
  );
}
