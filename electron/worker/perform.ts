/** Does one piece of the worker's work; what is no reading of files is loaded when it is asked for, so that reading begins sooner. */
import type { Placement } from '../../corpus/annotations/placement.ts';
import type { Document } from '../../corpus/document/document.ts';
import { plainText, type PlainText } from '../../corpus/document/plain-text.ts';
import { CorpusError } from '../../corpus/errors.ts';
import { imageBudget } from '../../corpus/importers/image-address.ts';
import type { Assets, Resource } from '../../corpus/importers/importer.ts';
import { importers, showOriginal } from '../../corpus/importers/registry.ts';
import type { Carried, Work, WorkResults } from './messages.ts';
import { readDocument } from './read-document.ts';

/** `assets` are the data of engines; `onPage` is called before each page that takes long. Errors: the importers' CorpusErrors. */
export async function perform(
  work: Work,
  assets: Assets,
  onPage?: (page: number, pages: number) => void,
): Promise<WorkResults[Work['kind']]> {
  switch (work.kind) {
    case 'import':
      return readDocument(
        { ...work.input, assets, ...(onPage === undefined ? {} : { onPage }) },
        work.importedAt,
      );
    case 'show':
      return showOriginal(work.format, { ...work.input, encoding: work.encoding, assets });
    case 'resource':
      return readResource(work, assets);
    case 'pictures':
      return readPictures(work, assets);
    case 'area':
      return drawArea(work, assets);
    case 'carry':
      return carryOver(work.input);
    case 'align': {
      const { alignTexts } = await import('../pairing/align-texts.ts');
      return alignTexts(work.input, onPage);
    }
  }
}

/** The library proved the bytes; only the blocks' ids and texts are looked at. */
async function carryOver({
  annotations,
  from,
  to,
  documentId,
}: Carried): Promise<readonly Placement[]> {
  const { carry } = await import('../../corpus/annotations/carry.ts');
  return carry(annotations, plainTextOf(from), plainTextOf(to), documentId);
}

function plainTextOf(json: Uint8Array): PlainText {
  const { blocks } = JSON.parse(new TextDecoder().decode(json)) as Pick<Document, 'blocks'>;
  return plainText(blocks);
}

async function readResource(
  work: Extract<Work, { kind: 'resource' }>,
  assets: Assets,
): Promise<Resource> {
  const { input, format, encoding, name } = work;
  const resource = await importers[format].readResource?.({ ...input, encoding, assets }, name);
  if (resource) return resource;
  throw new CorpusError('notFound', `${format} carries no images`, { file: input.fileName });
}

/** In the order of their names, until they weigh too much to be carried in one page. */
async function readPictures(
  { names, ...from }: Extract<Work, { kind: 'pictures' }>,
  assets: Assets,
): Promise<ReadonlyMap<string, Resource>> {
  const found = new Map<string, Resource>();
  let weight = 0;
  for (const name of names) {
    try {
      const picture = await readResource({ ...from, kind: 'resource', name }, assets);
      weight += picture.bytes.length;
      if (weight > imageBudget) break;
      found.set(name, picture);
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error;
    }
  }
  return found;
}

async function drawArea(
  { input, format, page, area }: Extract<Work, { kind: 'area' }>,
  assets: Assets,
): Promise<Resource> {
  const drawn = await importers[format].drawArea?.({ ...input, assets }, page, area);
  if (drawn) return drawn;
  throw new CorpusError('notFound', `${format} has no pages to draw`, { file: input.fileName });
}
