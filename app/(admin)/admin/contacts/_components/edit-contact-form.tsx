'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { contactDifferences } from '@/components/contacts/contact-differences';
import { type ContactValues, contactInput, contactValues } from '@/components/contacts/contact-values';
import { PermissionSwitches } from '@/components/contacts/permission-switches';
import { PersonFields } from '@/components/contacts/person-fields';
import { SpeechFields } from '@/components/contacts/speech-fields';
import type { CustomerOptions } from '@/components/customers/customer-options';
import { FormFrame } from '@/components/forms/form-frame';
import { StaleBanner } from '@/components/forms/stale-banner';
import { useActionForm } from '@/components/forms/use-action-form';
import { Button } from '@/components/ui/button';
import { FormSection } from '@/components/ui/form-section';
import { toast } from '@/components/ui/toast';
import type { StoredContact } from '@/lib/contacts/stored-contact';
import { updateContactAction } from '../actions';

type Values = ContactValues & { version: number };

/** Who a contact is, what it may, which emails it gets. */
export function EditContactForm({ contact, options }: { contact: StoredContact; options: CustomerOptions }) {
  const t = useTranslations('contacts');
  const c = useTranslations('common');
  const p = useTranslations('common.permission');
  const [initial] = useState((): Values => ({ ...contactValues(contact), version: contact.version }));
  const form = useActionForm({
    initial,
    action: ({ version, ...values }: Values) =>
      updateContactAction({ ...contactInput(values), id: contact.id, version }),
    onDone: ({ version }) => {
      form.setSavedPart({ version });
      toast({ title: c('saved') });
    },
  });
  const { values, setValues, errorAt, error } = form;
  // The only details that this action's errors carry.
  const current = error?.code === 'stale' ? (error.details as StoredContact) : null;
  const change = (part: Partial<ContactValues>) => setValues((now) => ({ ...now, ...part }));
  const part = { values, onChange: change, errorAt };
  return (
    <FormFrame
      form={form}
      notice={
        current && (
          <StaleBanner
            differences={contactDifferences(values, contactValues(current), change, t, c, p, options)}
          />
        )
      }
      onSubmit={(event) => {
        event.preventDefault();
        form.submit(current ? { version: current.version } : undefined);
      }}
      buttons={
        <Button type="submit" variant="primary" pending={form.pending}>
          {c('save')}
        </Button>
      }
    >
      <FormSection title={t('person')}>
        <PersonFields {...part} />
        <SpeechFields {...part} languages={options.languages} />
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
