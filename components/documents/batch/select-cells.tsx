import { Checkbox } from '@/components/ui/checkbox';
import { Cell, Head } from '@/components/ui/table';

/** The boxes by which rows are chosen; `BatchList` around the table hears them. */
export const CHOSEN = 'chosen';
export const ALL_OF_PAGE = 'chosen-page';

export const SelectHead = ({ label }: { label: string }) => (
  <Head className="w-8">
    <Checkbox name={ALL_OF_PAGE} aria-label={label} autoComplete="off" />
  </Head>
);

export const SelectCell = ({ id, draft, label }: { id: string; draft: boolean; label: string }) => (
  <Cell className="w-8 phone:order-first phone:relative phone:z-10">
    <Checkbox name={CHOSEN} value={id} data-draft={draft} aria-label={label} autoComplete="off" />
  </Cell>
);
