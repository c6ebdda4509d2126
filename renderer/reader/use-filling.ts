/** Fills the sections of a long text: those near the screen at once, the others while the window has nothing else to do. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Block } from '../../corpus/document/block.ts';
import type { BlockElements } from '../passages/annotated-text.ts';
import { createFilling, type Filling } from './filling.ts';
import { whenNear, type SectionRun } from './near-sections.ts';
import { createSectionElements, type SectionElements } from './section-elements.ts';
import type { Section } from './sections.ts';

/** Units: UTF-16 drawn in one go of idle time, about a section: a few milliseconds of work. */
const atATime = 8_000;

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
  /** Blocks as they stand now; another object whenever other sections are near the screen. */
  readonly elements: BlockElements;
  /** Draws the section of a block, before the next frame. */
  readonly bring: (blockId: string) => void;
}

/** Draws before the next frame; never inside React's own work, where nothing may be flushed. */
function soon(draw: () => void): void {
  queueMicrotask(() => flushSync(draw));
}

/** `startAt` is the block at which reading begins; `tidied` text stands in other text nodes, over which all is painted anew. */
export function useFilling(
  root: HTMLElement | null,
  sections: readonly Section<Block>[],
  startAt: string | undefined,
  tidied: boolean,
): FilledText {
  const former = useRef<Pick<FilledText, 'filling'> & { sections: typeof sections }>(undefined);
  const { filling, parts, begun } = useMemo(() => {
    const parts = createSectionElements(sections);
    const start = parts.sectionOf(startAt ?? '') ?? 0;
    const drawn = former.current ? stillDrawn(former.current, sections) : [];
    const filling = createFilling(sections, start, drawn);
    former.current = { filling, sections };
    return { filling, parts, begun: firstSeen(sections, start, startAt) };
    // Where reading begins matters once for a text.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [sections]);
  const [near, setNear] = useState<{ readonly of: SectionElements; readonly run: SectionRun }>();
  const run = near?.of === parts ? near.run : begun;

  useEffect(() => {
    if (root === null) return;
    const elements = sections.map((_, section) => parts.rootOf(section));
    return whenNear(root, elements, (run) => {
      const missing = numbersOf(run).filter((section) => !filling.isFilled(section));
      if (missing.length > 0) soon(() => filling.fill(missing));
      setNear({ of: parts, run });
    });
  }, [root, sections, filling, parts]);
  useEffect(() => whileIdle(filling), [filling]);
  useEffect(() => {
    if (root === null) return;
    return beforeLeaving(root, sections.length, filling, parts);
  }, [root, sections, filling, parts]);

  // eslint-disable-next-line react-hooks/exhaustive-deps -- another object for other text nodes
  const elements = useMemo(() => parts.near(run), [parts, run, tidied]);
  return useMemo(
    () => ({
      filling,
      parts,
      elements,
      bring(blockId) {
        const section = parts.sectionOf(blockId);
        if (section === undefined || filling.isFilled(section)) return;
        soon(() => filling.fill([section]));
      },
    }),
    [filling, parts, elements],
  );
}

/** What is painted in the first picture; more of a tall window's page is painted with the next. Units: UTF-16. */
const firstPage = 5_000;

/** The sections of the first page: the one in which reading begins, and the next where little of that one is left. */
function firstSeen(
  sections: readonly Section<Block>[],
  start: number,
  startAt: string | undefined,
): SectionRun {
  const { items = [] } = sections[start] ?? {};
  const at = Math.max(
    0,
    items.findIndex(({ id }) => id === startAt),
  );
  const left = items.slice(at).reduce((sum, { text }) => sum + text.length, 0);
  return { first: start, last: left < firstPage ? start + 1 : start };
}

/** The sections that were filled before others came around them; those of corrected blocks are others. */
function stillDrawn(
  { filling, sections: former }: { filling: Filling; sections: readonly Section<Block>[] },
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

function numbersOf({ first, last }: SectionRun): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
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
