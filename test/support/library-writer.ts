/** A program for the kill test: writes to a library without end and says what was acknowledged, a line each. */
import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { AnnotationId } from '../../corpus/annotations/annotation.ts';
import type { Document } from '../../corpus/document/document.ts';
import { DocumentId } from '../../corpus/document/document.ts';
import type { Addition } from '../../corpus/storage/library.ts';
import { openLibrary } from '../../corpus/storage/open-library.ts';

const [folder = '', round = '', template = '', way = ''] = process.argv.slice(2);
const now = () => new Date().toISOString();
const library = openLibrary(folder, { mode: 'create', now });
const base = JSON.parse(template) as Document;

/** Straight to the pipe: a line that the parent has was written after the commit. */
const acknowledge = (line: string): void => {
  writeSync(1, `${line}\n`);
};

const made = (name: string): Addition => {
  // Large enough that the file takes several writes.
  const bytes = new TextEncoder().encode(`${name}\n`.repeat(5000));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const id = DocumentId.parse(sha256.slice(0, 16));
  const provenance = { ...base.provenance, sha256, byteSize: bytes.length, importedAt: now() };
  return { document: { ...base, id, provenance }, bytes };
};

const addDocument = (name: string): DocumentId => {
  const { document, bytes } = made(name);
  library.add(document, bytes);
  acknowledge(`document ${document.id}`);
  return document.id;
};

/** As an import does: several in one commit, told of after it. */
const addGroup = async (name: string): Promise<void> => {
  const additions = Array.from({ length: 8 }, (_, at) => made(`${name}-${at}`));
  await library.addAll(additions);
  for (const { document } of additions) acknowledge(`document ${document.id}`);
};

acknowledge('open');
if (way === 'groups') {
  for (let step = 0; ; step += 1) await addGroup(`${round}-${step}`);
}
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
