/** A note with two targets leaves with both passages, in every format, and comes back with both. */
import { describe, expect, it } from 'vitest';
import { counterpartQuote } from '../../../corpus/annotations/counterpart.ts';
import { Merge } from '../../../corpus/annotations/incoming/merge.ts';
import { readWebAnnotation } from '../../../corpus/annotations/incoming/web-annotation.ts';
import { standingsOf } from '../../../corpus/annotations/standing.ts';
import { DocumentId } from '../../../corpus/document/document.ts';
import { plainText } from '../../../corpus/document/plain-text.ts';
import { exporters } from '../../../corpus/exporters/registry.ts';
import { webAnnotation } from '../../../corpus/exporters/web-annotation.ts';
import { makeDocument } from '../../support/documents.ts';
import { english, mark, notedDocument } from '../../support/noted-document.ts';

const sha256 = 'cd'.repeat(32);
const base = makeDocument(['Water flows in the dark.'], {}, sha256);
const other = { ...base, metadata: { ...base.metadata, title: 'On wells', translator: 'Lida' } };
const quote = { type: 'TextQuoteSelector', exact: 'in the dark', prefix: 'flows ', suffix: '.' };
const annotation = {
  ...mark('آب در تاریکی', 'می‌افتد', {}, 'd0000000-0000-4000-8000-000000000001'),
  counterpart: {
    documentId: other.id,
    selectors: [{ ...quote, type: 'TextQuoteSelector' as const }],
  },
};
const plain = plainText(notedDocument.blocks);
const input = {
  document: notedDocument,
  annotations: standingsOf(plain, [annotation], new Set()),
  counterparts: new Map([[other.id, other]]),
};

describe('a note with two targets', () => {
  const withWords = Object.entries(exporters).filter(
    ([format]) => !['docx', 'bibtex', 'ris', 'csl-json', 'cslJson'].includes(format),
  );
  it.each(withWords)('shows both passages in %s', (_, exporter) => {
    const file = exporter.export(input, english);
    expect(typeof file).toBe('string');
    expect(String(file)).toContain('in the dark');
  });

  it('is one W3C annotation with two targets, and comes back as one', () => {
    const { drafts } = readWebAnnotation(JSON.parse(webAnnotation.export(input, english)));
    expect(drafts).toHaveLength(1);
    const merged = (textOf?: () => { documentId: DocumentId; plain: typeof plain }) =>
      new Merge({
        ...{
          documentId: notedDocument.id,
          plain,
          format: 'w3c',
          present: [],
          now: english.exportedAt,
        },
        known: () => undefined,
        isMine: () => false,
        ...(textOf === undefined ? {} : { textOf }),
      }).merge(drafts[0]!).annotation;
    const here = merged(() => ({ documentId: other.id, plain: plainText(other.blocks) }));
    expect(here.counterpart?.documentId).toBe(other.id);
    expect(counterpartQuote(here)).toBe('in the dark');
    // Where the other text is not here yet, its words wait for it.
    expect(counterpartQuote(merged())).toBe('in the dark');
    expect(merged().counterpart?.documentId).toBe(DocumentId.parse(sha256.slice(0, 16)));
  });
});
