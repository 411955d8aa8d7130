import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn';
import { Link } from './link';

/*
 * Rows of 36 px with a head that stays. On a phone each row folds into a small ledger entry: the name and
 * the figure on the first line, the rest under it in grey; of the head there is left what can be pressed. What they look like stands in `app/lists.css`: written out
 * in each cell it was most of a list's page, which holds every row twice (as HTML and as what React reads).
 */

/** A list of things of one kind. `caption` names it for screen readers; `head` is a row of `Head` cells. */
export function Table({
  caption,
  head,
  children,
  className,
}: {
  caption: string;
  head: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <table
      aria-label={caption}
      className={cn('w-full border-separate border-spacing-0 text-sm phone:block', className)}
    >
      <thead className="list-names">
        <tr>{head}</tr>
      </thead>
      <tbody className="phone:block">{children}</tbody>
    </table>
  );
}

type Side = {
  /** Figures: on the right in every script, where their decimals stand under each other; one width each. */ numeric?: boolean;
};

/** A column's name. `sort` says how the column is sorted and where a click leads. */
export function Head({
  numeric,
  sort,
  children,
  className,
}: Side & {
  sort?: { href: string; state?: 'ascending' | 'descending' };
  children?: ReactNode;
  className?: string;
}) {
  const arrow = sort?.state === 'ascending' ? '↑' : sort?.state === 'descending' ? '↓' : '';
  return (
    <th scope="col" aria-sort={sort?.state} className={cn('list-head', numeric && 'text-right', className)}>
      {sort ? (
        <Link href={sort.href} scroll={false} className="list-sort hover:text-ink">
          {children}
          {arrow && <span aria-hidden> {arrow}</span>}
        </Link>
      ) : (
        children
      )}
    </th>
  );
}

/** One row. */
export function Row({ className, ...props }: ComponentProps<'tr'>) {
  return <tr {...props} className={cn('group/row list-row', className)} />;
}

/** The first cell: the thing's name, and the way to it where there is one. On a phone the whole entry leads there. */
export function NameCell({
  href,
  children,
  aside,
  className,
}: {
  href?: string;
  children: ReactNode;
  /** Beside the name, outside the link. */
  aside?: ReactNode;
  className?: string;
}) {
  return (
    <th scope="row" className={cn('list-cell list-name', className)}>
      {href ? (
        <Link href={href} className="list-link">
          <bdi>{children}</bdi>
        </Link>
      ) : (
        <span className="wrap-any font-medium">
          <bdi>{children}</bdi>
        </span>
      )}
      {aside && <span className="ms-2">{aside}</span>}
    </th>
  );
}

const ON_A_PHONE = { meta: 'list-meta', end: 'list-end', hidden: 'phone:hidden' };

/**
 * Any other cell. On a phone: `meta` (the default) stands small under the name, `end` beside the name at the
 * end side (the one figure that counts), `hidden` nowhere.
 */
export function Cell({
  numeric,
  phone = 'meta',
  children,
  className,
  ...props
}: Omit<ComponentProps<'td'>, 'children'> &
  Side & { phone?: 'meta' | 'end' | 'hidden'; children?: ReactNode }) {
  return (
    <td {...props} className={cn('list-cell', numeric && 'figures text-right', ON_A_PHONE[phone], className)}>
      {children}
    </td>
  );
}
