/** How a form says that a schedule ends, as its columns. */
export const endColumns = ({
  end,
  cycles,
  untilDay,
}: {
  end: 'never' | 'cycles' | 'until';
  cycles: number | null;
  untilDay: string | null;
}) => ({
  cycles: end === 'cycles' ? cycles : null,
  untilDay: end === 'until' ? untilDay : null,
});
