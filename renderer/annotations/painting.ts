/** Painting passages with the CSS Custom Highlight API: the text's DOM is never cut. */
import type { AnnotationId, Colour } from '../../corpus/annotations/annotation.ts';
import type { Range as Passage } from '../../corpus/document/position.ts';
import type { Interval } from '../../corpus/document/range.ts';
import type { Placed } from '../state/placing.ts';
import { colours } from '../components/colours.ts';
import { levels, levelsOf, type Level } from './levels.ts';
import { passagesNear } from './passages-near.ts';

/** What is painted besides the colours; later ones lie over earlier ones. */
const layers = ['focused', 'chosen'] as const;
type Layer = (typeof layers)[number];

/** A colour at a depth: `yellow`, `yellow-2`. */
type Tone = Colour | `${Colour}-${Level}`;

function toneOf(colour: Colour, level: Level): Tone {
  return level === 1 ? colour : `${colour}-${level}`;
}

/** What can be painted, the lowest first. */
const paints: readonly (Tone | Layer)[] = [
  ...levels.flatMap((level) => colours.map((colour) => toneOf(colour, level))),
  ...layers,
];

/** What is painted on: where passages stand in one pane. */
export interface PaintedText {
  readonly rangesOf: (passage: Passage) => readonly Range[];
  /** Of what ranges over it stay good: while it is the same object. Absent: they are made anew for each text. */
  readonly ground?: object | undefined;
}

interface Painted {
  readonly placed: Placed;
  readonly tone: Tone;
  /** All of the passage was near the screen when it was painted: what comes near later adds nothing to it. */
  readonly whole: boolean;
  readonly dom: readonly Range[];
}

/** The paint over one pane's text. */
export interface Painting {
  /**
   * Paints these annotations and nothing else; those already painted as they are cost nothing. Where it is said what is `near` the
   * screen, they are in the order of the text, and those elsewhere cost nothing either.
   */
  readonly paint: (placed: readonly Placed[], text: PaintedText, near?: Interval) => void;
  /** Paints these ranges too, whatever is annotated, in place of those given before. */
  readonly mark: (layer: Colour | Layer, ranges: readonly Range[]) => void;
  readonly clear: () => void;
}

/** The window whose highlights are meant: ours, or that of a frame, which has a registry and classes of its own. */
type View = typeof globalThis;

/** A painting with nothing on it yet. Panes of one window share its highlights, each with its own ranges. */
export function createPainting(view: View = globalThis): Painting {
  const painted = new Map<AnnotationId, Painted>();
  const marked = new Map<Tone | Layer, readonly Range[]>();
  let over: PaintedText | undefined;

  const add = (name: Tone | Layer, ranges: readonly Range[]) => {
    if (ranges.length === 0) return;
    const highlight = highlightOf(view, name);
    for (const range of ranges) highlight.add(range);
  };
  const remove = (name: Tone | Layer, ranges: readonly Range[]) => {
    const highlight = view.CSS.highlights.get(nameOf(name));
    for (const range of ranges) highlight?.delete(range);
  };
  const unpaint = (id: AnnotationId, { tone, dom }: Painted) => {
    remove(tone, dom);
    painted.delete(id);
  };
  const mark = (layer: Tone | Layer, ranges: readonly Range[]) => {
    remove(layer, marked.get(layer) ?? []);
    add(layer, ranges);
    marked.set(layer, ranges);
  };
  return {
    paint(placed, text, near) {
      const deeper = depthsOf(placed);
      const here = near ? passagesNear(placed, near) : placed;
      const now = new Map(here.map((one) => [one.annotation.id, one]));
      const toneNow = (id: AnnotationId, { annotation }: Placed) =>
        toneOf(annotation.colour, deeper.get(id) ?? 1);
      const sameGround = text.ground !== undefined && text.ground === over?.ground;
      for (const [id, one] of painted) {
        const isAsItWas = now.get(id) === one.placed && toneNow(id, one.placed) === one.tone;
        const stays = text === over || (sameGround && one.whole);
        if (!stays || !isAsItWas) unpaint(id, one);
      }
      over = text;
      for (const [id, one] of now) {
        // What is about no words paints none.
        if (painted.has(id) || one.range === undefined || one.target !== 'passage') continue;
        const dom = text.rangesOf(one.range);
        const tone = toneNow(id, one);
        add(tone, dom);
        painted.set(id, { placed: one, tone, dom, whole: isInside(one.interval, near) });
      }
    },
    mark,
    clear() {
      for (const [id, one] of painted) unpaint(id, one);
      for (const layer of paints) mark(layer, []);
    },
  };
}

function isInside(interval: Interval | undefined, near: Interval | undefined): boolean {
  if (interval === undefined || near === undefined) return false;
  return near.start <= interval.start && interval.end <= near.end;
}

/** The depths in a list; the same list is painted anew whenever other sections come near the screen. */
const known = new WeakMap<readonly Placed[], ReadonlyMap<AnnotationId, Level>>();

function depthsOf(placed: readonly Placed[]): ReadonlyMap<AnnotationId, Level> {
  const before = known.get(placed);
  if (before) return before;
  const depths = levelsOf(placed);
  known.set(placed, depths);
  return depths;
}

/** Name in `::highlight()`. */
function nameOf(name: Tone | Layer): string {
  return `hashiyeh-${name}`;
}

function highlightOf(view: View, name: Tone | Layer): Highlight {
  const known = view.CSS.highlights.get(nameOf(name));
  if (known) return known;
  const highlight = new view.Highlight();
  highlight.priority = paints.indexOf(name);
  view.CSS.highlights.set(nameOf(name), highlight);
  return highlight;
}
