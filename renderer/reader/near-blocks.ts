/** Tells which blocks of a pane are near the screen, in steps: whatever changes there makes Chromium paint all of it anew. */
import type { BlockRun } from '../passages/drawn-text.ts';

/** The blocks near the screen, by their indices in the text, for whoever draws what stands over them. */
export interface Nearness {
  readonly now: () => BlockRun;
  readonly tell: (run: BlockRun) => void;
  /** Hears when they are others; returns the function that ends it. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Blocks near the screen, as nobody has told yet which. */
export function createNearness(run: BlockRun): Nearness {
  const listeners = new Set<() => void>();
  let now = run;
  return {
    now: () => now,
    tell(run) {
      now = run;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Around the screen blocks have to be told; when one of them was not, all that are a bit further around are. Of the screen's height. */
const margins = { wanted: '25% 0px', told: '75% 0px' } as const;

/** See the functions. */
export interface BlockWatch {
  /** Looks at these elements and at no others. */
  readonly watch: (blocks: readonly Element[]) => void;
  readonly end: () => void;
}

/** Tells `nearness` of the blocks that come near the screen in `root`; `runOf` says which blocks an element holds. */
export function watchBlocks(
  root: HTMLElement,
  runOf: (block: Element) => BlockRun,
  nearness: Nearness,
): BlockWatch {
  let watched = new Set<Element>();
  const around = new Set<Element>();
  const wanted = new Set<Element>();
  const outer = new IntersectionObserver((entries) => keep(around, entries), {
    root,
    rootMargin: margins.told,
  });
  const inner = new IntersectionObserver(
    (entries) => {
      keep(wanted, entries);
      const runs = [...wanted].map(runOf);
      const { first, last } = nearness.now();
      if (runs.every((run) => first <= run.first && run.last <= last)) return;
      nearness.tell(spanOf([...runs, ...[...around].map(runOf)]));
    },
    { root, rootMargin: margins.wanted },
  );
  return {
    watch(blocks) {
      const now = new Set(blocks);
      for (const one of watched) {
        if (now.has(one)) continue;
        outer.unobserve(one);
        inner.unobserve(one);
        around.delete(one);
        wanted.delete(one);
      }
      for (const one of now) {
        if (watched.has(one)) continue;
        outer.observe(one);
        inner.observe(one);
      }
      watched = now;
    },
    end() {
      outer.disconnect();
      inner.disconnect();
    },
  };
}

function keep(those: Set<Element>, entries: readonly IntersectionObserverEntry[]): void {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) those.add(target);
    else those.delete(target);
  }
}

function spanOf(runs: readonly BlockRun[]): BlockRun {
  return {
    first: Math.min(...runs.map(({ first }) => first)),
    last: Math.max(...runs.map(({ last }) => last)),
  };
}
