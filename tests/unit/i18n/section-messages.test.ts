import { expect, test } from 'vitest';
import { SECTIONS } from '@/lib/i18n/client-messages';
import { loadedWith } from '../../support/import-graph';
import { type AnyNode, sourceFiles, textOf, walkFile } from '../../support/source-text';

/** Rendered on the server alone, where every message is at hand. */
const ON_THE_SERVER = [
  'app/(admin)/admin/_components/settings-tabs.tsx',
  'app/(admin)/admin/email-log/[id]/_components/email-facts.tsx',
];

/** The namespaces that a file's components ask for where they may run in the browser. */
function asked(file: string): string[] {
  const names: string[] = [];
  walkFile(file, (node) => {
    if (node.type !== 'CallExpression' || (node.callee as AnyNode).name !== 'useTranslations') return;
    names.push((textOf((node.arguments as AnyNode[])[0]) ?? '').split('.')[0] ?? '');
  });
  return names;
}

test.each(Object.entries(SECTIONS))('%s is asked for by components of its section alone', (name, folder) => {
  const elsewhere = sourceFiles().filter(
    (file) =>
      !file.startsWith(`app/(admin)/admin/${folder}/`) &&
      !ON_THE_SERVER.includes(file) &&
      asked(file).includes(name),
  );
  expect(elsewhere).toEqual([]);
});

test.each(['portal', 'received', 'setup', 'auth'])(
  '%s is asked for by nothing that staff’s pages load',
  (name) => {
    const pages = sourceFiles().filter((file) => file.startsWith('app/(admin)/') && file.endsWith('.tsx'));
    const components = [...loadedWith(pages).keys()].filter((file) => file.endsWith('.tsx'));
    expect(components.filter((file) => asked(file).includes(name))).toEqual([]);
  },
);
