'use client';

import type { ReactNode } from 'react';
import { Banner } from '@/components/ui/banner';
import { cn } from '@/components/ui/cn';

type ShortFormProps = {
  /** Of `useActionForm`. */
  form: { submit: () => void; message: string | null };
  className?: string;
  /** The fields, and the button that sends them. */
  children: ReactNode;
};

/** A form of few fields, in a dialog or alone on a page: what was refused stands above them. */
export function ShortForm({ form, className, children }: ShortFormProps) {
  return (
    <form
      noValidate
      className={cn('flex flex-col gap-4', className)}
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      {form.message && (
        <Banner tone="red" alert>
          {form.message}
        </Banner>
      )}
      {children}
    </form>
  );
}
