/** Files that were made to harm: they are read, or refused by a code; nothing hangs, nothing is executed or forged. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { IncomingDraft } from '../../../../corpus/annotations/incoming/draft.ts';
import { readIncoming } from '../../../../corpus/annotations/incoming/readers.ts';
import { CorpusError } from '../../../../corpus/errors.ts';
import {
  bytesOf,
  clippings,
  hypothesis,
  readwiseExport,
  thorium,
} from '../../../support/incoming-samples.ts';

const quote = { type: 'TextQuoteSelector', exact: 'water' };
const annotation = { type: 'Annotation', id: 'urn:x:1', target: { source: 'a', selector: quote } };

/** The drafts, each of them whole; a CorpusError's code where there are none. */
function outcome(bytes: Uint8Array): readonly IncomingDraft[] | string {
  try {
    const { drafts } = readIncoming(bytes, 'notes');
    return drafts.map((draft) => IncomingDraft.parse(draft));
  } catch (error) {
    if (error instanceof CorpusError) return error.code;
    throw error;
  }
}

const deep = (depth: number, inside: string): string =>
  '{"type":"AnnotationPage","items":['.repeat(depth) + inside + ']}'.repeat(depth);

it('leaves out what is nested deeper than anybody nests', () => {
  expect(outcome(bytesOf(deep(3, JSON.stringify(annotation))))).toHaveLength(1);
  const { drafts, leftOut } = readIncoming(bytesOf(deep(2000, JSON.stringify(annotation))), 'x');
  expect(drafts).toEqual([]);
  expect(leftOut).toMatchObject([{ reason: 'malformed' }]);
});

it('reads selectors and bodies that hold one another without an end', () => {
  let selector: object = quote;
  for (let i = 0; i < 500; i++) selector = { type: 'CssSelector', refinedBy: selector };
  let body: object = { type: 'TextualBody', value: 'x' };
  for (let i = 0; i < 500; i++) body = { type: 'Choice', items: [body] };
  expect(outcome(bytesOf([{ ...annotation, target: { selector }, body }]))).toEqual(
    expect.any(Array),
  );
});

it('takes names of prototypes for nothing', () => {
  const written = `{"__proto__":{"type":"Annotation"},"constructor":{"x":1},"type":"Annotation","id":"urn:x:1",
    "target":{"__proto__":{"source":"b"},"selector":{"type":"TextQuoteSelector","exact":"w"}},"bodyValue":"n"}`;
  const [draft] = outcome(bytesOf(`[${written}]`)) as readonly IncomingDraft[];
  expect(draft?.bodies).toMatchObject([{ value: 'n' }]);
  expect(draft?.source.address).toBeUndefined();
  expect(({} as Record<string, unknown>).type).toBeUndefined();
});

it('keeps names and titles from steering what stands around them, and HTML from being more than words', () => {
  const [draft] = outcome(
    bytesOf([
      {
        ...annotation,
        creator: { name: 'Da\u202era\u2066' },
        target: { source: { id: 'urn:y', 'dcterms:title': 'A\u202eB\u0000' }, selector: quote },
        body: {
          type: 'TextualBody',
          format: 'text/html',
          value: '<img src=x onerror=y()>a<script>b</script>',
        },
      },
    ]),
  ) as readonly IncomingDraft[];
  expect(draft?.source.title).toBe('AB');
  expect(draft?.bodies).toMatchObject([{ value: 'a', creator: 'Dara' }]);
});

it('reads long lists in one go', () => {
  const many = Array.from({ length: 5000 }, (_, index) => ({
    ...annotation,
    id: `urn:x:${index}`,
  }));
  expect(outcome(bytesOf(many))).toHaveLength(5000);
  const brackets = `${'('.repeat(20_000)}\n- Your Highlight on Location 1 | Added on x\n\nw\n==========\n`;
  expect(outcome(bytesOf(brackets))).toHaveLength(1);
});

const samples = [
  clippings,
  readwiseExport,
  JSON.stringify(hypothesis),
  JSON.stringify(thorium),
].map(bytesOf);

it('reads or refuses whatever became of a file on its way', () => {
  const cut = fc.record({
    sample: fc.constantFrom(...samples),
    from: fc.nat(3000),
    length: fc.nat(400),
    inserted: fc.uint8Array({ maxLength: 12 }),
  });
  fc.assert(
    fc.property(cut, ({ sample, from, length, inserted }) => {
      const at = from % sample.length;
      const bytes = new Uint8Array([
        ...sample.subarray(0, at),
        ...inserted,
        ...sample.subarray(at + length),
      ]);
      expect(['string', 'object']).toContain(typeof outcome(bytes));
    }),
    { seed: 6, numRuns: 250 },
  );
});
