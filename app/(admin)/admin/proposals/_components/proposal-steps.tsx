'use client';

import { FileOutput, GitBranchPlus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { StepDialog } from '@/components/forms/step-dialog';
import { useStep } from '@/components/forms/use-step';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { DropdownMenu, MenuItem } from '@/components/ui/dropdown-menu';
import { convertToEstimateAction, convertToInvoiceAction, reviseProposalAction } from '../actions';

const MADE = {
  estimate: { action: convertToEstimateAction, page: '/admin/estimates' },
  invoice: { action: convertToInvoiceAction, page: '/admin/invoices' },
} as const;
type Made = keyof typeof MADE;

type ProposalStepsProps = {
  proposal: { id: string; version: number };
  submissionId: string;
  mayRevise: boolean;
  /** What the person may make of it. */
  makes: readonly Made[];
  /** Something has been made of it before. */
  converted: boolean;
};

/** What only proposals can become: a next version, an estimate, an invoice. */
export function ProposalSteps({ proposal, submissionId, mayRevise, makes, converted }: ProposalStepsProps) {
  const t = useTranslations('proposals');
  const tConversions = useTranslations('conversions');
  const router = useRouter();
  const [asking, setAsking] = useState<Made | 'revise' | null>(null);
  const revise = useStep<{ id: string }>(({ id }) => router.push(`/admin/proposals/${id}/edit`));
  const convert = useStep<{ id: string }>(({ id }) => {
    if (asking && asking !== 'revise') router.push(`${MADE[asking].page}/${id}`);
  });
  const step = asking === 'revise' ? revise : convert;
  const again = converted || convert.error?.code === 'converted_already';
  const message = step.error?.code === 'converted_already' ? null : step.message();
  const { id, version } = proposal;
  function go() {
    if (asking === 'revise') revise.run(() => reviseProposalAction({ id, version }));
    else if (asking) convert.run(() => MADE[asking].action({ id, submissionId, again }));
  }
  return (
    <>
      {makes.length > 0 && (
        <DropdownMenu
          trigger={
            <Button>
              <FileOutput aria-hidden />
              {t('convert')}
            </Button>
          }
        >
          {makes.map((what) => (
            <MenuItem key={what} onSelect={() => setAsking(what)}>
              {t(`convertTo.${what}`)}
            </MenuItem>
          ))}
        </DropdownMenu>
      )}
      {mayRevise && (
        <Button onClick={() => setAsking('revise')}>
          <GitBranchPlus aria-hidden />
          {t('newVersion')}
        </Button>
      )}
      <StepDialog
        open={asking !== null}
        onOpenChange={(open) => !open && setAsking(null)}
        title={asking === 'revise' || asking === null ? t('newVersion') : t(`convertTo.${asking}`)}
        description={t(asking === 'revise' ? 'newVersionHelp' : 'convertHelp')}
        cancel={tConversions('cancel')}
        confirm={t(asking === 'revise' ? 'newVersion' : 'convert')}
        pending={step.pending}
        message={message}
        onConfirm={go}
      >
        {asking !== 'revise' && again && <Banner tone="amber">{t('convertAgain')}</Banner>}
      </StepDialog>
    </>
  );
}
