'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { AccessFields } from '@/components/contacts/access-fields';
import {
  blankContact,
  isBlank,
  type NewContactValues,
  newContactInput,
} from '@/components/contacts/contact-values';
import { PersonFields } from '@/components/contacts/person-fields';
import { Folded } from '@/components/forms/folded';
import { newSubmissionId } from '@/components/forms/new-submission-id';
import { ShortForm } from '@/components/forms/short-form';
import { useActionForm } from '@/components/forms/use-action-form';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { ActionResult } from '@/lib/actions/errors';
import { AdvancedFields } from './advanced-fields';
import type { CustomerOptions } from './customer-options';
import { blankCustomer, type CustomerValues, customerInput } from './customer-values';
import { TwinHint } from './twin-hint';
import { type FindDuplicates, useDuplicates } from './use-duplicates';

type Values = { submissionId: string; customer: CustomerValues; contact: NewContactValues };

const toInput = ({ submissionId, customer, contact }: Values) => ({
  ...customerInput(customer),
  submissionId,
  contact: customer.company.trim() && isBlank(contact) ? null : newContactInput(contact),
});

export type QuickCustomer = { id: string; contactId: string | null };

/**
 * The small form of Quick insert: company or name, and email; the rest is folded away and has the defaults of the
 * whole form. `create` is the action that makes customers, `find` the one that points out duplicates.
 */
export function QuickCustomerForm({
  options,
  create,
  find,
  onCreated,
  extra,
}: {
  options: CustomerOptions;
  create: (input: ReturnType<typeof toInput>) => Promise<ActionResult<QuickCustomer>>;
  find: FindDuplicates;
  onCreated: (created: QuickCustomer & { name: string }) => void;
  /** Beside Save: the way to the whole form. */
  extra?: ReactNode;
}) {
  const t = useTranslations('customers');
  const c = useTranslations('common');
  const [initial] = useState(
    (): Values => ({
      submissionId: newSubmissionId(),
      customer: blankCustomer(options.defaultCountry),
      contact: blankContact(options.permissions),
    }),
  );
  const form = useActionForm({
    initial,
    action: (values: Values) => create(toInput(values)),
    onDone: (created) => {
      const { company } = form.values.customer;
      const { firstName, lastName } = form.values.contact;
      form.setSavedPart({ submissionId: newSubmissionId() });
      onCreated({ ...created, name: company.trim() || `${firstName} ${lastName}`.trim() });
    },
  });
  const { values, setValues, errorAt, error } = form;
  const { customer, contact } = values;
  const setCustomer = <Key extends keyof CustomerValues>(key: Key, value: CustomerValues[Key]) =>
    setValues((now) => ({ ...now, customer: { ...now.customer, [key]: value } }));
  const setContact = (part: Partial<NewContactValues>) =>
    setValues((now) => ({ ...now, contact: { ...now.contact, ...part } }));
  const duplicates = useDuplicates(find, {
    company: customer.company,
    taxId: '',
    email: contact.email,
    country: '',
    exceptCustomerId: null,
  });
  const wrong = Object.keys(error?.fields ?? {});
  return (
    <ShortForm form={form}>
      <Field
        label={t('company')}
        optional
        help={t('companyHelp')}
        error={errorAt('company')}
        hint={duplicates.company && <TwinHint twin={duplicates.company} />}
      >
        <Input
          autoComplete="off"
          value={customer.company}
          onChange={(event) => setCustomer('company', event.target.value)}
        />
      </Field>
      <PersonFields
        values={contact}
        onChange={setContact}
        errorAt={errorAt}
        prefix="contact."
        optional={customer.company.trim() !== ''}
        emailHint={duplicates.email && <TwinHint twin={duplicates.email} />}
        brief
      />
      <Folded title={t('accessAndWelcome')} open={wrong.some((field) => field.startsWith('contact.access'))}>
        <AccessFields values={contact} onChange={setContact} errorAt={errorAt} prefix="contact." />
      </Folded>
      <Folded
        title={t('sections.advanced')}
        open={wrong.some((field) => /^(groups|currency|language)/.test(field))}
      >
        <AdvancedFields values={customer} set={setCustomer} errorAt={errorAt} options={options} />
      </Folded>
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" variant="primary" pending={form.pending}>
          {c('save')}
        </Button>
        {extra}
      </div>
    </ShortForm>
  );
}
