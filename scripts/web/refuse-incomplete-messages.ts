import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { PROJECT } from '../project.ts';
import { messageProblems, type Tree } from './message-problems.ts';

/** @throws Error that names what a file of `messages/` lacks or says wrongly */
export function refuseIncompleteMessages(folder = join(PROJECT, 'messages')): void {
  const files = Object.fromEntries(
    readdirSync(folder).map((file): [string, Tree] => [
      parse(file).name,
      JSON.parse(readFileSync(join(folder, file), 'utf8')),
    ]),
  );
  const problems = messageProblems(files);
  if (problems.length > 0) throw new Error(`The messages are not complete.\n${problems.join('\n')}`);
}
