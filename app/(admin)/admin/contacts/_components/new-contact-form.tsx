'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { AccessFields } from '@/components/contacts/access-fields';
import { blankContact, type NewContactValues, newContactInput } from '@/components/contacts/contact-values';
import { PermissionSwitches } from '@/components/contacts/permission-switches';
import { PersonFields } from '@/components/contacts/person-fields';
import { SpeechFields } from '@/components/contacts/speech-fields';
import type { CustomerOptions } from '@/components/customers/customer-options';
import { TwinHint } from '@/components/customers/twin-hint';
import { useDuplicates } from '@/components/customers/use-duplicates';
import { FormFrame } from '@/components/forms/form-frame';
import { newSubmissionId } from '@/components/forms/new-submission-id';
import { useActionForm } from '@/components/forms/use-action-form';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { FormSection } from '@/components/ui/form-section';
import { toast } from '@/components/ui/toast';
import { findDuplicatesAction } from '../../customers/actions';
import { addContactAction } from '../actions';

type Values = NewContactValues & { submissionId: string };

/** A further contact of a company, or its first one. */
export function NewContactForm({ customerId, options }: { customerId: string; options: CustomerOptions }) {
  const t = useTranslations('contacts');
  const c = useTranslations('common');
  const ui = useTranslations('ui');
  const router = useRouter();
  const again = useRef(false);
  const [initial] = useState(
    (): Values => ({ ...blankContact(options.permissions), submissionId: newSubmissionId() }),
  );
  const form = useActionForm({
    initial,
    action: ({ submissionId, ...contact }: Values) =>
      addContactAction({ customerId, submissionId, contact: newContactInput(contact) }),
    onDone: ({ id }) => {
      toast({
        title: t('created'),
        action: again.current
          ? { label: t('open'), run: () => router.push(`/admin/contacts/${id}`) }
          : undefined,
      });
      if (again.current)
        form.setSavedPart({ ...blankContact(options.permissions), submissionId: newSubmissionId() });
      else {
        form.setSavedPart({ submissionId: newSubmissionId() });
        router.push(`/admin/customers/${customerId}/contacts`);
      }
    },
  });
  const { values, setValues, errorAt } = form;
  const change = (part: Partial<NewContactValues>) => setValues((now) => ({ ...now, ...part }));
  const { email } = useDuplicates(findDuplicatesAction, {
    company: '',
    taxId: '',
    email: values.email,
    country: '',
    exceptCustomerId: null,
  });
  const part = { values, onChange: change, errorAt, prefix: 'contact.' };
  const save = (another: boolean) => {
    again.current = another;
    form.submit();
  };
  return (
    <FormFrame
      form={form}
      onSubmit={(event) => {
        event.preventDefault();
        save(false);
      }}
      buttons={
        <>
          <Button type="submit" variant="primary" pending={form.pending}>
            {c('save')}
          </Button>
          <Button disabled={form.pending} onClick={() => save(true)}>
            {t('saveAndAnother')}
          </Button>
          <ButtonLink href={`/admin/customers/${customerId}`} variant="quiet">
            {ui('cancel')}
          </ButtonLink>
        </>
      }
    >
      <FormSection title={t('person')}>
        <PersonFields {...part} emailHint={email && <TwinHint twin={email} />} />
        <SpeechFields {...part} languages={options.languages} />
      </FormSection>
      <FormSection title={t('access')}>
        <AccessFields {...part} />
      </FormSection>
      <FormSection title={t('rights')}>
        <PermissionSwitches
          permissions={values.permissions}
          notifications={values.notifications}
          onChange={change}
        />
      </FormSection>
    </FormFrame>
  );
}
