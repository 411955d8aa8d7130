'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { AccessFields } from '@/components/contacts/access-fields';
import {
  blankContact,
  isBlank,
  type NewContactValues,
  newContactInput,
} from '@/components/contacts/contact-values';
import { PermissionSwitches } from '@/components/contacts/permission-switches';
import { PersonFields } from '@/components/contacts/person-fields';
import { SpeechFields } from '@/components/contacts/speech-fields';
import { AdvancedFields } from '@/components/customers/advanced-fields';
import { BillingFields } from '@/components/customers/billing-fields';
import { CompanyFields } from '@/components/customers/company-fields';
import type { CustomerOptions } from '@/components/customers/customer-options';
import { advancedSummary, billingSummary } from '@/components/customers/customer-summaries';
import { blankCustomer, type CustomerValues, customerInput } from '@/components/customers/customer-values';
import { TwinHint } from '@/components/customers/twin-hint';
import { useDuplicates } from '@/components/customers/use-duplicates';
import { FormFrame } from '@/components/forms/form-frame';
import { newSubmissionId } from '@/components/forms/new-submission-id';
import { refreshOnReturn } from '@/components/forms/refresh-on-return';
import { useActionForm } from '@/components/forms/use-action-form';
import { Button } from '@/components/ui/button';
import { FormSection } from '@/components/ui/form-section';
import { toast } from '@/components/ui/toast';
import { createCustomerAction, findDuplicatesAction } from '../actions';

type Values = { submissionId: string; customer: CustomerValues; contact: NewContactValues };
type Next = 'open' | 'contact' | 'invoice';

const toInput = ({ submissionId, customer, contact }: Values) => ({
  ...customerInput(customer),
  submissionId,
  contact: customer.company.trim() && isBlank(contact) ? null : newContactInput(contact),
});

/** The new customer (PRODUCT.md 1.1): four sections, one Save, and where to go from there. */
export function NewCustomerForm({ options, mayInvoice }: { options: CustomerOptions; mayInvoice: boolean }) {
  const t = useTranslations('customers');
  const c = useTranslations('common');
  const router = useRouter();
  const next = useRef<Next>('open');
  const [initial] = useState(
    (): Values => ({
      submissionId: newSubmissionId(),
      customer: blankCustomer(options.defaultCountry),
      contact: blankContact(options.permissions),
    }),
  );
  const form = useActionForm({
    initial,
    action: (values: Values) => createCustomerAction(toInput(values)),
    onDone: ({ id }) => {
      // Should somebody come back to this page with all of it still there, it is another customer.
      form.setSavedPart({ submissionId: newSubmissionId() });
      toast({ title: t('created') });
      refreshOnReturn(router);
      router.push(
        next.current === 'contact'
          ? `/admin/customers/${id}/contacts/new`
          : next.current === 'invoice'
            ? `/admin/invoices/new?customer=${id}`
            : `/admin/customers/${id}`,
      );
    },
  });
  const { values, setValues, errorAt } = form;
  const { customer, contact } = values;
  const setCustomer = <Key extends keyof CustomerValues>(key: Key, value: CustomerValues[Key]) =>
    setValues((now) => ({ ...now, customer: { ...now.customer, [key]: value } }));
  const setContact = (part: Partial<NewContactValues>) =>
    setValues((now) => ({ ...now, contact: { ...now.contact, ...part } }));
  const duplicates = useDuplicates(findDuplicatesAction, {
    company: customer.company,
    taxId: customer.taxId,
    email: contact.email,
    country: customer.address.country,
    exceptCustomerId: null,
  });
  const part = { values: customer, set: setCustomer, errorAt, options };
  const person = customer.company.trim() === '';
  const wrong = (...starts: string[]) =>
    Object.keys(form.error?.fields ?? {}).some((field) => starts.some((start) => field.startsWith(start)));
  const sections = [
    {
      id: 'customer',
      label: t('sections.customer'),
      invalid: wrong('company', 'taxId', 'phone', 'website', 'address.'),
    },
    { id: 'contact', label: t('sections.contact'), invalid: wrong('contact.') },
    { id: 'billing', label: t('sections.billing'), invalid: wrong('billing.', 'shipping.') },
    { id: 'advanced', label: t('sections.advanced'), invalid: wrong('groups', 'currency', 'language') },
  ];
  const save = (then: Next) => {
    next.current = then;
    form.submit();
  };

  return (
    <FormFrame
      form={form}
      sections={sections}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save('open');
      }}
      buttons={
        <>
          <Button type="submit" variant="primary" pending={form.pending}>
            {c('save')}
          </Button>
          <Button disabled={person || form.pending} onClick={() => save('contact')}>
            {t('saveAndContact')}
          </Button>
          {mayInvoice && (
            <Button disabled={form.pending} onClick={() => save('invoice')}>
              {t('saveAndInvoice')}
            </Button>
          )}
        </>
      }
    >
      <FormSection id="customer" title={t('sections.customer')} help={t('customerHelp')}>
        <CompanyFields {...part} duplicates={duplicates} />
      </FormSection>
      <FormSection
        id="contact"
        title={t('sections.contact')}
        help={person ? t('contactHelpPerson') : t('contactHelpCompany')}
      >
        <PersonFields
          values={contact}
          onChange={setContact}
          errorAt={errorAt}
          prefix="contact."
          optional={!person}
          emailHint={duplicates.email && <TwinHint twin={duplicates.email} />}
        />
        <SpeechFields
          values={contact}
          onChange={setContact}
          errorAt={errorAt}
          prefix="contact."
          languages={options.languages}
        />
        <AccessFields values={contact} onChange={setContact} errorAt={errorAt} prefix="contact." />
        <PermissionSwitches
          permissions={contact.permissions}
          notifications={contact.notifications}
          onChange={setContact}
        />
      </FormSection>
      <FormSection
        id="billing"
        title={t('sections.billing')}
        help={t('billingHelp')}
        foldable
        open={sections[2]?.invalid}
        summary={billingSummary(customer, t)}
      >
        <BillingFields {...part} />
      </FormSection>
      <FormSection
        id="advanced"
        title={t('sections.advanced')}
        help={t('advancedHelp')}
        foldable
        open={sections[3]?.invalid}
        summary={advancedSummary(customer, options, t)}
      >
        <AdvancedFields {...part} />
      </FormSection>
    </FormFrame>
  );
}
