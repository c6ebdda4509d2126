/** Paints what was found over the annotated text. */
import { useEffect } from 'react';
import { domRangeOf, type BlockElements } from '../passages/annotated-text.ts';
import { useFind } from '../state/find.ts';

/** Painted over the colours of highlights, whose priorities begin at 0. */
const priority = 20;

function paint(name: string, ranges: readonly Range[], above: number): () => void {
  const highlight = new Highlight(...ranges);
  highlight.priority = priority + above;
  CSS.highlights.set(name, highlight);
  return () => {
    if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  };
}

export function FoundLayer({ elements }: { readonly elements: BlockElements }) {
  const hits = useFind((find) => find.hits);
  const now = useFind((find) => find.hits[find.current]);
  useEffect(() => {
    const ranges = hits.map((hit) => rangeOf(hit, elements)).filter((range) => range !== undefined);
    return paint('hashiyeh-found', ranges, 0);
  }, [hits, elements]);
  useEffect(() => {
    const range = now && rangeOf(now, elements);
    return range && paint('hashiyeh-found-now', [range], 1);
  }, [now, elements]);
  return null;
}

function rangeOf(
  {
    blockId,
    start,
    end,
  }: { readonly blockId: string; readonly start: number; readonly end: number },
  elements: BlockElements,
): Range | undefined {
  return domRangeOf({ start: { blockId, offset: start }, end: { blockId, offset: end } }, elements);
}
