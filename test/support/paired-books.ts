/** A Persian book and its English translation as Markdown files, with chapters that stand on one side only. */
import { generatedBook } from '../benchmarks/alignment/generated-book.ts';
import { starterSentences } from './parallel-texts.ts';

/** A side of the pair as a file. */
export interface PairedBook {
  readonly fileName: string;
  readonly title: string;
  readonly text: string;
}

/** How many beads a paragraph has, and how many paragraphs a chapter. */
const [inParagraph, inChapter] = [3, 12];

/** Every eleventh chapter was not translated, every seventeenth the translator wrote. */
const isMissing = {
  persian: (chapter: number): boolean => chapter % 17 === 16,
  english: (chapter: number): boolean => chapter % 11 === 10,
};

/** Both sides of a book of so many beads; the same for the same number. */
export function pairedBooks(beads: number): readonly [persian: PairedBook, english: PairedBook] {
  const texts = starterSentences().map(([, sentences]) => sentences);
  const sentences = generatedBook(beads, texts, 1404);
  const chapters = Array.from({ length: Math.ceil(beads / (inParagraph * inChapter)) }, (_, at) =>
    sentences.slice(at * inParagraph * inChapter, (at + 1) * inParagraph * inChapter),
  );
  const side = (index: 0 | 1, misses: (chapter: number) => boolean, heading: string): string =>
    chapters
      .flatMap((chapter, number) => {
        if (misses(number)) return [];
        const paragraphs = Array.from({ length: inChapter }, (_, at) =>
          chapter
            .slice(at * inParagraph, (at + 1) * inParagraph)
            .flatMap((bead) => bead[index])
            .join(' '),
        );
        return [`## ${heading} ${number + 1}`, ...paragraphs.filter((text) => text !== '')];
      })
      .join('\n\n');
  const [persian, english] = [`کتاب ${beads} جفت`, `The Book of ${beads} Pairs`];
  return [
    {
      fileName: `pairs-${beads}.fa.md`,
      title: persian,
      text: `# ${persian}\n\n${side(0, isMissing.persian, 'فصل')}\n`,
    },
    {
      fileName: `pairs-${beads}.en.md`,
      title: english,
      text: `# ${english}\n\n${side(1, isMissing.english, 'Chapter')}\n`,
    },
  ];
}
