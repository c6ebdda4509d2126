/** RTF: Microsoft's Rich Text Format 1.9.1, with the directions, encodings and notes of Persian texts, and with its pictures. */
import { CorpusError } from '../../errors.ts';
import type { Warning } from '../../document/provenance.ts';
import { formats } from '../formats.ts';
import { imageType } from '../image-type.ts';
import type { Importer, ImportInput, Resource } from '../importer.ts';
import { reportLeftOut } from '../office/left-out.ts';
import { finishOffice, type FinishedOffice } from '../office/office-contents.ts';
import { pageOf } from '../office/office-page.ts';
import type { Collection } from './collection.ts';
import type { Destination } from './group-state.ts';
import { readRtf } from './reader.ts';

const { mediaType } = formats.rtf;

interface Reading extends FinishedOffice {
  readonly encoding: string;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/** The importer of RTF. */
export const rtfImporter: Importer = {
  format: 'rtf',
  recognise: ({ bytes }) =>
    /^\s*\{\\rtf/.test(String.fromCharCode(...bytes.subarray(0, 16))) ? 1 : 0,
  import: (input) => {
    const { content, comments, report, encoding } = read(input);
    return { content, comments, mediaType, encoding, report };
  },
  showOriginal: (input) => {
    const { content, pictures } = read(input);
    return { kind: 'page', html: pageOf(content, (name) => pictures.get(name)) };
  },
  readResource,
};

function readResource(input: ImportInput, name: string): Resource {
  const bytes = read(input).pictures.get(name);
  const type = imageType(name);
  if (bytes !== undefined && type !== undefined) return { bytes, mediaType: type };
  throw new CorpusError('notFound', `${name} is no image of the file`, { subject: name });
}

function read(input: ImportInput): Reading {
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
  const { pictures } = collection;
  return { ...finishOffice(contents, input.fileName), encoding, pictures };
}

function reportOf(collection: Collection): Warning[] {
  return reportLeftOut(collection, [
    ['nulBytes', 'NUL characters were left out', collection.nulCharacters],
    ['partsMissing', 'end is missing', collection.isCutOff ? 1 : 0],
  ]);
}
