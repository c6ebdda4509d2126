/** Fills the sections of a long text: those near the screen at once, the others while the window has nothing else to do. */
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import type { Block } from '../../corpus/document/block.ts';
import { blockOrder } from '../../corpus/document/block-order.ts';
import type { BlockElements } from '../passages/annotated-text.ts';
import type { BlockRun } from '../passages/drawn-text.ts';
import { fillNear, numbersOf, soon } from './fill-near.ts';
import { createFilling, type Filling } from './filling.ts';
import { createNearness, type Nearness } from './near-blocks.ts';
import { createSectionElements, type SectionElements } from './section-elements.ts';
import type { Section } from './sections.ts';

/** Units: UTF-16 drawn in one go of idle time, about a section: a few milliseconds of work. */
const atATime = 4_000;

/**
 * Idle time below which no section is begun. Between two frames there is less: while the text is scrolled only what comes near
 * is drawn, because a section with its notes can take as long as a frame. Units: ms.
 */
const enoughMs = 18;

/** After so long a section is drawn however little time there is. Units: ms. */
const patienceMs = 3_000;

/** The sections of a pane as far as they are drawn. */
export interface FilledText {
  readonly filling: Filling;
  readonly parts: SectionElements;
  /** Which blocks are near the screen: who asks is drawn anew when they are others, so only what stands over the text does. */
  readonly nearness: Nearness;
  /** Draws the section of a block, before the next frame. */
  readonly bring: (blockId: string) => void;
}

/** What was drawn before other blocks came. */
interface FormerText extends Pick<FilledText, 'filling' | 'nearness'> {
  readonly sections: readonly Section<Block>[];
  readonly blocks: readonly Block[];
}

/** Fills `sections`, into which `blocks` were cut; `startAt` is the block at which reading begins. */
export function useFilling(
  root: HTMLElement | null,
  sections: readonly Section<Block>[],
  blocks: readonly Block[],
  startAt: string | undefined,
): FilledText {
  const former = useRef<FormerText>(undefined);
  const { filling, parts, nearness } = useMemo(() => {
    const parts = createSectionElements(sections, blocks);
    const start = parts.sectionOf(startAt ?? '') ?? 0;
    const drawn = former.current ? stillDrawn(former.current, sections) : [];
    const filling = createFilling(sections, start, drawn);
    const near = former.current && stillNear(former.current, blocks);
    const nearness = createNearness(near ?? firstSeen(blocks, sections[start], startAt));
    former.current = { filling, sections, blocks, nearness };
    return { filling, parts, nearness };
    // Where reading begins matters once for a text, and sections are others with their blocks.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [sections]);
  useEffect(() => {
    if (root === null) return;
    const elements = sections.map((_, section) => parts.rootOf(section));
    const { runOf, runIn } = parts;
    return fillNear(root, { filling, nearness, elements, blocks: '[data-block-id]', runOf, runIn });
  }, [root, sections, filling, parts, nearness]);
  useEffect(() => whileIdle(filling), [filling]);
  useEffect(() => {
    if (root === null) return;
    return beforeLeaving(root, sections.length, filling, parts);
  }, [root, sections, filling, parts]);

  return useMemo(
    () => ({
      filling,
      parts,
      nearness,
      bring(blockId) {
        const section = parts.sectionOf(blockId);
        if (section === undefined || filling.isFilled(section)) return;
        soon(() => filling.fill([section]));
      },
    }),
    [filling, parts, nearness],
  );
}

/**
 * The blocks as they stand now, another object whenever other sections are near the screen. `tidied` text stands in other text
 * nodes, over which all is painted anew.
 */
export function useNearElements(
  { parts, nearness }: Pick<FilledText, 'parts' | 'nearness'>,
  tidied: boolean,
): BlockElements {
  const run = useSyncExternalStore(nearness.subscribe, nearness.now);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- another object for other text nodes
  const ground = useMemo(() => ({}), [parts, tidied]);
  return useMemo(() => parts.near(run, ground), [parts, run, ground]);
}

/** What is painted in the first picture; more of a tall window's page is painted with the next. Units: UTF-16. */
const firstPage = 5_000;

/** The blocks of the first page, and one before them, of which the end is seen. */
function firstSeen(
  blocks: readonly Block[],
  begin: Section<Block> | undefined,
  startAt: string | undefined,
): BlockRun {
  const order = blockOrder(blocks);
  const at = order.get(startAt ?? '') ?? order.get(begin?.items[0]?.id ?? '') ?? 0;
  let last = at;
  for (let seen = 0; seen < firstPage && last < blocks.length - 1; last++) {
    seen += blocks[last]?.text.length ?? 0;
  }
  return { first: Math.max(0, at - 1), last };
}

/** The blocks that were near the screen before others came around them; undefined in another text. */
function stillNear({ blocks: former, nearness }: FormerText, blocks: readonly Block[]) {
  const order = blockOrder(blocks);
  const near = nearness.now();
  const first = order.get(former[near.first]?.id ?? '');
  const last = order.get(former[near.last]?.id ?? '');
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** The sections that were filled before others came around them; those of corrected blocks are others. */
function stillDrawn(
  { filling, sections: former }: FormerText,
  sections: readonly Section<Block>[],
): readonly number[] {
  const known = new Map(
    former.flatMap(({ items: [first], characters }, number) =>
      first && filling.isFilled(number) ? [[first, characters] as const] : [],
    ),
  );
  return sections.flatMap(({ items: [first], characters }, number) =>
    first && known.get(first) === characters ? [number] : [],
  );
}

function whileIdle(filling: Filling): () => void {
  let waiting = 0;
  const wait = (): void => {
    waiting = requestIdleCallback(go, { timeout: patienceMs });
  };
  const go = (deadline: IdleDeadline): void => {
    let hurries = deadline.didTimeout;
    while (hurries || deadline.timeRemaining() > enoughMs) {
      hurries = false;
      const sections = filling.next(atATime);
      if (sections.length === 0) return;
      flushSync(() => filling.fill(sections));
    }
    wait();
  };
  if (!filling.isWhole()) wait();
  return () => {
    if (waiting) cancelIdleCallback(waiting);
  };
}

/** Nothing is missing from what is copied or printed: what the selection touches, or all, is drawn first. */
function beforeLeaving(
  root: HTMLElement,
  count: number,
  filling: Filling,
  parts: SectionElements,
): () => void {
  const all = numbersOf({ first: 0, last: count - 1 });
  const copied = (): void => {
    const selection = document.getSelection();
    if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(root)) return;
    const touched = all.filter((section) => {
      const element = parts.rootOf(section);
      return element && !filling.isFilled(section) && range.intersectsNode(element);
    });
    flushSync(() => filling.fill(touched));
  };
  const printed = (): void => flushSync(() => filling.fill(all));
  document.addEventListener('copy', copied, true);
  window.addEventListener('beforeprint', printed);
  return () => {
    document.removeEventListener('copy', copied, true);
    window.removeEventListener('beforeprint', printed);
  };
}
