/** The selectors of the W3C model by which the words of an annotation are found again: as they stand now, or as they were marked. */
import type { TextQuoteSelector } from '../annotations/annotation.ts';
import { quoteOf } from '../annotations/decide.ts';
import { isSameWords } from '../annotations/standing.ts';
import type { CodePoints } from './code-points.ts';
import type { Json } from './json.ts';
import type { Passage } from './passages.ts';

/**
 * The quote with its surroundings and where it stands, in code points (`points` counts them); an orphan has the quote
 * alone, because an old position points at other words by now.
 */
export function passageSelectors(
  { annotation, placement }: Pick<Passage, 'annotation' | 'placement'>,
  points: CodePoints,
): readonly Json[] {
  const isOrphan = placement.class === 'orphan';
  const { selectors } = isOrphan ? annotation : placement;
  return selectors.flatMap((each): readonly Json[] => {
    switch (each.type) {
      case 'TextQuoteSelector':
        return [{ type: each.type, exact: each.exact, prefix: each.prefix, suffix: each.suffix }];
      case 'TextPositionSelector':
        return isOrphan
          ? []
          : [{ type: each.type, start: points.at(each.start), end: points.at(each.end) }];
      case 'BlockRangeSelector':
      case 'PartSelector':
      case 'AreaSelector':
        return [];
    }
  });
}

/**
 * The quote as it was marked, where its words or what stands around them have changed since; undefined where nothing has, and
 * for orphans, whose only quote it is.
 */
export function formerQuote({
  annotation,
  placement,
}: Pick<Passage, 'annotation' | 'placement'>): TextQuoteSelector | undefined {
  if (placement.class !== 'moved' && placement.class !== 'changed') return undefined;
  const [was, is] = [annotation, placement].map(({ selectors }) =>
    selectors.find((each) => each.type === 'TextQuoteSelector'),
  );
  const isSame =
    was?.exact === is?.exact && was?.prefix === is?.prefix && was?.suffix === is?.suffix;
  return isSame ? undefined : was;
}

/** The words that were marked, where others stand there now; undefined where they are the same, and for orphans. */
export function formerWords({
  annotation,
  placement,
}: Pick<Passage, 'annotation' | 'placement'>): string | undefined {
  if (placement.class !== 'changed') return undefined;
  const was = quoteOf(annotation);
  return was === '' || isSameWords(was, quoteOf(placement)) ? undefined : was;
}
