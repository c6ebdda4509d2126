/** `hashiyeh annotate ID --quote WORDS`, `--whole` or `--part PART` */
import {
  AnnotationId,
  type Annotation,
  type Colour,
  type Counterpart,
  type Link,
} from '../../../corpus/annotations/annotation.ts';
import type { AnnotationChange } from '../../../corpus/annotations/change.ts';
import {
  createAnnotation,
  createOn,
  type NewAnnotation,
} from '../../../corpus/annotations/create.ts';
import { withCounterpart } from '../../../corpus/annotations/counterpart.ts';
import { describe } from '../../../corpus/annotations/describe.ts';
import { withTags } from '../../../corpus/annotations/tag.ts';
import type { Document } from '../../../corpus/document/document.ts';
import { plainText, type PlainText } from '../../../corpus/document/plain-text.ts';
import { rangeAt, trimRange, type Interval } from '../../../corpus/document/range.ts';
import { CorpusError } from '../../../corpus/errors.ts';
import { excerptAround } from '../../../corpus/search/excerpt.ts';
import { findQuote } from '../../../corpus/search/quote.ts';
import type { Library } from '../../../corpus/storage/library.ts';
import { describeText } from '../../../corpus/text/language.ts';
import { describeAnnotation } from '../describe-annotation.ts';
import { exitCodes } from '../exit-codes.ts';
import { findDocument, withLibrary } from '../library-access.ts';
import type { Output } from '../output.ts';
import type { Surroundings } from '../surroundings.ts';

/** Words; `occurrence` counts from 1. `beside`: words of another document (its id) that they stand with. */
interface AnnotatedWords {
  readonly kind: 'quote';
  readonly quote: string;
  readonly occurrence: number | undefined;
  readonly beside?: { readonly document: string; readonly quote: string };
}

/** What is annotated; `part` is an id. */
export type Annotated =
  { readonly kind: 'whole' } | { readonly kind: 'part'; readonly part: string } | AnnotatedWords;

/** What is said about it. */
export interface Saying {
  readonly note: string | undefined;
  readonly colour: Colour | undefined;
  readonly tags: readonly string[] | undefined;
  readonly kind: string | undefined;
  readonly links: readonly Link[] | undefined;
}

/** Annotates and returns when it is on the disk. */
export async function annotateCommand(
  documentId: string,
  annotated: Annotated,
  saying: Saying,
  folder: string | undefined,
  output: Output,
  surroundings: Surroundings,
): Promise<number> {
  await withLibrary(folder, 'open', surroundings, (library) => {
    const document = library.document(findDocument(library, documentId));
    for (const { to } of saying.links ?? []) library.annotation(to);
    const now = surroundings.now();
    const id = AnnotationId.parse(surroundings.newId());
    const change = changeOf(saying);
    const made = make(document, annotated, { id, documentId: document.id, change, now });
    const annotation = withCounterpart(made, besideIn(library, annotated), now);
    library.saveAnnotation(annotation);
    const described = describeAnnotation(annotation);
    output.result({ annotation: described }, () => [annotation.id]);
    const quote = described.quote === '' ? document.metadata.title : described.quote;
    output.message(output.t('commandLine.annotated', { quote }));
  });
  return exitCodes.done;
}

/** The second target; null where only one is meant. Errors: as `findOne`. */
function besideIn(library: Library, annotated: Annotated): Counterpart | null {
  if (annotated.kind !== 'quote' || annotated.beside === undefined) return null;
  const { id, blocks } = library.document(findDocument(library, annotated.beside.document));
  const plain = plainText(blocks);
  const { quote } = annotated.beside;
  const range = rangeAt(plain, findOne(plain, { quote, occurrence: undefined }));
  return { documentId: id, selectors: [...describe(plain, trimRange(plain, range))] };
}

type New = Pick<NewAnnotation, 'id' | 'documentId' | 'change' | 'now'>;

/** Errors: CorpusError as `findOne`, and `notFound` for a part that is not there. */
function make({ blocks, parts }: Document, annotated: Annotated, made: New): Annotation {
  switch (annotated.kind) {
    case 'whole':
      return createOn({ ...made, about: null });
    case 'part': {
      const { part } = annotated;
      if (parts.some((one) => one.id === part)) {
        return createOn({ ...made, about: { type: 'PartSelector', part } });
      }
      throw new CorpusError('notFound', `no part ${part}`, { what: 'part', id: part });
    }
    case 'quote': {
      const plain = plainText(blocks);
      return createAnnotation({ ...made, plain, range: rangeAt(plain, findOne(plain, annotated)) });
    }
  }
}

/** Errors: CorpusError `emptySelection`, `quoteNotFound`, `quoteAmbiguous` with how many and where. */
function findOne(
  { text }: PlainText,
  { quote, occurrence }: Pick<AnnotatedWords, 'quote' | 'occurrence'>,
): Interval {
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

function changeOf({ note, colour, tags, kind, links }: Saying): AnnotationChange {
  return {
    colour,
    kind,
    links,
    tags: tags && withTags([], tags.join(',')),
    note: note === undefined ? undefined : { text: note, ...describeText(note) },
  };
}
