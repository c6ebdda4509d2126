/** Areas on pictures after their document was read anew. */
import { expect, describe as group, it } from 'vitest';
import { followPictures } from '../../../corpus/annotations/follow-pictures.ts';
import { makeBlock, makeDocument } from '../../support/documents.ts';
import { makeAnnotation } from '../../support/libraries.ts';

const picture = (id: string, resource: string) =>
  makeBlock(0, '', { id, kind: 'figure', image: { resource, alt: '' } });
const { id } = makeDocument(['The garden']);
const on = (block: string) =>
  makeAnnotation(id, `annotation-${block}`, {
    selectors: [{ type: 'AreaSelector', block, x: 0.1, y: 0.2, width: 0.3, height: 0.4 }],
  });
const blockOf = ({ selectors: [first] }: ReturnType<typeof on>) =>
  first?.type === 'AreaSelector' ? first.block : undefined;

/** Pictures without words are named by their number. */
const former = [picture('p', 'map.png'), picture('p-2', 'well.png'), picture('p-3', 'map.png')];

group('areas on pictures', () => {
  it('stay on their picture where a newer importer finds one more before it', () => {
    const blocks = ['cover.png', 'map.png', 'well.png', 'map.png'].map((name, index) =>
      picture(index === 0 ? 'p' : `p-${index + 1}`, name),
    );
    const followed = followPictures(['p', 'p-2', 'p-3'].map(on), former, blocks);
    expect(followed.map(blockOf)).toEqual(['p-2', 'p-3', 'p-4']);
    expect(followed[0]?.selectors[0]).toMatchObject({ x: 0.1, y: 0.2, width: 0.3, height: 0.4 });
  });

  it('and all other notes are the same objects where nothing moved', () => {
    const notes = [on('p-2'), makeAnnotation(id, 'annotation-words')];
    for (const [index, note] of followPictures(notes, former, former).entries()) {
      expect(note).toBe(notes[index]);
    }
  });

  it('whose picture is gone stay as they are', () => {
    const note = on('p-2');
    expect(followPictures([note], former, [picture('x', 'map.png')])).toEqual([note]);
  });
});
