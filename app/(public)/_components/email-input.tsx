import type { ComponentProps } from 'react';
import { Input } from '@/components/ui/input';

/** The email that somebody signs in with: always left to right, never corrected. */
export function EmailInput(props: ComponentProps<typeof Input>) {
  return (
    <Input
      name="email"
      type="email"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      dir="ltr"
      className="rtl:text-end"
      {...props}
    />
  );
}
