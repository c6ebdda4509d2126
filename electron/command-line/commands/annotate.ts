/** `hashiyeh annotate ID --quote WORDS` */
import { AnnotationId, type Colour } from '../../../corpus/annotations/annotation.ts';
import type { AnnotationChange } from '../../../corpus/annotations/change.ts';
import { createAnnotation } from '../../../corpus/annotations/create.ts';
import { withTags } from '../../../corpus/annotations/tag.ts';
import { plainText, type PlainText } from '../../../corpus/document/plain-text.ts';
import { rangeAt, type Interval } from '../../../corpus/document/range.ts';
import { CorpusError } from '../../../corpus/errors.ts';
import { excerptAround } from '../../../corpus/search/excerpt.ts';
import { findQuote } from '../../../corpus/search/quote.ts';
import { describeText } from '../../../corpus/text/language.ts';
import { describeAnnotation } from '../describe-annotation.ts';
import { exitCodes } from '../exit-codes.ts';
import { findDocument, withLibrary } from '../library-access.ts';
import type { Output } from '../output.ts';
import type { Surroundings } from '../surroundings.ts';

/** What is marked; `occurrence` counts from 1. */
export interface AnnotateOptions {
  readonly quote: string;
  readonly note?: string;
  readonly colour?: Colour;
  readonly occurrence?: number;
  readonly tags?: readonly string[];
}

/** Marks the words and returns when they are on the disk. */
export async function annotateCommand(
  id: string,
  options: AnnotateOptions,
  folder: string | undefined,
  output: Output,
  surroundings: Surroundings,
): Promise<number> {
  await withLibrary(folder, 'open', surroundings, (library) => {
    const document = library.document(findDocument(library, id));
    const plain = plainText(document.blocks);
    const annotation = createAnnotation({
      id: AnnotationId.parse(surroundings.newId()),
      documentId: document.id,
      plain,
      range: rangeAt(plain, findOne(plain, options)),
      change: changeOf(options),
      now: surroundings.now(),
    });
    library.saveAnnotation(annotation);
    const described = describeAnnotation(annotation);
    output.result({ annotation: described }, () => [annotation.id]);
    output.message(output.t('commandLine.annotated', { quote: described.quote }));
  });
  return exitCodes.done;
}

/** Errors: CorpusError `emptySelection`, `quoteNotFound`, `quoteAmbiguous` with how many and where. */
function findOne({ text }: PlainText, { quote, occurrence }: AnnotateOptions): Interval {
  if (quote.trim() === '') throw new CorpusError('emptySelection', 'the quote is empty');
  const { hits } = findQuote(quote, text);
  const count = hits.length;
  const hit = hits[(occurrence ?? 1) - 1];
  if (!hit) {
    const details = { quote, count };
    throw new CorpusError('quoteNotFound', `the quote stands in ${count} places`, details);
  }
  if (occurrence === undefined && count > 1) {
    throw new CorpusError('quoteAmbiguous', `the quote stands in ${count} places`, {
      quote,
      count,
      excerpts: hits.slice(0, mostExcerpts).map(excerptOf(text)).join('\n'),
    });
  }
  return hit;
}

/** Enough to see which is meant. */
const mostExcerpts = 10;
/** About one line of a terminal. Units: UTF-16. */
const excerptLength = 70;

function excerptOf(text: string) {
  return (hit: Interval, index: number): string => {
    const excerpt = excerptAround(text, hit, Math.max(excerptLength, hit.end - hit.start));
    const words = excerpt.text.replace(/\s+/gu, ' ');
    const [before, after] = [excerpt.isCutBefore ? '…' : '', excerpt.isCutAfter ? '…' : ''];
    return `${index + 1}. ${before}${words}${after}`;
  };
}

function changeOf({ note, colour, tags }: AnnotateOptions): AnnotationChange {
  return {
    ...(colour === undefined ? {} : { colour }),
    ...(tags === undefined ? {} : { tags: withTags([], tags.join(',')) }),
    ...(note === undefined ? {} : { note: { text: note, ...describeText(note) } }),
  };
}
