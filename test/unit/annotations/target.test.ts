/** What an annotation is about follows from its selectors. */
import { describe, expect, it } from 'vitest';
import type { Selector } from '../../../corpus/annotations/annotation.ts';
import { targetOf } from '../../../corpus/annotations/target.ts';

const quote = { type: 'TextQuoteSelector', exact: 'آب', prefix: '', suffix: '' } as const;
const part = { type: 'PartSelector', part: 'p2' } as const;
const area = { type: 'AreaSelector', page: 1, x: 0, y: 0, width: 0.5, height: 1 } as const;
const position = { type: 'TextPositionSelector', start: 0, end: 2 } as const;

describe('targetOf', () => {
  it.each<[string, readonly Selector[], object]>([
    ['nothing selected: the whole document', [], { kind: 'document' }],
    ['a part', [part], { kind: 'part', selector: part }],
    ['an area', [area], { kind: 'area', selector: area }],
    ['quoted words', [position, quote], { kind: 'passage' }],
    ['quoted words before anything that is beside them', [area, quote], { kind: 'passage' }],
    ['a position that nothing proves', [position], { kind: 'passage' }],
  ])('%s', (_, selectors, expected) => {
    expect(targetOf({ selectors: [...selectors] })).toEqual(expected);
  });
});
