'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { CustomerOptions } from '@/components/customers/customer-options';
import { TwinHint } from '@/components/customers/twin-hint';
import { type FindDuplicates, useDuplicates } from '@/components/customers/use-duplicates';
import { Folded } from '@/components/forms/folded';
import { newSubmissionId } from '@/components/forms/new-submission-id';
import { ShortForm } from '@/components/forms/short-form';
import { useActionForm } from '@/components/forms/use-action-form';
import { Button } from '@/components/ui/button';
import { Combobox, type ComboboxOption } from '@/components/ui/combobox';
import { Field } from '@/components/ui/field';
import type { ActionResult } from '@/lib/actions/errors';
import { AccessFields } from './access-fields';
import { blankContact, type NewContactValues, newContactInput } from './contact-values';
import { PermissionSwitches } from './permission-switches';
import { PersonFields } from './person-fields';

type Values = { submissionId: string; customer: ComboboxOption | null; contact: NewContactValues };
type Found = { id: string; name: string };

const toInput = ({ submissionId, customer, contact }: Values) => ({
  submissionId,
  customerId: customer?.value ?? '',
  contact: newContactInput(contact),
});

/**
 * The small form of Quick insert for a contact: its customer, name and email; how it gets in and what it may is
 * folded away and has the usual defaults.
 */
export function QuickContactForm({
  options,
  search,
  add,
  find,
  onCreated,
}: {
  options: CustomerOptions;
  /** Customers for the picker. */
  search: (input: { text: string }) => Promise<ActionResult<readonly Found[]>>;
  add: (input: ReturnType<typeof toInput>) => Promise<ActionResult<{ id: string; customerId: string }>>;
  find: FindDuplicates;
  onCreated: (created: { id: string; customerId: string; name: string }) => void;
}) {
  const t = useTranslations('contacts');
  const c = useTranslations('common');
  const [initial] = useState(
    (): Values => ({
      submissionId: newSubmissionId(),
      customer: null,
      contact: blankContact(options.permissions),
    }),
  );
  const form = useActionForm({
    initial,
    action: (values: Values) => add(toInput(values)),
    onDone: (created) => {
      const { firstName, lastName } = form.values.contact;
      form.setSavedPart({ submissionId: newSubmissionId() });
      onCreated({ ...created, name: `${firstName} ${lastName}`.trim() });
    },
  });
  const { values, set, setValues, errorAt, error } = form;
  const { contact } = values;
  const setContact = (part: Partial<NewContactValues>) =>
    setValues((now) => ({ ...now, contact: { ...now.contact, ...part } }));
  const { email } = useDuplicates(find, {
    company: '',
    taxId: '',
    email: contact.email,
    country: '',
    exceptCustomerId: null,
  });
  const findCustomers = async (text: string): Promise<ComboboxOption[]> => {
    const result = await search({ text });
    if (!result.ok) throw new Error(result.error.code);
    return result.data.map(({ id, name }) => ({ value: id, label: name }));
  };
  return (
    <ShortForm form={form}>
      <Field label={t('customer')} error={errorAt('customerId') && t('chooseCustomer')}>
        {(control) => (
          <Combobox
            {...control}
            value={values.customer}
            onChange={(customer) => set('customer', customer)}
            onSearch={findCustomers}
          />
        )}
      </Field>
      <PersonFields
        values={contact}
        onChange={setContact}
        errorAt={errorAt}
        prefix="contact."
        emailHint={email && <TwinHint twin={email} />}
      />
      <Folded
        title={t('accessAndPermissions')}
        open={Object.keys(error?.fields ?? {}).some((field) => field.startsWith('contact.access'))}
      >
        <AccessFields values={contact} onChange={setContact} errorAt={errorAt} prefix="contact." />
        <PermissionSwitches
          permissions={contact.permissions}
          notifications={contact.notifications}
          onChange={setContact}
        />
      </Folded>
      <Button type="submit" variant="primary" pending={form.pending} className="self-start">
        {c('save')}
      </Button>
    </ShortForm>
  );
}
