/** Contents above a text that no line announces: the headings of its sections, one under another. */
import type { BlockDraft } from '../draft.ts';
import { endsSentence } from '../text/line-form.ts';
import type { LeadLine } from './lead-line.ts';

/** Longer lines head nothing; shorter ones below a heading are no section. Units: UTF-16 units. */
const longestHeading = 120;
const shortestProse = 60;
/** Fewer lines may be a title with what stands beside it; in a table of contents so many are headings of sections. */
const fewestEntries = 3;
const mostlyAll = 0.6;

/** The short lines that stand right above prose: headings, in any text that has sections. */
export function readHeadings(drafts: readonly BlockDraft[]): Set<string> {
  const headings = new Set<string>();
  drafts.forEach(({ text }, at) => {
    const below = drafts[at + 1];
    if (below === undefined || text.length > longestHeading || endsSentence(text)) return;
    if (below.text.length >= shortestProse && endsSentence(below.text)) headings.add(text);
  });
  return headings;
}

/** The lines of a lead that are its contents: several in a run, most of which head prose elsewhere; none of them stands above prose here. */
export function findContents(
  lines: readonly LeadLine[],
  headings: ReadonlySet<string>,
): Set<LeadLine> {
  const found = new Set<LeadLine>();
  let run: LeadLine[] = [];
  const close = () => {
    // The last one may be the first heading itself.
    const heading = run.filter(({ text }) => headings.has(text));
    const first = run.findIndex(({ text }) => headings.has(text));
    const entries = run.slice(Math.max(first, 0));
    if (heading.length >= fewestEntries && heading.length >= mostlyAll * entries.length)
      for (const line of entries) found.add(line);
    run = [];
  };
  lines.forEach((line, at) => {
    const isEntry =
      !line.isSentence && !line.isKnownFurniture && line.text.length <= longestHeading;
    if (isEntry && lines[at + 1]?.isSentence !== true) run.push(line);
    else close();
  });
  close();
  return found;
}
