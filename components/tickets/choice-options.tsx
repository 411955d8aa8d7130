import type { NamedChoice } from '@/lib/tickets/choice-name';

/** The options of a select: those in use, and one that is chosen although it is not. */
export const ChoiceOptions = ({ of, chosen }: { of: readonly NamedChoice[]; chosen?: string }) =>
  of
    .filter(({ id, active }) => active || id === chosen)
    .map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ));
