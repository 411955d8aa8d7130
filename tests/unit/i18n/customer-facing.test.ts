import { expect, test } from 'vitest';
import { CUSTOMER_NAMESPACES } from '@/lib/i18n/namespaces';
import en from '@/messages/en.json';
import { loadedWith } from '../../support/import-graph.ts';
import { type AnyNode, sourceFiles, textOf, walkFile } from '../../support/source-text.ts';

// What customers see is in six languages, what staff see in two. So whatever is loaded for a customer's eyes says
// nothing of a namespace of staff's, and meets no error of theirs.

const SEEN_BY_CUSTOMERS = [
  /^app\/[^/]+\.tsx?$/,
  /^app\/\(portal\)\//,
  /^app\/\(public\)\/(?!setup\/)/,
  /^app\/api\/(?!pdf\/\[kind\]|cron\/|customers\/|export\/contact\/|health\/|imports\/|reports\/)/,
  /^lib\/pdf\//,
  /^lib\/mail\/(enqueue|render|link-words|email-blocks)/,
  /^components\/ui\//,
];
const TRANSLATORS = new Set(['useTranslations', 'getTranslations', 'translatorFor', 'createTranslator']);

const seen = sourceFiles().filter((file) => SEEN_BY_CUSTOMERS.some((pattern) => pattern.test(file)));
const loaded = loadedWith(seen);

/** How a file came to be loaded, for whoever has to find the way. */
const wayTo = (file: string): string => {
  const by = loaded.get(file);
  return by ? `${file} < ${wayTo(by)}` : file;
};

test('nothing that customers see says a text of staff', () => {
  const found: string[] = [];
  for (const file of loaded.keys()) {
    if (file === 'lib/i18n/translator.ts') continue;
    walkFile(file, (node) => {
      if (node.type !== 'CallExpression') return;
      if (!TRANSLATORS.has(String((node.callee as AnyNode).name))) return;
      const namespace = (node.arguments as AnyNode[]).map(textOf).findLast((each) => each !== null);
      const first = namespace?.split('.')[0] ?? 'any namespace';
      if (!(CUSTOMER_NAMESPACES as readonly string[]).includes(first)) found.push(`${first}: ${wayTo(file)}`);
    });
  }
  expect(found).toEqual([]);
});

test('nobody but staff meets an error that only staff have a message for', () => {
  const found: string[] = [];
  // A job answers nobody: what it meets is written down for staff.
  for (const file of loadedWith(seen, ['lib/jobs/handlers.ts', 'lib/jobs/run-due.ts']).keys()) {
    // The tables of staff refuse what a contact has no way to write.
    if (file === 'lib/actions/database-errors.ts') continue;
    walkFile(file, (node) => {
      const text = node.type === 'Literal' || node.type === 'TemplateLiteral' ? textOf(node) : null;
      if (text !== null && text in en.staffErrors) found.push(`${text}: ${wayTo(file)}`);
    });
  }
  expect(found).toEqual([]);
});
