'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { StepDialog } from '@/components/forms/step-dialog';
import { useStep } from '@/components/forms/use-step';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { FieldError } from '@/components/ui/field-error';
import { Input } from '@/components/ui/input';
import { Segmented } from '@/components/ui/segmented';
import type { ActionResult } from '@/lib/actions/errors';
import { DeclineDialog } from './decline-dialog';
import { SignaturePad } from './signature-pad';

type Answered = Promise<ActionResult<unknown>>;
type Signature = { kind: 'typed' } | { kind: 'drawn'; png: string };

type SignButtonsProps = {
  number: string;
  /** What is known of who signs. */
  person: { name: string; email: string };
  sign: (given: { name: string; email: string; signature: Signature }) => Answered;
  decline: (given: { reason: string }) => Answered;
};

/** Sign or decline a proposal, each with a question before it: an answer stays. Whoever cannot draw types. */
export function SignButtons({ number, person, sign, decline }: SignButtonsProps) {
  const t = useTranslations('received');
  const p = useTranslations('received.proposal');
  const router = useRouter();
  const [asking, setAsking] = useState<'sign' | 'decline' | null>(null);
  const [name, setName] = useState(person.name);
  const [email, setEmail] = useState(person.email);
  const [way, setWay] = useState('typed');
  const [png, setPng] = useState('');
  const errorId = useId();
  const done = () => {
    setAsking(null);
    router.refresh();
  };
  const step = useStep<unknown>(done);
  const message = step.message(['name', 'email', 'signature']);
  const signatureError = step.errorAt('signature');
  const signature: Signature = way === 'drawn' ? { kind: 'drawn', png } : { kind: 'typed' };
  return (
    <div className="mb-6 flex flex-wrap gap-3" data-screen-only>
      <Button
        variant="primary"
        size="lg"
        onClick={() => {
          step.reset();
          setPng('');
          setAsking('sign');
        }}
      >
        {p('sign')}
      </Button>
      <Button size="lg" onClick={() => setAsking('decline')}>
        {t('decline')}
      </Button>
      <StepDialog
        open={asking === 'sign'}
        onOpenChange={(open) => !open && setAsking(null)}
        title={p('signQuestion', { number })}
        description={p('signHelp')}
        cancel={t('notYet')}
        confirm={p('sign')}
        size="lg"
        pending={step.pending}
        message={message}
        onConfirm={() => step.run(() => sign({ name, email, signature }))}
      >
        <div className="flex flex-col gap-4">
          <Field label={t('name')} error={step.errorAt('name')}>
            <Input autoComplete="name" value={name} onChange={(event) => setName(event.target.value)} />
          </Field>
          <Field label={t('email')} error={step.errorAt('email')}>
            <Input
              type="email"
              dir="ltr"
              autoComplete="email"
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
          </Field>
          <Segmented
            legend={p('signature')}
            name="signature"
            choices={[
              { value: 'typed', label: p('type') },
              { value: 'drawn', label: p('draw') },
            ]}
            value={way}
            onValueChange={(next) => {
              setWay(next);
              setPng('');
            }}
          />
          {way === 'drawn' ? (
            <>
              <SignaturePad onChange={setPng} />
              <p className="text-muted text-sm">{p('drawHelp')}</p>
            </>
          ) : (
            <>
              <p
                dir="auto"
                className="wrap-any rounded border border-line bg-sunken px-4 py-3 text-xl italic"
              >
                {name || '\u00a0'}
              </p>
              <p className="text-muted text-sm">{p('typedHelp')}</p>
            </>
          )}
          {signatureError && <FieldError id={errorId}>{signatureError}</FieldError>}
        </div>
      </StepDialog>
      <DeclineDialog
        number={number}
        open={asking === 'decline'}
        onOpenChange={(open) => setAsking(open ? 'decline' : null)}
        decline={decline}
        onDone={done}
      />
    </div>
  );
}
