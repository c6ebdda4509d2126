/** `hashiyeh show ID` */
import type { Document } from '../../../corpus/document/document.ts';
import { plainText } from '../../../corpus/document/plain-text.ts';
import { fileFacts } from '../../../corpus/document/metadata-edit.ts';
import { exitCodes } from '../exit-codes.ts';
import { findDocument, withLibrary } from '../library-access.ts';
import { isolate, type Output } from '../output.ts';
import { shownFrom, shownHere, type ShownAnnotation } from '../placed-annotation.ts';
import type { Surroundings } from '../surroundings.ts';

/** `annotations`: them alone. */
export interface ShowOptions {
  readonly annotations?: boolean;
}

/** Shows a document: all of it as JSON, its text for a person. */
export async function showCommand(
  id: string,
  { annotations: onlyAnnotations = false }: ShowOptions,
  folder: string | undefined,
  output: Output,
  surroundings: Surroundings,
): Promise<number> {
  await withLibrary(folder, 'read-only', surroundings, (library) => {
    const document = library.document(findDocument(library, id));
    const text = { document, plain: plainText(document.blocks) };
    const detached = new Set(library.placements.detachedHere(document.id));
    const annotations = [
      ...shownHere(text, library.annotations(document.id), detached),
      ...library.placements.on(document.id).map((placed) => shownFrom(text, placed)),
    ];
    if (onlyAnnotations) {
      output.result({ id: document.id, annotations }, () => annotations.map(lineOf));
      return;
    }
    const file = fileFacts(library.imported(document.id));
    const editions = library.editions(document.id);
    output.result({ ...document, file, editions, annotations }, () => linesOf(document));
  });
  return exitCodes.done;
}

/** What was marked and how it stands, with the note. */
function lineOf({ id, class: kind, decision, quote, note }: ShownAnnotation): string {
  const stands = decision === undefined ? kind : `${kind}, ${decision}`;
  const words = `${id}  ${stands}  ${isolate(quote.replaceAll('\n', ' '))}`;
  return note === null ? words : `${words}  — ${isolate(note.replaceAll('\n', ' '))}`;
}

/** Title, people and source, then the blocks; furniture is not part of the text. */
function linesOf({ metadata, provenance, blocks }: Document): readonly string[] {
  const people = [...metadata.authors, metadata.translator ?? ''].filter((name) => name !== '');
  return [
    isolate(metadata.title),
    ...(people.length > 0 ? [people.map(isolate).join(', ')] : []),
    isolate(provenance.sourceAddress ?? provenance.fileName),
    '',
    ...blocks
      .filter(({ kind }) => kind !== 'furniture')
      .flatMap(({ text }) => [...text.split('\n').map(isolate), '']),
  ];
}
