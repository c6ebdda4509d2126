/** The five-minute path of corpus/README.md: a text from its bytes to a file with what was marked in it. */
import { expect, it } from 'vitest';
import { anchor } from '../../corpus/annotations/anchor.ts';
import { AnnotationId } from '../../corpus/annotations/annotation.ts';
import { createAnnotation } from '../../corpus/annotations/create.ts';
import { standingsOf } from '../../corpus/annotations/standing.ts';
import { DocumentId } from '../../corpus/document/document.ts';
import type { Document } from '../../corpus/document/document.ts';
import { plainText } from '../../corpus/document/plain-text.ts';
import { Provenance } from '../../corpus/document/provenance.ts';
import { rangeAt, rangeText } from '../../corpus/document/range.ts';
import { exporters } from '../../corpus/exporters/registry.ts';
import { importBytes } from '../../corpus/importers/registry.ts';
import { findQuote } from '../../corpus/search/quote.ts';
import { sha256Of } from '../../corpus/storage/originals.ts';
import { openTestLibrary, testTime } from '../support/libraries.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();
const fileName = 'qanat.md';
const text = '# قنات\n\nآب در تاریکی راه می‌افتد.\n\nThe *mother well* is dug first.\n';

async function importText(bytes: Uint8Array, name: string): Promise<Document> {
  const { content, format, version, ...file } = await importBytes({ bytes, fileName: name });
  const sha256 = sha256Of(bytes);
  const provenance = Provenance.parse({
    ...file,
    fileName: name,
    format,
    byteSize: bytes.length,
    sha256,
    importedAt: testTime,
    importer: { name: format, version },
  });
  return { ...content, id: DocumentId.parse(sha256.slice(0, 16)), provenance };
}

it('leads from bytes to an export with the exact quotation', async () => {
  const bytes = new TextEncoder().encode(text);
  const document = await importText(bytes, fileName);
  const library = openTestLibrary(temporaryFolder());
  library.add(document, bytes);

  const stored = library.document(document.id);
  const plain = plainText(stored.blocks);
  const words = 'راه می‌افتد.\nThe mother well';
  const { hits } = findQuote(words, plain.text);
  library.saveAnnotation(
    createAnnotation({
      id: AnnotationId.parse('annotation-1'),
      documentId: document.id,
      plain,
      range: rangeAt(plain, hits[0]!),
      change: { colour: 'green' },
      now: testTime,
    }),
  );

  const annotations = library.annotations(document.id);
  const place = anchor(plain, annotations[0]!.selectors);
  expect(place === 'orphan' ? place : rangeText(plain, place.range)).toBe(words);
  const context = { exportedAt: testTime, locale: 'en', generator: 'Hashiyeh' } as const;
  const input = { document: stored, annotations: standingsOf(plain, annotations) };
  expect(exporters.markdown.export(input, context)).toContain('> The mother well');
  expect(exporters['web-annotation'].export(input, context)).toContain(JSON.stringify(words));
});
