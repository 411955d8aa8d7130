import { alps } from './customers/alps';
import { france } from './customers/france';
import { germany } from './customers/germany';
import { islands } from './customers/islands';
import { overseas } from './customers/overseas';
import { portugal } from './customers/portugal';
import { spain } from './customers/spain';
import type { BuyerKind, SampleCustomer, SampleGroup } from './vocabulary';

/** The customers of a Spanish wholesaler of tableware, kitchenware, oil and the like. None of them exists. */
export const SAMPLE_CUSTOMERS: readonly SampleCustomer[] = [
  ...spain,
  ...portugal,
  ...france,
  ...germany,
  ...alps,
  ...islands,
  ...overseas,
];

const GROUP_OF: Record<BuyerKind, SampleGroup> = {
  restaurant: 'restaurants',
  hotel: 'hotels',
  caterer: 'catering',
  shop: 'shops',
  distributor: 'distributors',
};

/** Customers of so much and more are key accounts. */
const KEY_SIZE = 5;

/** The groups that a customer is in, seen from the Spanish wholesaler. */
export const groupsOfSample = ({ trade, country }: SampleCustomer): SampleGroup[] => [
  GROUP_OF[trade.kind],
  ...(country === 'ES' ? [] : (['export'] as const)),
  ...(trade.size >= KEY_SIZE ? (['key'] as const) : []),
];
