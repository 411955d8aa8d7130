import { kitchenware } from './products/kitchenware';
import { pantry } from './products/pantry';
import { services } from './products/services';
import { tableware } from './products/tableware';
import type { BuyerKind, ItemGroup, Product } from './vocabulary';

/** The catalogue by its groups. */
export const CATALOGUE: Record<ItemGroup, readonly Product[]> = { tableware, kitchenware, pantry, services };

const GOODS: readonly Product[] = [...tableware, ...kitchenware, ...pantry];

/** What a kind of customer orders. */
export const goodsFor = (kind: BuyerKind): Product[] => GOODS.filter(({ buyers }) => buyers.includes(kind));

const service = (key: string): Product => {
  const found = services.find((product) => product.key === key);
  if (!found) throw new Error(`no such service: ${key}`);
  return found;
};

export const TASTING = service('tasting');
export const FREIGHT = service('freight');
