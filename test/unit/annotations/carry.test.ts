/** Annotations of one edition on another: also those that were brought in and are in the other one only. */
import { describe as suite, expect, it } from 'vitest';
import type { Annotation } from '../../../corpus/annotations/annotation.ts';
import { AnnotationId } from '../../../corpus/annotations/annotation.ts';
import { carry } from '../../../corpus/annotations/carry.ts';
import { plainText } from '../../../corpus/document/plain-text.ts';
import { DocumentId } from '../../../corpus/document/document.ts';
import { makeBlock } from '../../support/documents.ts';

const build = (texts: readonly string[]) => plainText(texts.map((text, i) => makeBlock(i, text)));
const shared = ['The potter keeps her clay in a cellar.', 'کوره را پیش از سپیده گرم می‌کنند.'];
const added = 'A glaze of ash needs a hotter kiln than a glaze of lead ever did.';

function brought(id: string, exact: string, prefix: string, suffix: string): Annotation {
  return {
    id: AnnotationId.parse(id),
    documentId: DocumentId.parse('0123456789abcdef'),
    motivation: 'highlighting',
    colour: 'yellow',
    bodies: [],
    selectors: [{ type: 'TextQuoteSelector', exact, prefix, suffix }],
    created: '2026-01-02T03:04:05.000Z',
    modified: '2026-01-02T03:04:05.000Z',
  };
}

suite('carry', () => {
  it('finds what was brought in and is only in the newer edition', () => {
    const notes = [
      brought('note-in-both', 'clay in a cellar', 'The potter keeps her ', '.\n'),
      brought('note-in-newer', 'a hotter kiln', 'A glaze of ash needs ', ' than a glaze of lead'),
      brought('note-in-neither', 'the harbour at night', 'Nobody has drawn ', ' since then'),
    ];
    const to = build([shared[0]!, added, shared[1]!]);
    const placed = carry(notes, build(shared), to, DocumentId.parse('fedcba9876543210'));
    expect(placed.map((one) => one.class)).toEqual(['exact', 'moved', 'orphan']);
    expect(placed[1]?.selectors[0]).toMatchObject({ range: { start: { blockId: 'b1' } } });
  });
});
