'use server';

import { z } from 'zod';
import { DomainError } from '@/lib/actions/errors';
import { staffAction } from '@/lib/actions/staff-action';
import { searchPayers } from '@/lib/customers/find-customers';
import { SearchCustomers } from '@/lib/customers/schemas';
import { applyCredit } from '@/lib/payments/apply-credit';
import { customerDues } from '@/lib/payments/open-invoices';
import { refund } from '@/lib/payments/refund';
import { removeAllocation } from '@/lib/payments/remove-allocation';
import {
  AllocationInput,
  ApplyInput,
  CorrectionInput,
  type CreditSource,
  OpenInvoicesInput,
  PaymentInput,
  RefundInput,
} from '@/lib/payments/schemas';
import { transferOffers } from '@/lib/payments/transfer-offers';
import { voidPayment } from '@/lib/payments/void-payment';
import { voidRefund } from '@/lib/payments/void-refund';
import { recordAndSend } from '@/lib/sending/record-and-send';
import { SendReceipt } from '@/lib/sending/schemas';
import { sendReceipt } from '@/lib/sending/send-receipt';

const LIST = '/admin/payments';

/** Money moves between pages of several kinds: all of the admin area is read anew. */
const everything = () => [LIST, '/admin/invoices', '/admin/customers'];

const pageOf = ({ kind, id }: CreditSource) => (kind === 'payment' ? `${LIST}/${id}` : LIST);
const listAndPage = (source: CreditSource) => [...everything(), pageOf(source)];

export const recordPaymentAction = staffAction({
  permission: 'payments:create',
  input: PaymentInput,
  run: recordAndSend,
  once: 'payment.record',
  revalidates: everything,
});

export const sendReceiptAction = staffAction({
  permission: 'payments:create',
  input: SendReceipt,
  run: sendReceipt,
  once: 'payment.send',
  revalidates: ({ id }) => [`${LIST}/${id}`],
});

export const applyCreditAction = staffAction({
  permission: 'payments:create',
  input: ApplyInput,
  run: applyCredit,
  once: 'payment.apply',
  revalidates: listAndPage,
});

export const removeAllocationAction = staffAction({
  permission: 'payments:void',
  input: AllocationInput,
  run: removeAllocation,
  revalidates: listAndPage,
});

export const voidPaymentAction = staffAction({
  permission: 'payments:void',
  input: CorrectionInput,
  run: voidPayment,
  revalidates: ({ id }) => [...everything(), `${LIST}/${id}`],
});

export const refundAction = staffAction({
  permission: 'payments:refund',
  input: RefundInput,
  run: refund,
  once: 'payment.refund',
  revalidates: listAndPage,
});

export const voidRefundAction = staffAction({
  permission: 'payments:void',
  input: CorrectionInput,
  run: voidRefund,
  revalidates: listAndPage,
});

/** Customers for the picker: who pays need not be active any more. */
export const findPayersAction = staffAction({
  permission: 'customers:view',
  input: SearchCustomers,
  run: (tx, viewer, { text }) => searchPayers(viewer, text, tx),
});

/** What the customer that was just chosen owes. */
export const customerDuesAction = staffAction({
  permission: 'payments:create',
  input: OpenInvoicesInput,
  run: async (tx, viewer, { customerId }) => {
    const dues = await customerDues(viewer, customerId, tx);
    if (!dues) throw new DomainError('not_found');
    return dues;
  },
});

/** What the small form of Quick insert offers. */
export const paymentOffersAction = staffAction({
  permission: 'payments:create',
  input: z.object({}),
  run: (tx) => transferOffers(tx),
});
