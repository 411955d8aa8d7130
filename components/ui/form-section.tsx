import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { cn } from './cn';

type FormSectionProps = {
  /** Where `SectionNav` jumps to. */
  id?: string;
  title: ReactNode;
  help?: ReactNode;
  children: ReactNode;
  /** Folded away until wanted: for what is optional. */
  foldable?: boolean;
  /** Whether a foldable one starts open; open it when a field inside has an error. */
  open?: boolean;
  /** What a folded section holds, in a few words: "EUR · Spanish · 2 groups". */
  summary?: ReactNode;
  className?: string;
};

const grid = 'grid gap-x-6 gap-y-4 lg:grid-cols-[10rem_minmax(0,40rem)]';

/** A group of fields: its heading at the side on wide screens, above on narrow ones; a rule between two. */
export function FormSection({
  id,
  title,
  help,
  children,
  foldable,
  open,
  summary,
  className,
}: FormSectionProps) {
  const made = useId();
  const anchor = id ?? made;
  const heading = (
    <h2 id={`${anchor}-title`} className="text-lg">
      {title}
    </h2>
  );
  const fields = <div className="flex min-w-0 flex-col gap-4">{children}</div>;
  const frame = cn('border-line border-t py-6 first:border-t-0 first:pt-0', className);

  if (!foldable) {
    return (
      <section id={anchor} aria-labelledby={`${anchor}-title`} className={cn(grid, frame)}>
        <div className="min-w-0">
          {heading}
          {help && <p className="mt-1 text-muted text-sm">{help}</p>}
        </div>
        {fields}
      </section>
    );
  }
  return (
    <section id={anchor} aria-labelledby={`${anchor}-title`} className={frame}>
      <details open={open} className="group">
        <summary className={cn(grid, 'relative max-w-[51.5rem] gap-y-1 rounded pe-8')}>
          {heading}
          <span className="wrap-any text-muted leading-6 group-open:hidden">{summary ?? help}</span>
          <ChevronDown aria-hidden className="absolute end-0 top-1 size-4 text-muted group-open:rotate-180" />
        </summary>
        <div className={cn(grid, 'mt-2')}>
          <p className="text-muted text-sm">{help}</p>
          {fields}
        </div>
      </details>
    </section>
  );
}
