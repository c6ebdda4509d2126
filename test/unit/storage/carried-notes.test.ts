/** Notes that a file carries come into the library once; what the reader did with them stays. */
import { describe, expect, it } from 'vitest';
import { openTestLibrary, importText, makeAnnotation } from '../../support/libraries.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();
const qanat = importText('آب روان\nدر قنات');
const { id } = qanat.document;
const body = {
  type: 'TextualBody',
  value: 'کدام آب؟',
  format: 'text/plain',
  language: 'fa',
  direction: 'rtl',
  creator: { name: 'مریم' },
  created: '2020-05-06T07:08:09.000Z',
} as const;
const carried = [
  makeAnnotation(id, `${id}.comment.0`, { motivation: 'commenting', bodies: [body] }),
  makeAnnotation(id, `${id}.comment.1`, { motivation: 'commenting', bodies: [body] }),
];
const holding = () => {
  const library = openTestLibrary(temporaryFolder());
  expect(library.add(qanat.document, qanat.bytes, { carried })).toBe('added');
  return library;
};

describe('notes that a file carries', () => {
  it('are stored with the document, names and times too', () => {
    expect(holding().annotations(id)).toEqual(carried);
  });

  it('are not doubled by the same bytes, nor by reading them anew', () => {
    const library = holding();
    expect(library.add(qanat.document, qanat.bytes, { carried })).toBe('duplicate');
    library.replace(qanat.document, library.annotations(id), { carried });
    expect(library.annotations(id)).toEqual(carried);
  });

  it('stay deleted or changed when the bytes are read anew', () => {
    const library = holding();
    const [first, second] = carried;
    library.deleteAnnotation(first!.id);
    library.saveAnnotation({ ...second!, colour: 'green' });
    library.replace(qanat.document, library.annotations(id), { carried });
    expect(library.annotations(id)).toEqual([{ ...second, colour: 'green' }]);
    expect(library.restoreAnnotation(first!.id)).toEqual(first);
  });

  it('come to a document that was stored without them once it is read anew', () => {
    const library = openTestLibrary(temporaryFolder());
    library.add(qanat.document, qanat.bytes);
    expect(library.add(qanat.document, qanat.bytes, { carried })).toBe('duplicate');
    expect(library.annotations(id)).toEqual([]);
    library.replace(qanat.document, [], { carried });
    expect(library.annotations(id)).toEqual(carried);
  });

  it('that are no annotations leave the document out too', () => {
    const library = openTestLibrary(temporaryFolder());
    const broken = [{ ...carried[0]!, bodies: undefined as unknown as [] }];
    expect(() => library.add(qanat.document, qanat.bytes, { carried: broken })).toThrow();
    expect(library.list()).toEqual([]);
  });
});
