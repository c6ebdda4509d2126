/** RTF: Microsoft's Rich Text Format 1.9.1, with the directions, encodings and notes of Persian texts; pictures are left out. */
import type { Warning } from '../../document/provenance.ts';
import type { Importer, ImportInput } from '../importer.ts';
import { reportLeftOut } from '../office/left-out.ts';
import { finishOffice, type FinishedOffice } from '../office/office-contents.ts';
import { pageOf } from '../office/office-page.ts';
import type { Collection } from './collection.ts';
import type { Destination } from './group-state.ts';
import { readRtf } from './reader.ts';

const mediaType = 'application/rtf';

/** The importer of RTF. */
export const rtfImporter: Importer = {
  format: 'rtf',
  version: 3,
  mediaType,
  extensions: ['rtf'],
  recognise: ({ bytes }) =>
    /^\s*\{\\rtf/.test(String.fromCharCode(...bytes.subarray(0, 16))) ? 1 : 0,
  import: (input) => {
    const { content, comments, report, encoding } = read(input);
    return { content, comments, mediaType, encoding, report };
  },
  showOriginal: (input) => ({ kind: 'page', html: pageOf(read(input).content, () => undefined) }),
};

function read(input: ImportInput): FinishedOffice & { readonly encoding: string } {
  const { collection, encoding } = readRtf(input.bytes, input.fileName, input.encoding);
  const property = (name: Destination) => collection.properties.get(name) ?? '';
  const contents = {
    blocks: collection.finish(),
    comments: collection.comments,
    properties: {
      title: property('title'),
      author: property('author'),
      date: property('created'),
      keywords: property('keywords'),
      category: property('category'),
    },
    report: reportOf(collection),
  };
  return { ...finishOffice(contents, input.fileName), encoding };
}

function reportOf(collection: Collection): Warning[] {
  return reportLeftOut(collection, [
    ['nulBytes', 'NUL characters were left out', collection.nulCharacters],
    ['partsMissing', 'end is missing', collection.isCutOff ? 1 : 0],
  ]);
}
