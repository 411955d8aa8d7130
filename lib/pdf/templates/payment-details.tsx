import { groupIban } from '../group-iban';
import type { PrintableDocument } from '../printable';
import type { Words } from './words';

/** Where the money goes; nothing on what asks for none. */
export function PaymentDetails({ doc, words: { t } }: { doc: PrintableDocument; words: Words }) {
  const { seller } = doc;
  if (doc.kind !== 'invoice' || doc.state === 'void' || doc.totals.payable <= 0n || !seller.iban) {
    return <div />;
  }
  return (
    <section className="payment">
      <h2>{t('payment')}</h2>
      <dl>
        <Entry label={t('bank')} value={seller.bankName} />
        <dt>{t('iban')}</dt>
        <dd className="iban">{groupIban(seller.iban)}</dd>
        <Entry label={t('bic')} value={seller.bic} />
        <Entry label={t('paymentReference')} value={doc.number} />
      </dl>
    </section>
  );
}

function Entry({ label, value }: { label: string; value: string | null }) {
  if (!value) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </>
  );
}
