import type { ComponentProps, ReactNode } from 'react';
import { type ButtonVariants, buttonVariants } from '@/components/ui/button-variants';
import { cn } from '@/components/ui/cn';

/** A button of the sidebar: icon and words when there is room, the icon alone when there is not. Goes into a menu's `trigger`. */
export function SidebarButton({
  icon,
  children,
  end,
  variant = 'primary',
  className,
  ...props
}: Omit<ComponentProps<'button'>, 'children'> &
  Pick<ButtonVariants, 'variant'> & { icon: ReactNode; children: ReactNode; end?: ReactNode }) {
  return (
    <button
      type="button"
      {...props}
      className={cn(
        buttonVariants({ variant }),
        'w-full justify-start px-2.5 md:max-lg:w-9 md:max-lg:justify-center md:max-lg:px-0',
        className,
      )}
    >
      {icon}
      <span className="min-w-0 truncate md:max-lg:sr-only">{children}</span>
      {end && (
        <span className="ms-auto hidden lg:block [&_kbd]:border-current/35 [&_kbd]:bg-transparent [&_kbd]:text-inherit">
          {end}
        </span>
      )}
    </button>
  );
}
