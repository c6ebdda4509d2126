// Books for the reader's benchmarks: the same blocks as Markdown, as one page and as an EPUB, the same for the same seed.
import { book } from '../../support/epub.ts';
import { createProseWriter, type ProseLanguage } from '../../support/generated-prose.ts';

interface BookBlock {
  readonly language: ProseLanguage;
  readonly heading: boolean;
  readonly text: string;
}

/** A book of short paragraphs in both languages by turns; ten megabytes are about 60,000 blocks. */
export interface GeneratedBook {
  readonly title: string;
  readonly blocks: readonly BookBlock[];
}

/** How many blocks stand between two headings. */
const chapterLength = 40;

/** A book of about `megabytes` of UTF-8. Another title makes another document of the same text. */
export function generatedBook(
  megabytes: number,
  title = `The Book of ${megabytes} Megabytes`,
): GeneratedBook {
  const writer = createProseWriter(41);
  const blocks: BookBlock[] = [];
  for (let bytes = 0, index = 0; bytes < megabytes * 1e6; index++) {
    const language = Math.floor(index / 5) % 2 === 0 ? 'en' : 'fa';
    const heading = index % chapterLength === 0;
    const number = blocks.length + 1;
    const text = heading
      ? `${language === 'en' ? 'Chapter' : 'فصل'} ${number}`
      : `${writer.paragraph(language, 20 + writer.random(120))} (${number})`;
    blocks.push({ language, heading, text });
    bytes += Buffer.byteLength(text) + 2;
  }
  return { title, blocks };
}

/** The book as a Markdown file. */
export function asMarkdown({ title, blocks }: GeneratedBook): string {
  const written = blocks.map(({ heading, text }) => (heading ? `## ${text}` : text));
  return `# ${title}\n\n${written.join('\n\n')}\n`;
}

/** The book as one page with the least that reading it needs. */
export function asPage({ title, blocks }: GeneratedBook): string {
  return `<!doctype html><meta charset="utf-8"><title>${title}</title>
<style>body { max-width: 40rem; margin: auto; font: 1.1rem/1.6 serif }</style>
<h1>${title}</h1>${bodyOf(blocks)}`;
}

/** The book as an EPUB with a file for each twenty chapters. */
export function asEpub({ blocks }: GeneratedBook): Uint8Array {
  const size = chapterLength * 20;
  const files = Array.from({ length: Math.ceil(blocks.length / size) }, (_, index) => {
    return [`c${index}.xhtml`, bodyOf(blocks.slice(index * size, (index + 1) * size))] as const;
  });
  return book(Object.fromEntries(files));
}

function bodyOf(blocks: readonly BookBlock[]): string {
  return blocks
    .map(({ language, heading, text }) => {
      const tag = heading ? 'h2' : 'p';
      const dir = language === 'fa' ? 'rtl' : 'ltr';
      return `<${tag} lang="${language}" dir="${dir}">${text}</${tag}>`;
    })
    .join('\n');
}
