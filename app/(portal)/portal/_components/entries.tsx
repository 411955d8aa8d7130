import { type ReactNode, useId } from 'react';
import { cn } from '@/components/ui/cn';
import { Link } from '@/components/ui/link';

/** A section of the home page: a few things, each one large link. */
export function Entries({
  title,
  children,
  more,
}: {
  title: string;
  children: ReactNode;
  /** Where the rest of them is, for what does not fit. */
  more?: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 text-lg">
        {title}
      </h2>
      <ul className="border-line border-t">{children}</ul>
      {more && <div className="mt-2 -ms-3">{more}</div>}
    </section>
  );
}

const AT_THE_END = 'row-start-2 text-end max-sm:col-start-2 sm:col-start-3 sm:row-span-2 sm:row-start-1';
const BEFORE_THE_END = 'max-sm:row-start-3 sm:col-start-2 sm:row-span-2 sm:row-start-1';

type EntryProps = { href: string; name: string; note: string; amount?: string; state?: ReactNode };

/** What it is and of when, how much, and how it stands. */
export function Entry({ href, name, note, amount, state }: EntryProps) {
  return (
    <li className="border-line border-b">
      <Link
        href={href}
        className="-mx-3 grid min-h-14 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 rounded px-3 py-2 hover:bg-hover sm:grid-cols-[minmax(0,1fr)_auto_minmax(8rem,auto)]"
      >
        <span className="wrap-any font-medium max-sm:col-span-2">{name}</span>
        {amount && <span className={cn(AT_THE_END, 'figures font-medium')}>{amount}</span>}
        <span className="col-start-1 row-start-2 text-muted text-sm">{note}</span>
        {state && <span className={amount ? BEFORE_THE_END : AT_THE_END}>{state}</span>}
      </Link>
    </li>
  );
}
