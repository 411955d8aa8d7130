import type { PrintableDocument } from '../printable';
import { printedPaymentCode } from './printed-payment';
import { qrPath } from './qr-path';
import type { Words } from './words';

/** The code by which a bank's app fills in the transfer; always dark on white, or phones do not read it. */
export function PaymentCode({ doc, words }: { doc: PrintableDocument; words: Words }) {
  const content = printedPaymentCode(doc);
  if (!content) return null;
  const { size, path } = qrPath(content);
  return (
    <figure className="payment-code">
      <svg
        viewBox={`0 0 ${size} ${size}`}
        shapeRendering="crispEdges"
        role="img"
        aria-label={words.t('payCode')}
      >
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <figcaption>{words.t('payCodeHelp')}</figcaption>
    </figure>
  );
}
