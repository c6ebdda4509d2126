/** The regions of an Obsidian file that are ours, between comments that Obsidian does not show; everything else is the reader's. */

/** A region with its name, from its first comment to its last. */
export interface Region {
  readonly name: string;
  readonly text: string;
}

/** A file in pieces: what stands before the first region, then each region with what follows it. */
export interface RegionedText {
  readonly before: string;
  readonly regions: readonly (Region & { readonly after: string })[];
}

/** The text as a region; no line of it may be one of the comments. */
export function writeRegion(name: string, text: string): string {
  return `%% hashiyeh:begin ${name} %%\n${text}\n%% hashiyeh:end ${name} %%`;
}

/**
 * The pieces of a file. A region that lost one of its comments is no region: nothing that may be the reader's is taken
 * for ours.
 */
export function readRegions(text: string): RegionedText {
  const regions: (Region & { after: string })[] = [];
  const pattern =
    /^%% hashiyeh:begin (\S+) %%\r?\n(?:(?!%% hashiyeh:begin \S+ %%\r?$)[^\n]*\n)*?%% hashiyeh:end \1 %%(?=\r?$)/gmu;
  let before = '';
  let end = 0;
  const keep = (words: string): void => {
    const last = regions.at(-1);
    if (last === undefined) before += words;
    else last.after += words;
  };
  for (const match of text.matchAll(pattern)) {
    keep(text.slice(end, match.index));
    regions.push({ name: match[1] ?? '', text: match[0], after: '' });
    end = match.index + match[0].length;
  }
  keep(text.slice(end));
  return { before, regions };
}
