/** The regions of the window that the keyboard goes round: the library, the panels, the panes. */

/** In the order of the window: a panel stands before or after the panes. */
const regions = 'nav, main aside, main [data-region="pane"]';

/** Where the focus goes in a region: to its text, to the one stop of its list, or to the first thing that can have it. */
const entrances = [
  '[data-pane]',
  '[data-roving][tabindex="0"]',
  'button, input, [tabindex="0"]',
] as const;

/** Puts the focus into the region after (1) or before (-1) the one that has it, and round; from nowhere into the first or last. */
export function stepRegion(step: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(regions)];
  const now = all.findIndex((region) => region.contains(document.activeElement));
  const from = now === -1 && step === -1 ? 0 : now;
  focusRegion(all[(from + step + all.length) % all.length]);
}

function focusRegion(region: HTMLElement | undefined): void {
  for (const entrance of entrances) {
    const found = region?.querySelector<HTMLElement>(entrance);
    if (!found) continue;
    found.focus({ preventScroll: true });
    return;
  }
}
