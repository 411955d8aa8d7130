import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/cn';

const STEPS = ['file', 'columns', 'check', 'done'] as const;

/** Where in the import one is. */
export function ImportSteps({ at }: { at: (typeof STEPS)[number] }) {
  const t = useTranslations('imports.steps');
  return (
    <ol
      aria-label={t('label')}
      className="mb-4 flex flex-wrap items-center gap-x-2 gap-y-1 text-muted text-sm"
    >
      {STEPS.map((step, index) => (
        <li
          key={step}
          aria-current={step === at ? 'step' : undefined}
          className={cn('flex items-center gap-2', step === at && 'font-medium text-ink')}
        >
          {index > 0 && <ChevronRight aria-hidden className="size-3 text-muted rtl:-scale-x-100" />}
          {t(step)}
        </li>
      ))}
    </ol>
  );
}
