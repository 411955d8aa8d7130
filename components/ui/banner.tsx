import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn';

const looks = {
  blue: { className: 'bg-blue-soft [&>svg]:text-blue', Icon: Info },
  amber: { className: 'bg-amber-soft [&>svg]:text-amber', Icon: TriangleAlert },
  red: { className: 'bg-red-soft [&>svg]:text-red', Icon: CircleAlert },
  green: { className: 'bg-green-soft [&>svg]:text-green', Icon: CircleCheck },
} as const;

/**
 * Something that holds for the whole page: what happened, what to do, that nothing was lost.
 * `alert` reads it out at once: for what appears after a click, not for what was there from the start.
 */
export function Banner({
  tone = 'blue',
  title,
  children,
  action,
  alert = false,
  className,
}: {
  tone?: keyof typeof looks;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  alert?: boolean;
  className?: string;
}) {
  const { className: look, Icon } = looks[tone];
  return (
    <div
      role={alert ? 'alert' : undefined}
      className={cn('flex flex-wrap items-start gap-x-2.5 gap-y-2 rounded px-3 py-2.5', look, className)}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="wrap-any flex-1 basis-40">
        {title && <p className="font-medium">{title}</p>}
        {children && <div>{children}</div>}
      </div>
      {action}
    </div>
  );
}
