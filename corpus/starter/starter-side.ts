/** One side of a starter text: the Markdown file that the library imports, and where each sentence stands in its blocks. */
import type { ParallelBlock, ParallelText, StarterLanguage } from './parallel-text.ts';

/** A sentence in the block with this index; `start` and `end` are UTF-16 units of the block's plain text, half-open. */
export interface StarterSegment {
  readonly blockIndex: number;
  readonly start: number;
  readonly end: number;
}

/** `blocks` are the plain texts that the Markdown importer finds in `text`; the title is block 0. */
export interface StarterSide {
  readonly language: StarterLanguage;
  readonly fileName: string;
  readonly text: string;
  readonly blocks: readonly string[];
  /** For each bead of the pair, its segments on this side. */
  readonly beads: readonly (readonly StarterSegment[])[];
}

/** The side of a parallel text in one language. */
export function sideOf(text: ParallelText, language: StarterLanguage): StarterSide {
  const { title } = text[language];
  const blocks = [
    [[title]],
    ...text.blocks.map((block) => block.beads.map((bead) => bead[language])),
  ];
  return {
    language,
    fileName: `${text.slug}.${language}.md`,
    text: `${frontMatter(text, language)}\n# ${title}\n\n${body(text, language)}`,
    blocks: blocks.map((beads) => withoutEmphasis(beads.flat().join(' '))),
    beads: blocks.flatMap(segmentsOf),
  };
}

/** Lists of sentences, one list a bead → lists of segments, for the sentences set in one block with a space between. */
function segmentsOf(
  beads: readonly (readonly string[])[],
  blockIndex: number,
): readonly (readonly StarterSegment[])[] {
  let start = 0;
  return beads.map((sentences) =>
    sentences.map((sentence) => {
      const segment = { blockIndex, start, end: start + withoutEmphasis(sentence).length };
      start = segment.end + 1;
      return segment;
    }),
  );
}

function frontMatter(text: ParallelText, language: StarterLanguage): string {
  const { title, author, translator, date } = text[language];
  const fields = { title, author, translator, language, date };
  // A JSON string is also a YAML string, and titles hold colons.
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  return `---\n${lines.join('')}---\n`;
}

function body(text: ParallelText, language: StarterLanguage): string {
  return text.blocks
    .map((block, index) => {
      const sentences = block.beads.flatMap((bead) => bead[language]).join(' ');
      const next = text.blocks[index + 1];
      // A blank line between list items would make a loose list of paragraphs.
      const gap = block.kind === 'list-item' && next?.kind === 'list-item' ? '\n' : '\n\n';
      return `${prefixOf(block)}${sentences}${next === undefined ? '\n' : gap}`;
    })
    .join('');
}

function prefixOf(block: ParallelBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} `;
    case 'paragraph':
      return '';
    case 'list-item':
      return '- ';
    case 'quote':
      return '> ';
  }
}

function withoutEmphasis(markdown: string): string {
  return markdown.replaceAll('*', '');
}
