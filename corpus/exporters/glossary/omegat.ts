/** A glossary as OmegaT reads it: a line a rendering, parted by tabs. */
import type { Term } from '../../alignment/terms/term.ts';
import type { Glossary } from './glossary.ts';

/**
 * Original, translation and comment, without a heading and without a byte order mark; the preferred rendering of a term comes
 * first. What is forbidden stands in the comment, since the format has no place for it.
 *
 * Source: OmegaT's user manual, “Glossaries”: UTF-8 (`.tsv`, `.utf8`), a line for each entry, `#` begins a comment.
 */
export function omegat({ terms }: Glossary): string {
  return terms
    .flatMap((term) => [term.translation.words, ...term.allowed].map((words) => line(term, words)))
    .join('');
}

function line({ original, forbidden, kind, note }: Term, words: string): string {
  const comment = [
    kind ?? '',
    note ?? '',
    forbidden.length === 0 ? '' : `✗ ${forbidden.join(', ')}`,
  ].filter((part) => part !== '');
  // A line that begins with # is no entry.
  const first = cell(original.words).replace(/^#/u, '＃');
  return `${[first, cell(words), cell(comment.join(' — '))].join('\t').trimEnd()}\n`;
}

/** Tabs and line ends part cells and lines. */
function cell(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}
