// What benchmarks of the window share: medians, and figures that are printed and kept as JSON.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright-core';
import { root } from '../../end-to-end/support/launch.ts';

/** How often everything is measured, by turns. */
export const runs = 5;

/** The middle one, in whole units. */
export function median(values: readonly number[]): number {
  return Math.round([...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN);
}

/** The value that `share` (0–1) of them do not pass, to a tenth. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? NaN) * 10) / 10;
}

/** Prints the figures, and keeps them as `.cache/benchmark-NAME.json`. */
export async function report(name: string, figures: object): Promise<void> {
  await mkdir(join(root, '.cache'), { recursive: true });
  await writeFile(join(root, `.cache/benchmark-${name}.json`), JSON.stringify(figures, null, 2));
  process.stdout.write(`${name}: ${JSON.stringify(figures)}\n`);
}

/** What all programs of an app hold now. Units: megabytes. */
export async function megabytesOf(app: ElectronApplication): Promise<number> {
  const kilobytes = await app.evaluate(({ app }) =>
    app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  );
  return Math.round(kilobytes / 1024);
}
