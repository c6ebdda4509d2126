import { beforeEach, describe, expect, it } from 'vitest';
import { markSheet } from '../../../../renderer/reader/print/mark-sheet.ts';
import { place } from '../../../../renderer/state/placing.ts';
import { plainText } from '../../../../corpus/document/plain-text.ts';
import { describe as selectorsOf } from '../../../../corpus/annotations/describe.ts';
import { DocumentId } from '../../../../corpus/document/document.ts';
import { makeAnnotation } from '../../../support/libraries.ts';

const blocks = [
  { id: 'one', text: 'Water stands in the pool.' },
  { id: 'two', text: 'باغ از آب زنده است.' },
];
const plain = plainText(blocks);

/** The annotation of these words, which stand once in the text. */
function marked(id: string, words: string) {
  const start = plain.text.indexOf(words);
  const position = (offset: number) => {
    const second = (plain.starts[1] ?? 0) <= offset;
    return second
      ? { blockId: 'two', offset: offset - (plain.starts[1] ?? 0) }
      : { blockId: 'one', offset };
  };
  const range = { start: position(start), end: position(start + words.length) };
  const documentId = DocumentId.parse('0123456789abcdef');
  const annotation = makeAnnotation(documentId, id, { selectors: [...selectorsOf(plain, range)] });
  return place(annotation, { plain, layout: { blocks: [], parts: [] } });
}

let sheet: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = `<div id="sheet"><p data-block-id="one">Water <em>stands</em> in the pool.</p>
<p data-block-id="two">باغ از آب زنده است.</p><aside data-note-of="note-two">2</aside><aside data-note-of="note-one">1</aside></div>`;
  sheet = document.querySelector<HTMLElement>('#sheet') ?? document.body;
});

const note = (id: string) => sheet.querySelector<HTMLElement>(`[data-note-of="${id}"]`);
const words = () => [...sheet.querySelectorAll('mark')].map(({ textContent }) => textContent);

function mark(placed: readonly ReturnType<typeof marked>[]): void {
  const notes = new Map(
    ['note-one', 'note-two'].flatMap((id) => {
      const element = note(id);
      return element ? [[id, element] as const] : [];
    }),
  );
  const numbers = new Map([
    ['note-one', '1'],
    ['note-two', '2'],
  ]);
  markSheet(sheet, placed, notes, {
    classOf: ({ annotation }) => annotation.colour,
    numberOf: (id) => numbers.get(id),
  });
}

describe('a sheet for paper', () => {
  it('marks words across styled ones and keeps every letter', () => {
    mark([marked('mark-alone', 'stands in')]);
    expect(words()).toEqual(['stands', ' in']);
    expect(sheet.querySelector('em mark')?.className).toBe('yellow');
    expect(sheet.querySelector('p')?.textContent).toBe('Water stands in the pool.');
  });

  it('marks words that overlap, and words of two blocks', () => {
    mark([marked('mark-alone', 'in the pool.\nباغ'), marked('mark-other', 'the pool')]);
    expect(words().join('|')).toContain('the pool');
    expect(sheet.querySelector('[data-block-id="two"] mark')?.textContent).toBe('باغ');
    expect(sheet.querySelector('p')?.textContent).toBe('Water stands in the pool.');
  });

  it('numbers passages with notes, and sets the notes before their blocks in the order of the text', () => {
    mark([marked('note-one', 'Water'), marked('note-two', 'pool')]);
    const first = sheet.querySelector('p');
    expect(first?.textContent).toBe('Water1 stands in the pool2.');
    expect(first?.previousElementSibling).toBe(note('note-two'));
    expect(note('note-two')?.previousElementSibling).toBe(note('note-one'));
  });

  it('leaves the note of a passage that is gone at the end', () => {
    mark([{ ...marked('note-one', 'Water'), range: undefined, interval: undefined }]);
    expect(words()).toEqual([]);
    expect(sheet.lastElementChild).toBe(note('note-one'));
  });
});
