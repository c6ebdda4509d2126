/** How annotations stand in their text is the same after they were exported and brought back: found, edited, gone, decided. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { AnnotationId } from '../../../../corpus/annotations/annotation.ts';
import { createAnnotation } from '../../../../corpus/annotations/create.ts';
import { placedAt, quoteOf } from '../../../../corpus/annotations/decide.ts';
import { Merge } from '../../../../corpus/annotations/incoming/merge.ts';
import { readIncoming } from '../../../../corpus/annotations/incoming/readers.ts';
import { placedRange, type PlacedAnnotation } from '../../../../corpus/annotations/placement.ts';
import { standingOf } from '../../../../corpus/annotations/standing.ts';
import type { Document } from '../../../../corpus/document/document.ts';
import { plainText } from '../../../../corpus/document/plain-text.ts';
import { rangeAt } from '../../../../corpus/document/range.ts';
import { exporters } from '../../../../corpus/exporters/registry.ts';
import { makeDocument } from '../../../support/documents.ts';
import { english } from '../../../support/noted-document.ts';

const texts = [
  'The road to the orchard climbs beside a narrow channel of water.',
  'جوی باریکی از میان باغ می‌گذرد و به آسیاب کهنه می‌رسد.',
  'Walnut trees stand in two rows, planted long before the wall was built.',
  'درختان گردو در دو ردیف ایستاده‌اند و سایهٔ آن‌ها تا دیوار می‌رسد.',
  'In autumn the whole village gathers here and counts the baskets.',
];
const now = '2026-11-01T08:00:00.000Z';

/** What happens to a block between marking and exporting. */
const edit = fc.constantFrom('kept', 'kept', 'begun', 'cut', 'gone', 'reworded');
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

const marked = fc.record({
  block: fc.nat(texts.length - 1),
  from: fc.nat(6),
  words: fc.integer({ min: 2, max: 6 }),
  decision: fc.constantFrom<'detached' | 'adjusted' | undefined>(
    undefined,
    undefined,
    'detached',
    'adjusted',
  ),
});
type Marked = typeof marked extends fc.Arbitrary<infer M> ? M : never;

function edited(text: string, how: Edit): string {
  const words = text.split(' ');
  if (how === 'begun') return `Nobody measured it / کسی نپیمود. ${text}`;
  if (how === 'cut') return words.filter((_, index) => index !== 4).join(' ');
  if (how === 'gone') return 'ـ';
  if (how === 'reworded') return words.map((word, at) => (at % 5 === 3 ? 'xyz' : word)).join(' ');
  return text;
}

/** One annotation made before the edits, with how it stands after them and what was decided. */
function placed(before: Document, after: Document, mark: Marked, index: number): PlacedAnnotation {
  const plain = plainText(before.blocks);
  const words = (texts[mark.block] ?? '').split(' ');
  const exact = words.slice(mark.from, mark.from + mark.words).join(' ');
  const start =
    plain.text.indexOf(texts[mark.block] ?? '') + (texts[mark.block] ?? '').indexOf(exact);
  const annotation = createAnnotation({
    id: AnnotationId.parse(`0000000${index}-0000-4000-8000-000000000000`),
    documentId: before.id,
    plain,
    range: rangeAt(plain, { start, end: start + exact.length }),
    change: { colour: 'green' },
    now,
  });
  const there = plainText(after.blocks);
  if (mark.decision === 'adjusted') {
    const range = rangeAt(there, { start: 0, end: 1 });
    const { selectors } = placedAt(annotation, after.id, there, range);
    const chosen = { ...annotation, selectors: [...selectors] };
    return { annotation: chosen, placement: standingOf(there, chosen, false) };
  }
  return { annotation, placement: standingOf(there, annotation, mark.decision === 'detached') };
}

it.each(['web-annotation', 'html'] as const)('%s', (format) => {
  const before = makeDocument(texts);
  const edits = fc.array(edit, { minLength: texts.length, maxLength: texts.length });
  const seen = new Set<string>();
  fc.assert(
    fc.property(edits, fc.array(marked, { minLength: 1, maxLength: 4 }), (how, marks) => {
      const after = makeDocument(texts.map((text, index) => edited(text, how[index] ?? 'kept')));
      const document = { ...after, id: before.id };
      const plain = plainText(document.blocks);
      const annotations = marks.map((mark, index) => placed(before, document, mark, index));
      const written = exporters[format].export({ document, annotations }, english);
      const file = readIncoming(new TextEncoder().encode(written), 'export');
      const merge = new Merge({
        documentId: document.id,
        plain,
        format: file.format,
        present: [],
        known: () => undefined,
        isMine: () => false,
        now,
      });
      for (const draft of file.drafts) {
        const was = annotations.find(({ annotation }) => draft.item.endsWith(annotation.id));
        const { annotation } = merge.merge(draft);
        // The same words in one place are one highlight.
        if (!draft.item.endsWith(annotation.id)) continue;
        const is = standingOf(plain, annotation, draft.decision === 'detached');
        seen.add(`${is.class} ${is.decision ?? ''}`);
        expect(is).toMatchObject({
          class: was?.placement.class,
          score: was?.placement.score,
          ...(was?.placement.decision ? { decision: was.placement.decision } : {}),
        });
        expect(placedRange(is)).toEqual(was && placedRange(was.placement));
        expect(quoteOf(annotation)).toBe(was && quoteOf(was.annotation));
      }
    }),
    { seed: 11, numRuns: 40 },
  );
  // Every way to stand has come up.
  expect([...seen].sort()).toEqual(['changed ', 'exact ', 'moved ', 'orphan ', 'orphan detached']);
});
