/** A program for the kill test: writes to a library without end and says what was acknowledged, a line each. */
import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { AnnotationId } from '../../corpus/annotations/annotation.ts';
import type { Document } from '../../corpus/document/document.ts';
import { DocumentId } from '../../corpus/document/document.ts';
import { openLibrary } from '../../corpus/storage/open-library.ts';

const [folder = '', round = '', template = ''] = process.argv.slice(2);
const now = () => new Date().toISOString();
const library = openLibrary(folder, { mode: 'create', now });
const base = JSON.parse(template) as Document;

/** Straight to the pipe: a line that the parent has was written after the commit. */
const acknowledge = (line: string): void => {
  writeSync(1, `${line}\n`);
};

const addDocument = (name: string): DocumentId => {
  // Large enough that the file takes several writes.
  const bytes = new TextEncoder().encode(`${name}\n`.repeat(5000));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const id = DocumentId.parse(sha256.slice(0, 16));
  const provenance = { ...base.provenance, sha256, byteSize: bytes.length, importedAt: now() };
  library.add({ ...base, id, provenance }, bytes);
  acknowledge(`document ${id}`);
  return id;
};

acknowledge('open');
for (let step = 0; ; step += 1) {
  const documentId = addDocument(`${round}-${step}`);
  for (let index = 0; index < 20; index += 1) {
    const id = AnnotationId.parse(`annotation-${round}-${step}-${index}`);
    const note = `یادداشت ${id}`;
    library.saveAnnotation({
      id,
      documentId,
      motivation: 'commenting',
      colour: 'green',
      bodies: [
        {
          type: 'TextualBody',
          value: note,
          format: 'text/plain',
          language: 'fa',
          direction: 'rtl',
        },
      ],
      selectors: [{ type: 'TextQuoteSelector', exact: 'آب', prefix: '', suffix: ' روان' }],
      created: now(),
      modified: now(),
    });
    acknowledge(`annotation ${id}`);
  }
}
