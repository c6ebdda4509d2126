// A library for benchmarks with two documents of the same text: one without annotations, one with ten thousand.
import type { TextualBody } from '../../../corpus/annotations/annotation.ts';
import { describe } from '../../../corpus/annotations/describe.ts';
import { plainText } from '../../../corpus/document/plain-text.ts';
import { openLibrary } from '../../../corpus/storage/open-library.ts';
import { launchApp, newLibrary } from '../../end-to-end/support/launch.ts';
import { documentRow } from '../../end-to-end/support/reader.ts';
import { writeTexts } from '../../end-to-end/support/texts.ts';
import { makeAnnotation, testTime } from '../../support/libraries.ts';
import { asMarkdown, generatedBook } from './generated-books.ts';

export const plainTitle = 'The Book without Notes';
export const markedTitle = 'The Book with Notes';

/** How many highlights the marked one has; every tenth has a note. */
export const marks = 10_000;

const note: TextualBody = {
  type: 'TextualBody',
  value: 'Compare this with the other garden.',
  format: 'text/markdown',
  language: 'en',
  direction: 'ltr',
};

/** Makes the library from books of so many megabytes; returns its folder. */
export async function annotatedLibrary(megabytes: number): Promise<string> {
  const library = await newLibrary();
  const books = [generatedBook(megabytes, plainTitle), generatedBook(megabytes, markedTitle)];
  const texts = books.map((book, at) => ({ fileName: `book-${at}.md`, text: asMarkdown(book) }));
  const { window, quit } = await launchApp({ library, files: await writeTexts(...texts) });
  for (const { title } of books) await documentRow(window, title).waitFor({ timeout: 120_000 });
  await quit();
  annotate(library);
  return library;
}

function annotate(folder: string): void {
  const library = openLibrary(folder, { mode: 'open', now: () => testTime });
  try {
    const found = library.list().find(({ title }) => title === markedTitle);
    if (!found) throw new Error(`the library has no ${markedTitle}`);
    const document = library.imported(found.id);
    const plain = plainText(document.blocks);
    const long = document.blocks.filter(({ text }) => text.length > 60);
    const annotations = Array.from({ length: marks }, (_, index) => {
      const block = long[Math.floor((index / marks) * long.length)];
      const offset = (index % 3) * 15;
      const start = { blockId: block?.id ?? '', offset };
      const selectors = describe(plain, { start, end: { ...start, offset: offset + 12 } });
      return makeAnnotation(document.id, `highlight-${index}`, {
        selectors: [...selectors],
        ...(index % 10 === 0 ? { motivation: 'commenting' as const, bodies: [note] } : {}),
      });
    });
    library.replace(document, annotations);
  } finally {
    library.close();
  }
}
