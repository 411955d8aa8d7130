import { cn } from '@/components/ui/cn';
import { Monogram } from '@/components/ui/monogram';

/** The company's logo, or its monogram, and its name; a wide logo speaks for itself. */
export function CompanyMark({
  name,
  logo,
  compact = false,
  className,
}: {
  name: string;
  /** The logo's address. */
  logo?: string | null;
  /** Only the picture between 768 and 1024 px. */
  compact?: boolean;
  className?: string;
}) {
  return (
    <span className={cn('flex min-w-0 items-center gap-2', className)}>
      {logo ? (
        <img src={logo} alt="" className="max-h-6 max-w-24 object-contain" />
      ) : (
        <Monogram name={name} />
      )}
      <span dir="auto" className={cn('truncate font-medium', compact && 'md:max-lg:sr-only')}>
        {name}
      </span>
    </span>
  );
}
