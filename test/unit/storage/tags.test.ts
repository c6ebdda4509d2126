/** Tags are stored with their annotations, and the library knows them all. */
import { describe, expect, it } from 'vitest';
import { AnnotationId } from '../../../corpus/annotations/annotation.ts';
import { importText, makeAnnotation, openTestLibrary } from '../../support/libraries.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();
const qanat = importText('آب روان\nدر قنات');

describe('annotations', () => {
  it('keep their tags in order, which the library counts as a reader takes them for one', () => {
    const library = openTestLibrary(temporaryFolder());
    library.add(qanat.document, qanat.bytes);
    const { id } = qanat.document;
    const tagged = (name: string, ...tags: string[]) =>
      library.saveAnnotation(makeAnnotation(id, name, { tags }));
    tagged('annotation-1', 'کتاب', 'water');
    tagged('annotation-2', 'كتاب');
    tagged('annotation-3', 'کتاب', 'gone');
    tagged('annotation-3', 'کتاب');
    tagged('annotation-4', 'deleted');
    library.deleteAnnotation(AnnotationId.parse('annotation-4'));
    expect(library.annotation(AnnotationId.parse('annotation-1')).tags).toEqual(['کتاب', 'water']);
    expect(library.tags()).toEqual([
      { tag: 'کتاب', count: 3 },
      { tag: 'water', count: 1 },
    ]);
    expect(library.restoreAnnotation(AnnotationId.parse('annotation-4')).tags).toEqual(['deleted']);
    library.delete(id);
    expect(library.tags()).toEqual([]);
  });
});
