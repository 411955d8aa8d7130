'use client';

import { Copy, FileOutput, Merge, Repeat } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { MenuItem } from '@/components/ui/dropdown-menu';
import type { StaffStep } from '@/lib/documents/document-steps';
import type { ListedDocument } from '@/lib/documents/listed-document';
import type { DocumentKind } from '@/lib/documents/states';
import { type ConvertAction, ConvertDialog } from './convert-dialog';
import { type CopyActions, CopyDialog } from './copy-dialog';
import { type MergeAction, MergeDialog } from './merge-dialog';

/** What a document can become, with what each way needs. */
export type Conversions = {
  submissionId: string;
  customer: { id: string; name: string; currency: string };
  copy: CopyActions;
  convert?: { action: ConvertAction; before: number };
  merge?: { action: MergeAction; drafts: readonly ListedDocument[] };
  /** Where it is made recurring. */
  recur?: string;
};

type ConversionMenuProps = {
  kind: DocumentKind;
  document: { id: string; version: number };
  steps: readonly StaffStep[];
  conversions: Conversions;
  /** Gets the button and the menu's entries; the dialogs stand beside. */
  children: (parts: { button: ReactNode; items: ReactNode }) => ReactNode;
};

/** Convert, copy and merge: entries for a document's menu, and the questions before each. */
export function ConversionMenu({ kind, document, steps, conversions, children }: ConversionMenuProps) {
  const t = useTranslations('conversions');
  const [asking, setAsking] = useState<'convert' | 'copy' | 'merge' | null>(null);
  const { submissionId, customer, copy, convert, merge, recur } = conversions;
  const mayConvert = convert && steps.includes('convert');
  const mayMerge = merge && steps.includes('merge') && merge.drafts.length > 0;
  const dialog = (which: typeof asking) => ({
    open: asking === which,
    onOpenChange: (open: boolean) => setAsking(open ? which : null),
  });
  return (
    <>
      {children({
        button: mayConvert && convert.before === 0 && (
          <Button onClick={() => setAsking('convert')}>
            <FileOutput aria-hidden />
            {t('convert')}
          </Button>
        ),
        items: (
          <>
            {mayConvert && convert.before > 0 && (
              <MenuItem icon={<FileOutput aria-hidden />} onSelect={() => setAsking('convert')}>
                {t('convertAgain')}
              </MenuItem>
            )}
            {steps.includes('copy') && (
              <MenuItem icon={<Copy aria-hidden />} onSelect={() => setAsking('copy')}>
                {t('copy')}
              </MenuItem>
            )}
            {recur && (
              <MenuItem icon={<Repeat aria-hidden />} href={recur}>
                {t('recur')}
              </MenuItem>
            )}
            {mayMerge && (
              <MenuItem icon={<Merge aria-hidden />} onSelect={() => setAsking('merge')}>
                {t('merge')}
              </MenuItem>
            )}
          </>
        ),
      })}
      {mayConvert && (
        <ConvertDialog
          id={document.id}
          submissionId={submissionId}
          before={convert.before}
          convert={convert.action}
          {...dialog('convert')}
        />
      )}
      <CopyDialog
        kind={kind}
        id={document.id}
        submissionId={submissionId}
        customer={customer}
        actions={copy}
        {...dialog('copy')}
      />
      {mayMerge && (
        <MergeDialog
          document={document}
          submissionId={submissionId}
          drafts={merge.drafts}
          merge={merge.action}
          {...dialog('merge')}
        />
      )}
    </>
  );
}
