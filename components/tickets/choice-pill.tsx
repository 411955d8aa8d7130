import { Pill } from '@/components/ui/pill';
import type { NamedChoice } from '@/lib/tickets/choice-name';

/** A status or priority by its name; the colour only repeats it. */
export const ChoicePill = ({ choice }: { choice: NamedChoice }) => (
  <Pill tone={choice.tone} icon={null}>
    {choice.name}
  </Pill>
);
