/** The pictures of the areas of an export, for formats that show them. */
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import type { AreaSelector } from '../../corpus/annotations/region.ts';
import { targetOf } from '../../corpus/annotations/target.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import { CorpusError } from '../../corpus/errors.ts';
import type { AreaCut } from '../../corpus/exporters/area-cut.ts';
import type { ExportInput } from '../../corpus/exporters/exporter.ts';

/** Reads what an area shows. Errors: CorpusErrors of what is not there or cannot be read. */
export type CutArea = (id: DocumentId, area: AreaSelector) => Promise<AreaCut>;

/**
 * The input with the pictures of its areas, where the format shows them; those that cannot be had are left out: a sketch
 * stands in their place.
 */
export async function withCuts(
  input: ExportInput,
  { showsAreas }: { readonly showsAreas?: true },
  cutArea: CutArea | undefined,
): Promise<ExportInput> {
  if (showsAreas !== true || cutArea === undefined) return input;
  const cuts = new Map<AnnotationId, AreaCut>();
  for (const { annotation, placement } of input.annotations) {
    const target = targetOf(placement.selectors.length > 0 ? placement : annotation);
    if (target.kind !== 'area') continue;
    try {
      cuts.set(annotation.id, await cutArea(input.document.id, target.selector));
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error;
    }
  }
  return cuts.size === 0 ? input : { ...input, cuts };
}
