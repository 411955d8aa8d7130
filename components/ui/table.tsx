import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn';

/*
 * Rows of 36 px with a head that stays. On a phone each row folds into a small ledger entry: the name and
 * the figure on the first line, the rest under it in grey.
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
      <thead className="phone:sr-only">
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
    <th
      scope="col"
      aria-sort={sort?.state}
      className={cn(
        'sticky top-(--sticky-top,0px) z-10 h-row whitespace-nowrap border-line border-b bg-paper px-3 text-start font-medium text-muted text-xs first:ps-0 last:pe-0',
        numeric && 'text-right',
        className,
      )}
    >
      {sort ? (
        <Link href={sort.href} scroll={false} className="hover:text-ink">
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
  return (
    <tr
      {...props}
      className={cn(
        'group/row relative isolate',
        'phone:flex phone:flex-wrap phone:items-baseline phone:gap-x-3 phone:gap-y-1 phone:border-line phone:border-b phone:py-2.5',
        className,
      )}
    />
  );
}

const cell =
  'h-row border-line border-b px-3 py-1 first:ps-0 last:pe-0 phone:h-auto phone:border-0 phone:p-0 phone:empty:hidden';

/** The first cell: the thing's name, and the way to it. On a phone the whole entry leads there. */
export function NameCell({
  href,
  children,
  aside,
  className,
}: {
  href: string;
  children: ReactNode;
  /** Beside the name, outside the link. */
  aside?: ReactNode;
  className?: string;
}) {
  return (
    <th
      scope="row"
      className={cn(
        cell,
        'text-start font-normal phone:flex-[1_0_60%] phone:text-base',
        // The row's ground under the pointer, drawn from here because it reaches past the text on both sides.
        'before:absolute before:-inset-x-3 before:inset-y-0 before:-z-10 before:rounded group-hover/row:before:bg-hover group-has-[a:focus-visible]/row:before:bg-hover',
        className,
      )}
    >
      <Link
        href={href}
        className="wrap-any rounded-sm font-medium text-ink hover:text-accent hover:underline hover:underline-offset-2 phone:after:absolute phone:after:inset-0"
      >
        <bdi>{children}</bdi>
      </Link>
      {aside && <span className="ms-2">{aside}</span>}
    </th>
  );
}

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
    <td
      {...props}
      className={cn(
        cell,
        numeric && 'figures text-right',
        phone === 'meta' && 'phone:order-2 phone:self-center phone:text-muted',
        phone === 'end' && 'phone:order-1 phone:ms-auto phone:font-medium phone:text-base',
        phone === 'hidden' && 'phone:hidden',
        className,
      )}
    >
      {children}
    </td>
  );
}
