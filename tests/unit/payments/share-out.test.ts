import fc from 'fast-check';
import { expect, it } from 'vitest';
import { availableOf, paymentState } from '@/lib/payments/payment-state';
import { shareOut } from '@/lib/payments/share-out';
import { RUNS } from '../money/builders';

const sum = (amounts: readonly bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);

it.each([
  [100n, [40n, 40n, 40n], [40n, 40n, 20n], 0n],
  [100n, [], [], 100n],
  [100n, [30n, 0n, 20n], [30n, 0n, 20n], 50n],
  [0n, [30n], [0n], 0n],
])('%s over %s', (amount, dues, shares, left) => {
  expect(shareOut(amount, dues)).toEqual({ shares, left });
});

it('loses and makes no cent, and gives no invoice more than is due of it', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 12n }),
      fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n })),
      (amount, dues) => {
        const { shares, left } = shareOut(amount, dues);
        expect(sum(shares) + left).toBe(amount);
        expect(shares.every((share, at) => share >= 0n && share <= (dues[at] ?? 0n))).toBe(true);
        // Nothing is left over while something is due.
        expect(left === 0n || sum(shares) === sum(dues)).toBe(true);
      },
    ),
    RUNS,
  );
});

it.each([
  [{ amount: 100n, allocated: 0n, refunded: 0n, voidedAt: null }, 'credit', 100n],
  [{ amount: 100n, allocated: 60n, refunded: 30n, voidedAt: null }, 'credit', 10n],
  [{ amount: 100n, allocated: 100n, refunded: 0n, voidedAt: null }, 'applied', 0n],
  [{ amount: 100n, allocated: 40n, refunded: 60n, voidedAt: null }, 'applied', 0n],
  [{ amount: 100n, allocated: 0n, refunded: 100n, voidedAt: null }, 'refunded', 0n],
  [{ amount: 100n, allocated: 0n, refunded: 0n, voidedAt: new Date(0) }, 'void', 0n],
])('a payment of %o is %s', (facts, state, available) => {
  expect(paymentState(facts)).toBe(state);
  expect(availableOf(facts)).toBe(available);
});
