import { ALL_OF_PAGE, CHOSEN } from './select-cells';

/** A document that was chosen; only drafts are issued and deleted. */
export type Chosen = { id: string; name: string; draft: boolean };

const boxes = (list: HTMLElement) => [...list.querySelectorAll<HTMLInputElement>(`input[name="${CHOSEN}"]`)];

/** What is ticked on the page, the earliest first: lists show the latest on top. */
export const chosenIn = (list: HTMLElement): Chosen[] =>
  boxes(list)
    .filter(({ checked }) => checked)
    .map(({ value, dataset }) => ({
      id: value,
      name: dataset.name ?? '',
      draft: dataset.draft === 'true',
    }))
    .reverse();

/** Ticks all boxes of the page or none, and lets the box at the head say which it is. */
export function tick(list: HTMLElement, all: boolean): void {
  for (const box of boxes(list)) box.checked = all;
  showAtHead(list);
}

/** The box at the head is ticked when all are, and half when some are. */
export function showAtHead(list: HTMLElement): void {
  const head = list.querySelector<HTMLInputElement>(`input[name="${ALL_OF_PAGE}"]`);
  if (!head) return;
  const ticked = boxes(list).filter(({ checked }) => checked).length;
  head.checked = ticked > 0 && ticked === boxes(list).length;
  head.indeterminate = ticked > 0 && !head.checked;
}
