import { z } from 'zod';
import { NewContact, optionalLanguage } from '@/lib/contacts/schemas';
import { GroupName } from '@/lib/groups/schemas';
import { isCurrency } from '@/lib/money/currencies';
import { addressFields, optionalLine, optionalWebsite } from '@/lib/text/fields';
import { tidyTaxId } from './tax-id';

const Address = z.object(addressFields());

/** Groups of a customer: those that there are by id, those typed in place by name. */
const Groups = z.object({
  ids: z.array(z.uuid()).max(50),
  names: z.array(GroupName).max(20),
});

/** ISO 4217, or null for the company's base currency. */
const optionalCurrency = () =>
  optionalLine(3).refine((code) => code === null || isCurrency(code), { error: 'currency_unknown' });

/** What staff write down of a customer (PRODUCT.md 1.1): the form's sections 1, 3 and 4. */
export const CustomerFields = z.object({
  /** Null: the customer is a person, shown under the contact's name. */
  company: optionalLine(120),
  taxId: optionalLine(40).transform((taxId) => (taxId === null ? null : tidyTaxId(taxId))),
  phone: optionalLine(40),
  website: optionalWebsite(),
  address: Address,
  billing: Address,
  shipping: Address,
  groups: Groups,
  currency: optionalCurrency(),
  language: optionalLanguage(),
});
export type CustomerFields = z.output<typeof CustomerFields>;

/** The whole form. Without a company name the contact is the customer, so it must be there. */
export const NewCustomer = CustomerFields.extend({
  submissionId: z.uuid(),
  contact: NewContact.nullable(),
}).superRefine(({ company, contact }, context) => {
  if (company !== null || contact !== null) return;
  for (const field of ['firstName', 'email']) {
    context.addIssue({ code: 'custom', message: 'required', path: ['contact', field] });
  }
});
export type NewCustomer = z.output<typeof NewCustomer>;

export const UpdateCustomer = CustomerFields.extend({ id: z.uuid(), version: z.int() });
export type UpdateCustomer = z.output<typeof UpdateCustomer>;

export const CustomerId = z.object({ id: z.uuid() });
export type CustomerId = z.output<typeof CustomerId>;

export const SetCustomerActive = z.object({ id: z.uuid(), active: z.boolean() });
export type SetCustomerActive = z.output<typeof SetCustomerActive>;

export const SetCustomerArchived = z.object({ id: z.uuid(), archived: z.boolean() });
export type SetCustomerArchived = z.output<typeof SetCustomerArchived>;

/** What is typed so far; text that no field would take simply finds nothing. */
export const FindDuplicates = z.object({
  company: z.string().max(500),
  taxId: z.string().max(500),
  email: z.string().max(500),
  country: z.string().max(10),
  /** The customer or contact that is being edited is no duplicate of itself. */
  exceptCustomerId: z.uuid().nullable(),
});
export type FindDuplicates = z.output<typeof FindDuplicates>;

export const SearchCustomers = z.object({ text: z.string().max(200) });
export type SearchCustomers = z.output<typeof SearchCustomers>;

export const SetCustomerStaff = z.object({ id: z.uuid(), staffIds: z.array(z.uuid()).max(50) });
export type SetCustomerStaff = z.output<typeof SetCustomerStaff>;

/** As many as a page of the list shows, and a few more. */
export const AssignStaff = z.object({ ids: z.array(z.uuid()).min(1).max(100), staffId: z.uuid() });
export type AssignStaff = z.output<typeof AssignStaff>;
