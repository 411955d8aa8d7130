import type { CSSProperties, ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { CompanyMark } from './company-mark';
import { SkipLink } from './skip-link';

/** A page that asks one thing: sign-in, a password, the first setup. One narrow column on bare paper. */
export function FocusShell({
  companyName,
  logo,
  accent,
  title,
  lead,
  languages,
  wide = false,
  children,
}: {
  companyName: string;
  logo?: string | null;
  accent?: string | null;
  title: ReactNode;
  /** One sentence under the title. */
  lead?: ReactNode;
  /** Links to this page in the other languages, at the foot. */
  languages?: ReactNode;
  /** 640 px instead of 360: for the setup's form. */
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <div
      data-accent
      data-area="focus"
      style={accent ? ({ '--accent-chosen': accent } as CSSProperties) : undefined}
      className="flex min-h-dvh flex-col items-center px-4"
    >
      <SkipLink />
      <main
        id="content"
        tabIndex={-1}
        className={cn(
          'flex w-full flex-1 flex-col justify-center py-12 outline-none',
          wide ? 'max-w-160' : 'max-w-90 pb-[16vh]',
        )}
      >
        <CompanyMark name={companyName} logo={logo} className="mb-8" />
        <h1 className="text-xl">{title}</h1>
        {lead && <p className="mt-1 text-muted">{lead}</p>}
        <div className="mt-6">{children}</div>
      </main>
      {languages && (
        <footer className="flex flex-wrap justify-center gap-x-4 gap-y-1 py-6 text-muted text-sm">
          {languages}
        </footer>
      )}
    </div>
  );
}
