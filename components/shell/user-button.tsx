import { ChevronsUpDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cn } from '@/components/ui/cn';
import { Monogram } from '@/components/ui/monogram';

/** Who is signed in, as the button of the user menu: monogram and name in the sidebar, the monogram alone where it is narrow. */
export function UserButton({
  name,
  detail,
  className,
  ...props
}: Omit<ComponentProps<'button'>, 'children'> & { name: string /** An email, a role. */; detail?: string }) {
  return (
    <button
      type="button"
      {...props}
      className={cn(
        'flex w-full min-w-0 items-center gap-2 rounded p-1.5 text-start hover:bg-hover data-[state=open]:bg-hover',
        className,
      )}
    >
      <Monogram name={name} />
      <span className="min-w-0 flex-1 max-lg:sr-only">
        <bdi className="block truncate">{name}</bdi>
        {detail && <bdi className="block truncate text-muted text-xs">{detail}</bdi>}
      </span>
      <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-muted max-lg:hidden" />
    </button>
  );
}
