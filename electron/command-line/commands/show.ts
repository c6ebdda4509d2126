/** `hashiyeh show ID` */
import type { Document } from '../../../corpus/document/document.ts';
import { fileFacts } from '../../../corpus/document/metadata-edit.ts';
import { describeAnnotation } from '../describe-annotation.ts';
import { exitCodes } from '../exit-codes.ts';
import { findDocument, withLibrary } from '../library-access.ts';
import { isolate, type Output } from '../output.ts';
import type { Surroundings } from '../surroundings.ts';

/** Shows a document: all of it as JSON, its text for a person. */
export async function showCommand(
  id: string,
  folder: string | undefined,
  output: Output,
  surroundings: Surroundings,
): Promise<number> {
  await withLibrary(folder, 'read-only', surroundings, (library) => {
    const document = library.document(findDocument(library, id));
    const annotations = library.annotations(document.id).map(describeAnnotation);
    const file = fileFacts(library.imported(document.id));
    const editions = library.editions(document.id);
    output.result({ ...document, file, editions, annotations }, () => linesOf(document));
  });
  return exitCodes.done;
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
