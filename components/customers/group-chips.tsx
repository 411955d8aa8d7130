import { Chip } from '@/components/ui/chip';
import type { GroupColor } from '@/db/schema/vocabulary';
import { groupColour } from './group-colour';

/** The groups of a customer as chips; nothing for none. */
export function GroupChips({
  groups,
}: {
  groups: readonly { id: string; name: string; color: GroupColor }[];
}) {
  if (groups.length === 0) return null;
  return (
    <span className="flex flex-wrap gap-1">
      {groups.map(({ id, name, color }) => (
        <Chip key={id} label={name} colour={groupColour(color)} className="max-w-40" />
      ))}
    </span>
  );
}
