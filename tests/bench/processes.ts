import { readdirSync, readFileSync } from 'node:fs';

type Process = { pid: number; parent: number; ticks: number; name: string };

/** Every process of this machine, by what Linux tells; none on another system. */
function allProcesses(): Process[] {
  const all: Process[] = [];
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      all.push({
        pid: Number(entry),
        parent: Number(fields[1]),
        ticks: Number(fields[11]) + Number(fields[12]),
        name,
      });
    } catch {
      // It has ended meanwhile.
    }
  }
  return all;
}

/** A process and all that it started. */
function familyOf(pid: number, among = allProcesses()): Process[] {
  const children = among.filter(({ parent }) => parent === pid);
  return [
    ...among.filter((one) => one.pid === pid),
    ...children.flatMap((child) => familyOf(child.pid, among)),
  ];
}

/** Milliseconds of processor that processes have used so far: says more than the clock where others work as well. */
export function processorMs(pids: readonly number[]): number {
  const all = allProcesses();
  const ticks = pids.flatMap((pid) => familyOf(pid, all)).reduce((sum, { ticks }) => sum + ticks, 0);
  // USER_HZ is 100 on every Linux that Node runs on.
  return ticks * 10;
}

/**
 * MB that processes hold, a page that several share counted once in all (proportional set size): the sum of RSS would
 * count PostgreSQL's buffers and Chromium's code once for each process.
 */
export function memoryMb(pids: readonly number[]): number {
  let kb = 0;
  const all = allProcesses();
  for (const { pid } of pids.flatMap((each) => familyOf(each, all))) {
    try {
      kb += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      // It has ended meanwhile.
    }
  }
  return kb / 1024;
}

/** Who started a process, where there is one of that name here; else null. */
export function parentOf(pid: number, name: string): number | null {
  return allProcesses().find((one) => one.pid === pid && one.name === name)?.parent ?? null;
}
