'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { StepDialog } from '@/components/forms/step-dialog';
import { useStep } from '@/components/forms/use-step';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import type { ActionResult } from '@/lib/actions/errors';

type Answered = Promise<ActionResult<unknown>>;

export type AnswerButtonsProps = {
  number: string;
  /** Who accepts has to say who they are: what their link says of them. Absent where that is known. */
  person?: { name: string; email: string };
  accept: (person: { name: string; email: string }) => Answered;
  decline: (given: { reason: string }) => Answered;
};

/** Accept and decline, each with a question before it: an answer stays. */
export function AnswerButtons({ number, person, accept, decline }: AnswerButtonsProps) {
  const t = useTranslations('received');
  const router = useRouter();
  const [asking, setAsking] = useState<'accept' | 'decline' | null>(null);
  const [name, setName] = useState(person?.name ?? '');
  const [email, setEmail] = useState(person?.email ?? '');
  const [reason, setReason] = useState('');
  const answer = useStep<unknown>(() => {
    setAsking(null);
    router.refresh();
  });
  const ask = (question: typeof asking) => {
    answer.reset();
    setAsking(question);
  };
  const message = answer.message(['name', 'email', 'reason']);
  const close = (open: boolean) => !open && setAsking(null);
  return (
    <div className="mb-6 flex flex-wrap gap-3">
      <Button variant="primary" size="lg" onClick={() => ask('accept')}>
        {t('accept')}
      </Button>
      <Button size="lg" onClick={() => ask('decline')}>
        {t('decline')}
      </Button>
      <StepDialog
        open={asking === 'accept'}
        onOpenChange={close}
        title={t('acceptQuestion', { number })}
        description={t('acceptHelp')}
        cancel={t('notYet')}
        confirm={t('accept')}
        size="lg"
        pending={answer.pending}
        message={message}
        onConfirm={() => answer.run(() => accept({ name, email }))}
      >
        {person && (
          <div className="flex flex-col gap-4">
            <Field label={t('name')} error={answer.errorAt('name')}>
              <Input autoComplete="name" value={name} onChange={(event) => setName(event.target.value)} />
            </Field>
            <Field label={t('email')} error={answer.errorAt('email')}>
              <Input
                type="email"
                dir="ltr"
                autoComplete="email"
                value={email}
                onChange={(event) => setEmail(event.target.value)}
              />
            </Field>
          </div>
        )}
      </StepDialog>
      <StepDialog
        open={asking === 'decline'}
        onOpenChange={close}
        title={t('declineQuestion', { number })}
        description={t('declineHelp')}
        cancel={t('notYet')}
        confirm={t('decline')}
        variant="danger"
        size="lg"
        pending={answer.pending}
        message={message}
        onConfirm={() => answer.run(() => decline({ reason }))}
      >
        <Field label={t('reason')} optional error={answer.errorAt('reason')}>
          <Textarea value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
      </StepDialog>
    </div>
  );
}
