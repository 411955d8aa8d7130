import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';

/** Fields that are rarely needed, folded away in a small form. */
export function Folded({ title, open, children }: { title: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details open={open} className="group border-line border-t pt-3">
      <summary className="flex items-center justify-between gap-3 rounded font-medium">
        {title}
        <ChevronDown aria-hidden className="size-4 shrink-0 text-muted group-open:rotate-180" />
      </summary>
      <div className="mt-3 flex flex-col gap-4">{children}</div>
    </details>
  );
}
