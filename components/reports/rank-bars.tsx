import { useLocale } from 'next-intl';
import { Dot } from '@/components/ui/dot';
import { Link } from '@/components/ui/link';
import { formatMoney } from '@/lib/money/format';
import { heights } from './heights';

export type Ranked = {
  key: string;
  name: string;
  href?: string | null;
  /** Any CSS colour, shown beside the name and in the bar. */
  colour?: string | null;
  amount: bigint;
};

/** Who brings in the most: a bar for each, the longest first, with its name and amount in words. */
export function RankBars({
  title,
  ranked,
  currency,
}: {
  title: string;
  ranked: readonly Ranked[];
  currency: string;
}) {
  const locale = useLocale();
  const long = heights(ranked.map(({ amount }) => amount));
  return (
    <figure className="min-w-0">
      <figcaption className="mb-2 text-muted text-sm">{title}</figcaption>
      <ol className="flex flex-col gap-2.5">
        {ranked.map(({ key, name, href, colour, amount }, at) => (
          <li key={key}>
            <div className="flex items-baseline justify-between gap-3 text-sm">
              <span className="flex min-w-0 items-baseline gap-2">
                {colour && <Dot colour={colour} />}
                <span className="wrap-any min-w-0">
                  {href ? (
                    <Link href={href} className="font-medium hover:text-accent hover:underline">
                      <bdi>{name}</bdi>
                    </Link>
                  ) : (
                    <bdi className="font-medium">{name}</bdi>
                  )}
                </span>
              </span>
              <span className="figures shrink-0">{formatMoney(amount, currency, locale)}</span>
            </div>
            <div aria-hidden className="mt-1 h-1.5 rounded-sm bg-hover">
              <div
                className="h-full rounded-sm bg-accent"
                style={{ inlineSize: `${long[at] ?? 0}%`, ...(colour && { backgroundColor: colour }) }}
              />
            </div>
          </li>
        ))}
      </ol>
    </figure>
  );
}
