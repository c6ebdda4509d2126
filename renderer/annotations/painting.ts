/** Painting passages with the CSS Custom Highlight API: the text's DOM is never cut. */
import type { AnnotationId, Colour } from '../../corpus/annotations/annotation.ts';
import { domRangeOf, type BlockElements } from '../passages/annotated-text.ts';
import type { Placed } from '../state/placing.ts';
import { colours } from './colours.ts';

/** What is painted besides the colours; later ones lie over earlier ones. */
const layers = ['focused', 'chosen'] as const;

/** Name in `::highlight()`. */
type PaintName = `hashiyeh-${Colour | (typeof layers)[number]}`;

interface Painted {
  readonly placed: Placed;
  readonly dom: Range;
}

/** The paint over one pane's text. */
export interface Painting {
  /** Paints these annotations and nothing else; those already painted as they are cost nothing. */
  readonly paint: (placed: readonly Placed[], elements: BlockElements) => void;
  /** Paints a passage apart from the colours; undefined: none. */
  readonly mark: (layer: (typeof layers)[number], range: Range | undefined) => void;
  readonly clear: () => void;
}

function register(): ReadonlyMap<PaintName, Highlight> {
  const names = [...colours, ...layers].map((name): PaintName => `hashiyeh-${name}`);
  return new Map(
    names.map((name, index) => {
      const highlight = new Highlight();
      highlight.priority = index;
      CSS.highlights.set(name, highlight);
      return [name, highlight];
    }),
  );
}

/** A painting with nothing on it yet. One at a time: names are the document's. */
export function createPainting(): Painting {
  const highlights = register();
  const painted = new Map<AnnotationId, Painted>();
  let over: BlockElements | undefined;

  const of = (name: Colour | (typeof layers)[number]) => highlights.get(`hashiyeh-${name}`);
  const unpaint = (id: AnnotationId, { placed, dom }: Painted) => {
    of(placed.annotation.colour)?.delete(dom);
    painted.delete(id);
  };
  return {
    paint(placed, elements) {
      const now = new Map(placed.map((one) => [one.annotation.id, one]));
      for (const [id, one] of painted) {
        if (elements !== over || now.get(id) !== one.placed) unpaint(id, one);
      }
      over = elements;
      for (const [id, one] of now) {
        if (painted.has(id) || one.range === undefined) continue;
        const dom = domRangeOf(one.range, elements);
        if (dom === undefined) continue;
        of(one.annotation.colour)?.add(dom);
        painted.set(id, { placed: one, dom });
      }
    },
    mark(layer, range) {
      of(layer)?.clear();
      if (range) of(layer)?.add(range);
    },
    clear() {
      for (const [name, highlight] of highlights) {
        if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
      }
      painted.clear();
    },
  };
}
