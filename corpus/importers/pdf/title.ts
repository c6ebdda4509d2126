/** What a PDF is called: by the largest heading of its pages, else by what its properties say. */
import { opensContents } from '../capture/contents.ts';
import type { BlockDraft } from '../draft.ts';
import { isMachineTitle } from '../machine-name.ts';

/** Letters that the fonts do not name, one in so many, make a title that nobody can read. */
const unnamedLetter = 10;

/** The title, or undefined where neither the pages nor `said`, the file's own properties, have one that a reader can read. */
export function findTitle(
  drafts: readonly Pick<BlockDraft, 'kind' | 'level' | 'text'>[],
  said: string,
): string | undefined {
  const heading = drafts.find(({ kind, level }) => kind === 'heading' && level === 1)?.text;
  if (heading !== undefined && isLegible(heading) && !opensContents(heading)) return heading;
  return isLegible(said) && !isMachineTitle(said) ? said : undefined;
}

function isLegible(text: string): boolean {
  const unnamed = text.match(/[\uFFFD\uE000-\uF8FF]/gu)?.length ?? 0;
  return text.trim() !== '' && unnamed * unnamedLetter <= text.length;
}
