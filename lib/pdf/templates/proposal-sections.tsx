import type { ReactNode } from 'react';
import { RichTextNodes } from '@/lib/rich-text/rich-text-nodes';
import type { PrintableDocument } from '../printable';

type Props = {
  proposal: NonNullable<PrintableDocument['proposal']>;
  /** The lines with their totals, where there are any. */
  children: ReactNode;
};

/** A proposal's subject and sections, on paper and on screen, with the lines where their place is. */
export function ProposalSections({ proposal: { subject, content }, children }: Props) {
  return (
    <div className="proposal flex flex-col gap-6">
      <h2 className="subject wrap-any font-semibold text-xl" dir="auto">
        {subject}
      </h2>
      {[...content.entries()].map(([place, section]) =>
        section.kind === 'lines' ? (
          <div key={place}>{children}</div>
        ) : (
          <section key={place} className="rich-text wrap-any">
            {section.title && <h3 dir="auto">{section.title}</h3>}
            <RichTextNodes nodes={section.text.content} />
          </section>
        ),
      )}
    </div>
  );
}
