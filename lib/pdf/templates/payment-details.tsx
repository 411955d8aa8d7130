import { Fragment } from 'react';
import type { PrintableDocument } from '../printable';
import { PaymentCode } from './payment-code';
import { printedPayment } from './printed-payment';
import type { Words } from './words';

/** Where the money goes; nothing on what asks for none. */
export function PaymentDetails({ doc, words }: { doc: PrintableDocument; words: Words }) {
  const entries = printedPayment(doc, words);
  if (entries.length === 0) return <div />;
  return (
    <section className="payment">
      <h2>{words.t('payment')}</h2>
      <dl>
        {entries.map(({ key, label, value }) => (
          <Fragment key={key}>
            <dt>{label}</dt>
            {key === 'iban' ? (
              <dd className="iban">{value}</dd>
            ) : (
              <dd>
                <bdi>{value}</bdi>
              </dd>
            )}
          </Fragment>
        ))}
      </dl>
      <PaymentCode doc={doc} words={words} />
    </section>
  );
}
