import { formatAddress } from '@/lib/addresses/format-address';

type Address = Parameters<typeof formatAddress>[0];

/** A postal address as its country writes it. */
export function AddressLines({ address, locale }: { address: Address; locale: string }) {
  const lines = formatAddress(address, { locale });
  return (
    <div className="wrap-any">
      {[...lines.entries()].map(([place, line]) => (
        <div key={place}>
          <bdi>{line}</bdi>
        </div>
      ))}
    </div>
  );
}
