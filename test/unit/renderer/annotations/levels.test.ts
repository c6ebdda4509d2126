import { describe, expect, it } from 'vitest';
import type { Colour } from '../../../../corpus/annotations/annotation.ts';
import { DocumentId } from '../../../../corpus/document/document.ts';
import { levelsOf } from '../../../../renderer/annotations/levels.ts';
import type { Placed } from '../../../../renderer/state/placing.ts';
import { makeAnnotation } from '../../../support/libraries.ts';

const document = DocumentId.parse('0123456789abcdef');

function placed(spans: readonly (readonly [number, number, Colour?])[]): readonly Placed[] {
  return spans.map(([start, end, colour = 'yellow'], index) => ({
    annotation: makeAnnotation(document, `mark-number-${index}`, { colour }),
    target: 'passage',
    range: undefined,
    interval: { start, end },
  }));
}

describe('the depth of highlights', () => {
  it.each<[string, readonly (readonly [number, number, Colour?])[], readonly number[]]>([
    [
      'is one where they stand apart',
      [
        [0, 4],
        [4, 9],
        [12, 20],
      ],
      [1, 1, 1],
    ],
    [
      'grows with what overlaps',
      [
        [0, 20],
        [2, 12],
        [4, 8],
      ],
      [1, 2, 3],
    ],
    [
      'is free again where another ends',
      [
        [0, 20],
        [2, 6],
        [6, 9],
      ],
      [1, 2, 2],
    ],
    [
      'tells two on exactly the same words',
      [
        [3, 7],
        [3, 7],
      ],
      [1, 2],
    ],
    [
      'is the last for more than can be told',
      [
        [0, 9],
        [1, 9],
        [2, 9],
        [3, 9],
      ],
      [1, 2, 3, 3],
    ],
    [
      'does not count other colours',
      [
        [0, 9],
        [1, 9, 'green'],
        [2, 9],
      ],
      [1, 1, 2],
    ],
  ])('%s', (_, spans, expected) => {
    const all = placed(spans);
    const deeper = levelsOf(all);
    expect(all.map(({ annotation }) => deeper.get(annotation.id) ?? 1)).toEqual(expected);
  });

  it('is of passages only', () => {
    const [one, two] = placed([
      [0, 9],
      [0, 9],
    ]);
    expect(levelsOf([one!, { ...two!, target: 'area' }]).size).toBe(0);
  });
});
