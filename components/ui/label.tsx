import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { cn } from './cn';

/** A field's name, above it. Required is the rule and goes without saying; `optional` says so. */
export function Label({
  optional = false,
  className,
  children,
  htmlFor,
  ...props
}: ComponentProps<'label'> & { optional?: boolean }) {
  const t = useTranslations('ui');
  return (
    <label {...props} htmlFor={htmlFor} className={cn('block font-medium text-sm', className)}>
      {children}
      {optional && <span className="font-normal text-muted"> {t('optional')}</span>}
    </label>
  );
}
