/** The pictures of an export, of texts and of areas on them, for formats that show them. */
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import { targetOf } from '../../corpus/annotations/target.ts';
import { CorpusError } from '../../corpus/errors.ts';
import type { AreaCut } from '../../corpus/exporters/area-cut.ts';
import type { Exporter, ExportContext, ExportInput } from '../../corpus/exporters/exporter.ts';
import type { Originals } from '../originals.ts';

/** Reads pictures out of originals. Errors: CorpusErrors of what is not there or cannot be read. */
export type PictureSource = Pick<Originals, 'area' | 'pictures'>;

/** What a format shows. */
type Shown = Pick<Exporter, 'showsAreas' | 'showsPictures'>;

/**
 * The input with the pictures that the format shows. Those that cannot be had are left out: a sketch stands in the place of
 * an area, words in that of a picture. Without a source there are none.
 */
export async function withPictures(
  input: ExportInput,
  { showsAreas, showsPictures }: Shown,
  source: PictureSource | undefined,
  { notesOnly }: Pick<ExportContext, 'notesOnly'> = {},
): Promise<ExportInput> {
  if (source === undefined) return input;
  const wanted = showsPictures === true && notesOnly !== true;
  const pictures = wanted ? await unlessLost(source.pictures(input.document.id)) : undefined;
  const cuts = showsAreas === true ? await cutsOf(input, source) : undefined;
  return {
    ...input,
    ...(pictures === undefined ? {} : { pictures }),
    ...(cuts === undefined ? {} : { cuts }),
  };
}

async function cutsOf(
  { document, annotations }: ExportInput,
  source: PictureSource,
): Promise<ReadonlyMap<AnnotationId, AreaCut>> {
  const cuts = new Map<AnnotationId, AreaCut>();
  for (const { annotation, placement } of annotations) {
    const target = targetOf(placement.selectors.length > 0 ? placement : annotation);
    if (target.kind !== 'area') continue;
    const cut = await unlessLost(source.area(document.id, target.selector));
    if (cut !== undefined) cuts.set(annotation.id, cut);
  }
  return cuts;
}

async function unlessLost<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof CorpusError) return undefined;
    throw error;
  }
}
