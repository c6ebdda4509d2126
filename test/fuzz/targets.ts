/** What is fuzzed: for each importer its sound files and the mutations that know their structure. */
import type { OcrLanguages } from '../../corpus/document/recognition.ts';
import { mutate } from '../support/mutate.ts';
import { markupMutations } from './mutations/markup.ts';
import { mimeMutations } from './mutations/mime.ts';
import type { Mutation } from './mutations/mutation.ts';
import { pdfMutations } from './mutations/pdf.ts';
import { pictureMutations } from './mutations/picture.ts';
import { rtfMutations } from './mutations/rtf.ts';
import { sourceMutations } from './mutations/source.ts';
import { zipMutations } from './mutations/zip.ts';
import * as seeds from './seeds.ts';

/** `mutations` are chosen from evenly; a file is damaged a few times over. */
export interface Target {
  readonly fileName: string;
  readonly seeds: () => Promise<readonly Uint8Array[]>;
  readonly mutations: readonly Mutation[];
  /** Pictures are read too. */
  readonly ocr?: OcrLanguages;
}

const blind: Mutation = (bytes, random) =>
  bytes.length < 2 ? bytes : Uint8Array.from(mutate(bytes, random));
const markup = [blind, blind, ...sourceMutations, ...markupMutations];
const packaged = [blind, ...zipMutations(markup)];
const only = (seed: Uint8Array) => () => Promise.resolve([seed]);

/** Blind damage behind the head of the file: of a scan nearly all of that is its picture. */
const inPicture: Mutation = (bytes, random) => {
  const head = bytes.subarray(0, 600);
  return Uint8Array.from([...head, ...mutate(bytes.subarray(head.length), random)]);
};

/** By the name that the command knows it under. */
export const targets: Readonly<Record<string, Target>> = {
  text: {
    fileName: 'a.txt',
    seeds: () => seeds.fixtures('import/capture', /\.txt$/, 8_000),
    mutations: [blind, blind, ...sourceMutations],
  },
  markdown: {
    fileName: 'a.md',
    seeds: only(seeds.markdownSeed),
    mutations: [blind, blind, ...sourceMutations, ...sourceMutations, ...markupMutations],
  },
  html: {
    fileName: 'a.html',
    seeds: async () => [seeds.htmlSeed, ...(await seeds.fixtures('import/html', /\.html$/, 8_000))],
    mutations: markup,
  },
  mhtml: {
    fileName: 'a.mhtml',
    seeds: only(seeds.mhtmlSeed),
    mutations: [...markup, ...mimeMutations, ...mimeMutations, ...mimeMutations],
  },
  epub: { fileName: 'a.epub', seeds: only(seeds.epubSeed), mutations: packaged },
  docx: { fileName: 'a.docx', seeds: only(seeds.docxSeed), mutations: packaged },
  odt: { fileName: 'a.odt', seeds: only(seeds.odtSeed), mutations: packaged },
  fodt: { fileName: 'a.fodt', seeds: only(seeds.flatOdtSeed), mutations: markup },
  rtf: {
    fileName: 'a.rtf',
    seeds: only(seeds.rtfSeed),
    mutations: [blind, blind, ...sourceMutations, ...rtfMutations, ...rtfMutations],
  },
  tmx: { fileName: 'a.tmx', seeds: only(seeds.tmxSeed), mutations: markup },
  pdf: {
    fileName: 'a.pdf',
    seeds: async () => [seeds.pdfSeed, seeds.pdfSeed, ...(await seeds.fixtures('pdf', /\.pdf$/))],
    mutations: [blind, blind, ...sourceMutations.slice(0, 3), ...pdfMutations],
  },
  image: {
    fileName: 'a.png',
    seeds: () => seeds.fixtures('ocr', /\.(?:png|jpg)$/),
    mutations: [blind, ...pictureMutations],
  },
  scan: {
    fileName: 'a.png',
    seeds: () => seeds.fixtures('ocr', /line\.en\.png$/),
    mutations: [blind, ...pictureMutations],
    ocr: ['en'],
  },
  'scanned-pdf': {
    fileName: 'a.pdf',
    seeds: seeds.scannedPdfs,
    mutations: [blind, blind, ...pdfMutations, inPicture],
    ocr: ['en'],
  },
  zip: { fileName: 'a.zip', seeds: only(seeds.zipSeed), mutations: packaged },
};
