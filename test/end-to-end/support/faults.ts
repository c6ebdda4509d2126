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

/** Serious and critical violations, a line each; `screen` begins the line. */
export async function faultsOf(window: Page, screen: string): Promise<readonly string[]> {
  // A script element would be refused by the window's policy; the developer's protocol is not.
  await window.evaluate(axe.source);
  // Colours that still move are not those that the reader sees.
  const found = await window.evaluate(async () => {
    const moving = document.getAnimations().map((animation) => animation.finished);
    await Promise.allSettled(moving);
    return (globalThis as unknown as { axe: { run: () => Promise<unknown> } }).axe.run();
  });
  return axeResults
    .parse(found)
    .violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary = '' }) =>
        [screen, id, html.slice(0, 160), failureSummary.split('\n')[1]?.trim()].join(' | '),
      ),
    );
}
