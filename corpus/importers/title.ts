/** Titles for texts that have none of their own. */
import type { Warning } from '../document/provenance.ts';
import type { BlockDraft } from './draft.ts';

/** Units: characters; about what one line of a list shows. */
const longestOpening = 60;
const shortestOpening = 12;

/** What cameras, scanners and programs call a file that nobody named. */
const unnamed =
  /^(?:img|image|dsc|dscn|pic|photo|scan|scanned|doc|document|file|page|index|untitled|new|text|txt|download)\d*$/iu;
/** A word, perhaps numbered: "chapter", "chapter12", «فصل ۳»; not the "be29f45" of a code. */
const word = /^\p{L}[\p{L}\p{M}\u200c]+\p{Nd}{0,4}$/u;

/**
 * The file's name without extension, underscores as spaces, for a text that has no title; adds the warning to `report`.
 * Where the name is a number or a code that tells a reader nothing, the opening words of `blocks` with "…" instead.
 */
export function titleFromFileName(
  fileName: string,
  report: Warning[],
  blocks: readonly Pick<BlockDraft, 'kind' | 'text'>[] = [],
): string {
  const bare = fileName
    .replace(/\.[A-Za-z0-9]{1,8}$/u, '')
    .replace(/[_\s]+/gu, ' ')
    .trim();
  const opening = tellsSomething(bare) ? undefined : openingWords(blocks);
  const title = opening ?? (bare === '' ? fileName : bare);
  report.push(
    opening === undefined
      ? {
          code: 'titleFromFileName',
          message: 'The text has no title of its own; the name of the file is used',
          details: { title },
        }
      : {
          code: 'titleFromOpening',
          message:
            'The text has no title of its own and its file only a code; it is called by its first words',
          details: { title },
        },
  );
  return title;
}

function tellsSomething(name: string): boolean {
  return name.split(/[\s\-.,()]+/u).some((token) => word.test(token) && !unnamed.test(token));
}

/** The first words of running text, cut between two words; undefined where there is none. */
function openingWords(blocks: readonly Pick<BlockDraft, 'kind' | 'text'>[]): string | undefined {
  const first = blocks.find(
    ({ kind, text }) => kind === 'paragraph' && text.trim().length >= shortestOpening,
  );
  const text = first?.text.replace(/\s+/gu, ' ').trim();
  if (text === undefined || text.length <= longestOpening) return text;
  const cut = text.lastIndexOf(' ', longestOpening);
  // One unbroken run of characters is no title.
  if (cut < shortestOpening) return undefined;
  return `${text.slice(0, cut).replace(/[\s,;:،؛.]+$/u, '')}…`;
}
