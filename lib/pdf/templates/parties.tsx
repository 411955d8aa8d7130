import { formatAddress } from '@/lib/addresses/format-address';
import type { PrintableAddress, PrintableDocument, PrintableParty } from '../printable';
import type { Words } from './words';

/** Seller and buyer side by side, and where the goods go if that is shown. */
export function Parties({ doc, words }: { doc: PrintableDocument; words: Words }) {
  const { seller, buyer, shipping } = doc;
  const home = seller.address.country;
  const lines = (address: PrintableAddress) =>
    // Domestic mail names no country; as soon as one of the three is abroad, all do.
    formatAddress(address, {
      locale: words.language,
      omitCountry: [buyer.address, shipping ?? buyer.address].every(({ country }) => country === home),
    });
  return (
    <section className="parties">
      <Party title={words.t('seller')} party={seller} address={lines(seller.address)} words={words}>
        {[seller.email, seller.phone, seller.website]}
      </Party>
      <Party
        title={words.t(`buyer.${doc.kind}`)}
        party={buyer}
        address={lines(buyer.address)}
        words={words}
      />
      {shipping && (
        <div className="party">
          <h2>{words.t('shipping')}</h2>
          <Rows rows={lines(shipping)} />
        </div>
      )}
    </section>
  );
}

type PartyProps = {
  title: string;
  party: PrintableParty;
  address: string[];
  words: Words;
  children?: (string | null)[];
};

function Party({ title, party, address, words, children = [] }: PartyProps) {
  return (
    <div className="party">
      <h2>{title}</h2>
      <p className="lead">
        <bdi>{party.name}</bdi>
      </p>
      <Rows
        rows={[
          party.attention && words.t('attention', { name: party.attention }),
          ...address,
          party.taxId && words.t('taxId', { id: party.taxId }),
        ]}
      />
      <Rows rows={children} quiet />
    </div>
  );
}

function Rows({ rows, quiet = false }: { rows: (string | null)[]; quiet?: boolean }) {
  const shown = rows.filter((row) => row !== null && row !== '');
  return [...shown.entries()].map(([place, row]) => (
    <p key={place} className={quiet ? 'quiet' : undefined}>
      <bdi>{row}</bdi>
    </p>
  ));
}
