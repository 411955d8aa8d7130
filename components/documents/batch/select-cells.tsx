import { Checkbox } from '@/components/ui/checkbox';
import { Cell, Head } from '@/components/ui/table';

/** The boxes by which rows are chosen; `BatchList` around the table hears them. */
export const CHOSEN = 'chosen';
export const ALL_OF_PAGE = 'chosen-page';

export const SelectHead = ({ label }: { label: string }) => (
  <Head className="w-8 noscript:hidden">
    <Checkbox name={ALL_OF_PAGE} aria-label={label} autoComplete="off" />
  </Head>
);

type SelectCellProps = {
  id: string;
  /** What it is called, to say which of many something was not done with. */
  name?: string;
  draft: boolean;
  label: string;
};

// Without a script nothing hears the boxes.
export const SelectCell = ({ id, name, draft, label }: SelectCellProps) => (
  <Cell className="w-8 noscript:hidden phone:relative phone:z-10 phone:order-first">
    <Checkbox
      name={CHOSEN}
      value={id}
      data-name={name}
      data-draft={draft}
      aria-label={label}
      autoComplete="off"
    />
  </Cell>
);
