import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cn } from './cn';
import { Dot } from './dot';

type ChipProps = {
  label: string;
  /** Any CSS colour, shown as a dot. */
  colour?: string | null;
  /** Given, the chip has a small button that takes it away. */
  onRemove?: () => void;
  className?: string;
};

/** A label that something carries: a group, a tag, a chosen option. */
export function Chip({ label, colour, onRemove, className }: ChipProps) {
  const t = useTranslations('ui');
  return (
    <span className={cn('chip', onRemove && 'h-6 pe-0', className)}>
      {colour && <Dot colour={colour} />}
      <bdi className="truncate">{label}</bdi>
      {onRemove && (
        <button
          type="button"
          onClick={onRemove}
          aria-label={t('remove', { label })}
          className="flex h-full w-6 shrink-0 items-center justify-center rounded-sm text-muted hover:bg-hover hover:text-ink"
        >
          <X aria-hidden className="size-3" />
        </button>
      )}
    </span>
  );
}
