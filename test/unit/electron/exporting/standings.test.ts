/** Exports say of each note what the library says: they look for no words themselves. */
import { parse } from 'csv-parse/sync';
import { describe as suite, expect, it } from 'vitest';
import { detached, placedAt } from '../../../../corpus/annotations/decide.ts';
import { describe } from '../../../../corpus/annotations/describe.ts';
import type { Document } from '../../../../corpus/document/document.ts';
import { plainText } from '../../../../corpus/document/plain-text.ts';
import type { Range } from '../../../../corpus/document/position.ts';
import { rangeAt } from '../../../../corpus/document/range.ts';
import { exporters } from '../../../../corpus/exporters/registry.ts';
import type { Library } from '../../../../corpus/storage/library.ts';
import { writeDocument } from '../../../../electron/archiving/document-entries.ts';
import type { EntryWriter } from '../../../../electron/archiving/entry-writer.ts';
import { inputOf } from '../../../../electron/exporting/scope.ts';
import { startTestApp } from '../../../support/app-services.ts';
import { carriedTo } from '../../../support/carried.ts';
import { importText, makeAnnotation } from '../../../support/libraries.ts';
import { english, persian } from '../../../support/noted-document.ts';

const water = [
  'A qanat brings water from the foot of the hills to the fields by a gentle slope.',
  'The mother well is dug first. Its water decides how long the tunnel has to be.',
  'هر چند گام چاهی دیگر کنده می‌شود تا خاک را بالا بکشند و هوا به کارگران برسد.',
];
const newer = [water[0]!, water[1]!.replace('decides', 'determines')];

function rangeOf({ blocks }: Document, words: string): Range {
  const plain = plainText(blocks);
  const start = plain.text.indexOf(words);
  return rangeAt(plain, { start, end: start + words.length });
}

/** An edition with four notes, and a newer one to which they were carried: unchanged, moved by nobody, changed, gone. */
function withEditions() {
  const { library } = startTestApp();
  const [old, recent] = [importText(water.join('\n')), importText(newer.join('\n'))];
  for (const { document, bytes } of [old, recent]) library.add(document, bytes);
  library.addEdition(recent.document.id, old.document.id);
  const marked = {
    a: 'gentle slope',
    b: 'water decides how',
    c: 'خاک را بالا بکشند',
    d: 'mother well',
  };
  for (const [name, words] of Object.entries(marked)) {
    const selectors = [...describe(plainText(old.document.blocks), rangeOf(old.document, words))];
    library.saveAnnotation(makeAnnotation(old.document.id, `annotation-${name}`, { selectors }));
  }
  carriedTo(library, recent.document.id);
  return { library, old: old.document, recent: recent.document };
}

/** The rows of the table of a document, by the last letter of their notes' ids. */
function rowsOf(library: Library, { id }: Document): Record<string, Record<string, string>> {
  const input = inputOf(library, id, { kind: 'documents', ids: [id] });
  const table = exporters.csv.export(input, english);
  const rows: Record<string, string>[] = parse(table, { columns: true, bom: true });
  return Object.fromEntries(rows.map((row) => [row.annotation_id?.at(-1) ?? '', row]));
}

suite('an export of an edition to which notes were carried', () => {
  it('says what became of each, with the words that were marked where they are others now', () => {
    const { library, recent } = withEditions();
    const { a, b, c } = rowsOf(library, recent);
    expect([a, b, c].map((row) => row?.standing)).toEqual(['exact', 'changed', 'orphan']);
    expect([b?.quote, b?.marked_words]).toEqual(['water determines how', 'water decides how']);
    expect([a?.marked_words, c?.found, c?.quote]).toEqual(['', 'no', 'خاک را بالا بکشند']);
  });

  it('gives a note that the reader detached no place, though its words stand there', () => {
    const { library, old, recent } = withEditions();
    const own = library.annotations(old.id);
    const [first, last] = [own[0]!, own.at(-1)!];
    library.placements.decide([detached(first, recent.id), detached(last, old.id)]);
    const there = rowsOf(library, recent).a;
    expect(there).toMatchObject({ standing: 'orphan', decision: 'detached', paragraph: '' });
    const here = rowsOf(library, old).d;
    expect(here).toMatchObject({ standing: 'orphan', decision: 'detached', quote: 'mother well' });
    expect(rowsOf(library, recent).d?.standing).toBe('exact');
  });

  it('says it in words, in both languages, and in JSON-LD', () => {
    const { library, recent } = withEditions();
    const [first] = library.annotations(library.editions(recent.id).at(-1)!.id);
    library.placements.decide([detached(first!, recent.id)]);
    const input = inputOf(library, recent.id, { kind: 'documents', ids: [recent.id] });
    const inEnglish = exporters.text.export(input, english);
    expect(inEnglish).toContain('The words that were marked: \u2068water decides how\u2069');
    expect(inEnglish).toContain('Place: taken off this text by the reader');
    expect(exporters.text.export(input, persian)).toContain(
      'خواننده آن را از این متن جدا کرده است',
    );
    const written = exporters['web-annotation'].export(input, english);
    expect(written).toContain('"schema:creativeWorkStatus": "changed"');
    expect(written).toContain('"rdfs:comment": "The words that were marked: water decides how"');
    expect(written).toContain('The reader took this annotation off the document.');
  });

  it('keeps the words that the reader chose', () => {
    const { library, old, recent } = withEditions();
    const [first] = library.annotations(old.id);
    const plain = plainText(recent.blocks);
    const chosen = rangeOf(recent, 'the foot of the hills');
    library.placements.decide([placedAt(first!, recent.id, plain, chosen)]);
    expect(rowsOf(library, recent).a).toMatchObject({
      quote: 'the foot of the hills',
      decision: 'adjusted',
      marked_words: 'gentle slope',
    });
  });
});

it('the JSON-LD of an archive says of a detached note that it has no place', async () => {
  const { library, old } = withEditions();
  const [first] = library.annotations(old.id);
  library.placements.decide([detached(first!, old.id)]);
  const texts: string[] = [];
  const entries = {
    json: () => Promise.resolve(),
    bytes: () => Promise.resolve(),
    file: () => Promise.resolve(),
    text: (_: string, text: string) => Promise.resolve(void texts.push(text)),
  };
  // Only what a document is written by; the zip around it has tests of its own.
  await writeDocument(library, old.id, entries as unknown as EntryWriter, english);
  expect(texts.join('')).toContain('The reader took this annotation off the document.');
});
