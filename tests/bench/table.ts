import type { Goal, Measured, Row } from './bench';

export type Result = { row: Row; measured: Measured | null; failure: string | null; cpuMs: number | null };

const figure = (value: number | undefined) =>
  value === undefined ? '' : value >= 100 ? value.toFixed(0) : value.toFixed(1);

const inWords = ({ p50_ms, p95_ms, per_s, value }: Goal, unit: string) =>
  [
    p50_ms && `p50 ${p50_ms} ms`,
    p95_ms && `p95 ${p95_ms} ms`,
    per_s && `${per_s} a second`,
    value && `${value} ${unit}`,
  ]
    .filter(Boolean)
    .join(', ') || 'no error';

/** Whether each part of the goal was reached. */
function isReached({ row: { goal }, measured }: Result): boolean {
  const { timing, value } = measured ?? {};
  return [
    measured !== null,
    !goal.p50_ms || (timing?.p50_ms ?? Number.POSITIVE_INFINITY) <= goal.p50_ms,
    !goal.p95_ms || (timing?.p95_ms ?? Number.POSITIVE_INFINITY) <= goal.p95_ms,
    !goal.per_s || (timing?.per_s ?? 0) >= goal.per_s,
    !goal.value || (value?.amount ?? Number.POSITIVE_INFINITY) <= goal.value,
  ].every(Boolean);
}

const HEAD = [
  'what',
  'to reach',
  'reached',
  'n',
  'p50 ms',
  'p95 ms',
  'a second',
  'limit ms',
  '× limit',
  'app CPU ms',
  '',
];

function cells(result: Result): string[] {
  const { row, measured, failure, cpuMs } = result;
  const { timing, limit, value, remark } = measured ?? {};
  return [
    row.name,
    inWords(row.goal, value?.unit ?? ''),
    isReached(result) ? 'yes' : 'no',
    timing ? String(timing.n) : '',
    value ? `${figure(value.amount)} ${value.unit}` : figure(timing?.p50_ms),
    figure(timing?.p95_ms),
    figure(timing?.per_s),
    figure(limit?.p50_ms),
    timing && limit ? figure(timing.p50_ms / limit.p50_ms) : '',
    cpuMs === null ? '' : figure(cpuMs),
    failure ?? remark ?? '',
  ];
}

export function asText(results: readonly Result[]): string {
  const rows = [HEAD, ...results.map(cells)];
  const widths = HEAD.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, at) =>
          at < 3 || at === row.length - 1 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function asMarkdown(results: readonly Result[]): string {
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`;
  const rule = HEAD.map((_, at) => (at < 3 || at === HEAD.length - 1 ? '---' : '---:'));
  return [line(HEAD), line(rule), ...results.map((result) => line(cells(result)))].join('\n');
}

/** One object a row; numbers that a row has not are null. */
export const asJson = (results: readonly Result[]): string =>
  `${JSON.stringify(
    results.map(({ row, measured }) => ({
      name: row.name,
      n: measured?.timing?.n ?? null,
      p50_ms: measured?.timing?.p50_ms ?? null,
      p95_ms: measured?.timing?.p95_ms ?? null,
      per_s: measured?.timing?.per_s ?? null,
      limit_ms: measured?.limit?.p50_ms ?? null,
      ...(measured?.value ? { value: measured.value.amount, unit: measured.value.unit } : {}),
    })),
    null,
    2,
  )}\n`;
