/** `hashiyeh annotations [ID]` */
import type { Annotation, Colour } from '../../../corpus/annotations/annotation.ts';
import { kindKey } from '../../../corpus/annotations/kind.ts';
import { isWithin } from '../../../corpus/annotations/tag.ts';
import type { DocumentId } from '../../../corpus/document/document.ts';
import { plainText } from '../../../corpus/document/plain-text.ts';
import { fold } from '../../../corpus/text/fold.ts';
import type { Library } from '../../../corpus/storage/library.ts';
import { exitCodes } from '../exit-codes.ts';
import { findDocument, withLibrary } from '../library-access.ts';
import { isolate, type Output } from '../output.ts';
import { shownFrom, shownHere, type ShownAnnotation } from '../placed-annotation.ts';
import type { Surroundings } from '../surroundings.ts';

/** Which are listed; all that are given must hold. A tag stands for those below it. */
export interface AnnotationsOptions {
  readonly tag?: string;
  readonly kind?: string;
  readonly colour?: Colour;
  readonly text?: string;
}

/** An annotation with the document that it is listed under. */
interface ListedAnnotation extends ShownAnnotation {
  readonly document: DocumentId;
}

/** Lists the annotations of a document, or (without an id) of the library, each with the document it was made on. */
export async function annotationsCommand(
  id: string | undefined,
  options: AnnotationsOptions,
  folder: string | undefined,
  output: Output,
  surroundings: Surroundings,
): Promise<number> {
  await withLibrary(folder, 'read-only', surroundings, (library) => {
    const matches = matching(options);
    const annotations =
      id === undefined
        ? onceEach(library.list().flatMap((line) => listedIn(library, line.id, false, matches)))
        : listedIn(library, findDocument(library, id), true, matches);
    output.result({ annotations }, () => annotations.map(lineOf));
  });
  return exitCodes.done;
}

/** One with two targets stands in both of its documents: here only in the first of them. */
function onceEach(listed: readonly ListedAnnotation[]): readonly ListedAnnotation[] {
  const known = new Set<string>();
  return listed.filter(({ id }) => !known.has(id) && known.add(id));
}

/** Those of other editions are listed under the document that is asked for; in the whole library each stands once. */
function listedIn(
  library: Library,
  id: DocumentId,
  withEditions: boolean,
  matches: (annotation: Annotation) => boolean,
): readonly ListedAnnotation[] {
  const own = library.annotations(id).filter(matches);
  const placed = withEditions
    ? library.placements.on(id).filter(({ annotation }) => matches(annotation))
    : [];
  if (own.length + placed.length === 0) return [];
  const document = library.document(id);
  const text = { document, plain: plainText(document.blocks) };
  const detached = new Set(library.placements.detachedHere(id));
  return [...shownHere(text, own, detached), ...placed.map((one) => shownFrom(text, one))].map(
    (shown) => ({ ...shown, document: id }),
  );
}

function matching(options: AnnotationsOptions): (annotation: Annotation) => boolean {
  const { tag, kind, colour } = options;
  const text = fold(options.text ?? '').text;
  return (annotation) => {
    const { tags = [], kind: its } = annotation;
    return (
      (tag === undefined || tags.some((one) => isWithin(one, tag))) &&
      (kind === undefined || (its !== undefined && kindKey(its) === kindKey(kind))) &&
      (colour === undefined || annotation.colour === colour) &&
      (text === '' || fold(wordsOf(annotation)).text.includes(text))
    );
  };
}

function wordsOf({ selectors, counterpart, bodies, tags = [] }: Annotation): string {
  const marked = [...selectors, ...(counterpart?.selectors ?? [])];
  const quotes = marked.flatMap((one) => (one.type === 'TextQuoteSelector' ? one.exact : []));
  return [...quotes, ...bodies.map(({ value }) => value), ...tags].join('\n');
}

const oneLine = (text: string): string => text.replaceAll('\n', ' ');

/** Id, how it stands, its kind and tags, the words on both sides and the note. */
function lineOf({
  id,
  class: standing,
  target,
  quote,
  note,
  kind,
  tags,
  counterpart,
}: ListedAnnotation): string {
  const words = target === 'passage' ? isolate(oneLine(quote)) : target;
  const labels = [kind ?? [], tags].flat().map(isolate).join(', ');
  const said = note === null ? [] : [`— ${isolate(oneLine(note))}`];
  const beside = counterpart === undefined ? [] : ['↔', isolate(oneLine(counterpart.quote))];
  return [id, standing, words, ...beside, ...(labels === '' ? [] : [`[${labels}]`]), ...said].join(
    '  ',
  );
}
