import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];

/** The rules of WCAG 2.2 AA that axe knows. */
export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds on the screen as it stands, in no frame. It judges within the page itself, which is what “legacy”
 * means: else it opens another page each time to put the results of frames together. What is in order is only counted.
 *
 * @param tags of the rules, say `WCAG`
 */
export async function violationsOn(page: Page, tags: string[]): Promise<Violation[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(tags);
  return (await axe.setLegacyMode().analyze()).violations;
}
