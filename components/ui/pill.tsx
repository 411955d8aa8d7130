import { CircleAlert, CircleCheck, CircleDashed, Clock, type LucideIcon, Minus, Send } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn';

export type Tone = 'amber' | 'red' | 'green' | 'blue' | 'grey' | 'plain';

const looks: Record<Tone, { className: string; Icon: LucideIcon }> = {
  amber: { className: 'bg-amber-soft text-amber', Icon: Clock },
  red: { className: 'bg-red-soft text-red', Icon: CircleAlert },
  green: { className: 'bg-green-soft text-green', Icon: CircleCheck },
  blue: { className: 'bg-blue-soft text-blue', Icon: Send },
  grey: { className: 'bg-grey-soft text-grey', Icon: CircleDashed },
  plain: { className: 'border border-line text-muted', Icon: Minus },
};

/**
 * A state in one word. Amber waits, red is late, green is done, blue is on its way, grey is a draft.
 * The word says it and an icon repeats it, so colour is never alone. `icon={null}` leaves it out.
 */
export function Pill({
  tone = 'grey',
  icon,
  children,
  className,
}: {
  tone?: Tone;
  icon?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  const { className: look, Icon } = looks[tone];
  return (
    <span className={cn('pill', look, className)}>
      {icon === undefined ? <Icon aria-hidden /> : icon}
      <span className="truncate">{children}</span>
    </span>
  );
}
