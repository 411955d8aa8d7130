import { groupColour } from '@/components/customers/group-colour';
import type { GroupSales } from '@/lib/reports/group-report';
import type { Ranked } from './rank-bars';

/** The groups that brought in something, as bars; `ungrouped` names the customers without one. */
export const rankedGroups = (groups: readonly GroupSales[], ungrouped: string, most: number): Ranked[] =>
  groups
    .filter(({ net }) => net > 0n)
    .slice(0, most)
    .map(({ group, net }) => ({
      key: group?.id ?? 'ungrouped',
      name: group?.name ?? ungrouped,
      href: group && `/admin/customers?group=${group.id}&status=all`,
      colour: group ? groupColour(group.color) : 'var(--faint)',
      amount: net,
    }));
