/** The reader's metadata beside the file's. */
import { describe, expect, it } from 'vitest';
import { editMetadata, fileFacts, MetadataEdit } from '../../../corpus/document/metadata-edit.ts';
import { makeDocument } from '../../support/documents.ts';

const plain = makeDocument(['Water']);
const document = makeDocument(['Water'], {
  metadata: { ...plain.metadata, publisher: 'A press', authors: ['Mina'] },
  provenance: { ...plain.provenance, sourceAddress: 'https://example.org/water' },
});

describe('an edit of the metadata', () => {
  it('gives the reader’s values and leaves the others to the file', () => {
    const { metadata } = editMetadata(document, { title: 'آب', tags: ['باغ'] });
    expect(metadata).toEqual({ ...document.metadata, title: 'آب', tags: ['باغ'] });
  });

  it('can say that there is none of something', () => {
    const edited = editMetadata(document, { publisher: null, sourceAddress: null, authors: [] });
    expect(edited.metadata).not.toHaveProperty('publisher');
    expect(edited.provenance).not.toHaveProperty('sourceAddress');
    expect(edited.metadata.authors).toEqual([]);
  });

  it('that is empty changes nothing, and what the file says can be read beside it', () => {
    expect(editMetadata(document, {})).toEqual(document);
    expect(fileFacts(document)).toEqual({
      metadata: document.metadata,
      sourceAddress: 'https://example.org/water',
    });
    expect(fileFacts(plain)).toEqual({ metadata: plain.metadata });
  });

  it('cannot take the title away', () => {
    expect(MetadataEdit.safeParse({ title: ' ' }).success).toBe(false);
    expect(MetadataEdit.safeParse({ title: null }).success).toBe(false);
  });
});
