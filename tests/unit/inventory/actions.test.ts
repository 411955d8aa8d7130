import { describe, expect, it } from 'vitest';
import { type Declaration, declarationOf } from '@/lib/actions/declared';
import { PERMISSIONS } from '@/lib/auth/permissions';
import { serverActionFiles } from '../../support/app-inventory.ts';

const { files, elsewhere } = serverActionFiles();

/** Why an action may be called by nobody in particular. A new reason is a decision, and belongs here. */
const REASONS = ['sign-in', 'sign-out', 'link', 'setup', 'language', 'registration'];

const PORTAL_PERMISSIONS = ['always', 'primary', 'manages', 'invoices', 'estimates', 'proposals', 'support'];

const AREA: Record<Declaration['area'], { folder: RegExp; permissions: readonly string[] }> = {
  staff: { folder: /^app\/\(admin\)\//, permissions: PERMISSIONS },
  portal: { folder: /^app\/\(portal\)\//, permissions: PORTAL_PERMISSIONS },
  public: { folder: /^app\/\(public\)\//, permissions: REASONS },
};

it('finds the actions, and none outside of the files for them', () => {
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((file) => !/^app\/.*\/actions\.ts$/.test(file))).toEqual([]);
  expect(elsewhere).toEqual([]);
});

describe.each(files)('%s', (file) => {
  // It loads much of the product.
  it('declares what each of its actions asks for', { timeout: 60_000 }, async () => {
    const exported: Record<string, unknown> = await import(/* @vite-ignore */ `@/${file}`);
    for (const [name, action] of Object.entries(exported)) {
      const declared = declarationOf(action);
      if (!declared) throw new Error(`${name} is made by none of staffAction, portalAction and publicAction`);
      const { folder, permissions } = AREA[declared.area];
      expect(file, `${name} is an action of the area ${declared.area}`).toMatch(folder);
      expect(permissions, name).toContain(declared.permission);
    }
  });
});
