/** Annotations of a document that was read anew. */
import { expect, describe as group, it } from 'vitest';
import { anchor } from '../../../corpus/annotations/anchor.ts';
import { createAnnotation } from '../../../corpus/annotations/create.ts';
import { AnnotationId } from '../../../corpus/annotations/annotation.ts';
import { reanchor } from '../../../corpus/annotations/reanchor.ts';
import { plainText } from '../../../corpus/document/plain-text.ts';
import { makeDocument } from '../../support/documents.ts';

const garden = makeDocument(['The garden has four parts.', 'آب در میان باغ روان است.']);
const before = plainText(garden.blocks);
const note = createAnnotation({
  id: AnnotationId.parse('annotation-1'),
  documentId: garden.id,
  plain: before,
  range: { start: { blockId: 'b1', offset: 0 }, end: { blockId: 'b1', offset: 10 } },
  change: {},
  now: '2026-01-02T03:04:05.000Z',
});

group('annotations of a document that was read anew', () => {
  it('are described where their words stand now', () => {
    const after = plainText(
      makeDocument(['A new heading', ...garden.blocks.map((b) => b.text)]).blocks,
    );
    const { annotations, orphans } = reanchor(after, [note]);
    expect(orphans).toBe(0);
    expect(annotations[0]?.selectors[0]).toMatchObject({
      type: 'BlockRangeSelector',
      range: { start: { blockId: 'b2', offset: 0 } },
    });
    expect(anchor(after, annotations[0]!.selectors)).toMatchObject({ score: 1 });
  });

  it('stand where they stood in a text read in another encoding, though the lines around them have other letters', () => {
    const lines = (persian: string) =>
      plainText(makeDocument([persian, 'The mill stands by the river.', persian]).blocks);
    const wrong = lines('Â“Ì«» ˜‰«— —Êœ');
    const right = lines('آسیاب کنار رود');
    const range = { start: { blockId: 'b1', offset: 9 }, end: { blockId: 'b1', offset: 15 } };
    const stands = createAnnotation({
      ...note,
      plain: wrong,
      range,
      change: {},
      now: note.created,
    });
    const { annotations, orphans } = reanchor(right, [stands]);
    expect(orphans).toBe(0);
    expect(anchor(right, annotations[0]!.selectors)).toMatchObject({ range, score: 1 });
  });

  it('are not put into a copy of their line where there are two', () => {
    const line = 'The mill stands by the river.';
    const range = { start: { blockId: 'b1', offset: 9 }, end: { blockId: 'b1', offset: 15 } };
    const wrong = plainText(makeDocument(['Â“Ì«» ˜‰«— —Êœ', line]).blocks);
    const stands = createAnnotation({
      ...note,
      plain: wrong,
      range,
      change: {},
      now: note.created,
    });
    const right = plainText(makeDocument(['آسیاب کنار رود', line, 'نان تازه', line]).blocks);
    expect(reanchor(right, [stands]).orphans).toBe(1);
  });

  it('stay as they are where their words are gone, and are counted', () => {
    const after = plainText(makeDocument(['Something else entirely.']).blocks);
    expect(reanchor(after, [note])).toEqual({ annotations: [note], orphans: 1 });
  });
});
