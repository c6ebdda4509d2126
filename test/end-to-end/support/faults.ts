// What would hinder readers who use assistive technology, found by axe in the window as it stands.
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import * as z from 'zod';

const axeResults = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      impact: z.string().nullable(),
      nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
    }),
  ),
});

/** What hangs on colours alone, and so must be looked at in each theme again. */
const rulesOfColours = ['color-contrast', 'link-in-text-block'];

/** The names that the root can bear as its theme. */
const otherThemes = ['sepia', 'dark', 'contrast', 'contrast-dark'];

/**
 * Serious and critical violations, a line each; `screen` begins the line. Everything is looked at in the theme that is shown,
 * colours in the others, too.
 */
export async function faultsOf(window: Page, screen: string): Promise<readonly string[]> {
  // A script element would be refused by the window's policy; the developer's protocol is not.
  if (!(await window.evaluate(() => 'axe' in globalThis))) await window.evaluate(axe.source);
  const found = await window.evaluate(
    async ({ themes, rules }) => {
      const { axe } = globalThis as unknown as {
        axe: { run: (options?: { runOnly: readonly string[] }) => Promise<unknown> };
      };
      // Colours that still move are not those that the reader sees.
      // The caret blinks for ever.
      const moving = document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
        .map((animation) => animation.finished);
      await Promise.allSettled(moving);
      const still = new CSSStyleSheet();
      still.replaceSync('*, ::before, ::after { transition: none !important }');
      const { dataset } = document.documentElement;
      const { theme } = dataset;
      const results = [{ theme, result: await axe.run() }];
      document.adoptedStyleSheets.push(still);
      // With the system's own colours themes say nothing.
      const others = matchMedia('(forced-colors: active)').matches ? [] : themes;
      for (const other of others) {
        dataset.theme = other;
        results.push({ theme: other, result: await axe.run({ runOnly: rules }) });
      }
      dataset.theme = theme;
      document.adoptedStyleSheets.pop();
      return results;
    },
    { themes: otherThemes, rules: rulesOfColours },
  );
  return found.flatMap(({ theme, result }) => linesOf(`${screen}, ${theme}`, result));
}

function linesOf(screen: string, result: unknown): readonly string[] {
  return axeResults
    .parse(result)
    .violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary = '' }) =>
        [screen, id, html.slice(0, 160), failureSummary.split('\n')[1]?.trim()].join(' | '),
      ),
    );
}
