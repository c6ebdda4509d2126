/** The chapters of a book as their files are written: where a passage stands in them, by file, CSS selector and EPUB CFI. */
import type { ElementPlace } from '../../document/original-place.ts';
import { elementPlace, type PlacedEnds } from '../html/page-places.ts';
import { PageTree } from '../html/page-tree.ts';
import { isElement, type Element } from '../html/tree.ts';
import type { Chapter } from './chapter-tree.ts';
import type { Package } from './package.ts';

/** Trees by the names of their files, taken before chapters are made ready for the joined page. */
export class ChapterTrees {
  private readonly trees = new Map<string, PageTree>();

  add(name: string, { body }: Chapter): void {
    this.trees.set(name, new PageTree(rootOf(body)));
  }

  /** Undefined for a passage of two files. Source: EPUB Canonical Fragment Identifiers 1.1, ranges. */
  place(ends: PlacedEnds, { steps }: Pick<Package, 'steps'>): ElementPlace | undefined {
    for (const [name, tree] of this.trees) {
      if (!tree.has(ends.start.node)) continue;
      const place = elementPlace(tree, ends);
      const element = tree.around(ends.start.node, ends.end.node);
      if (place === undefined || element === undefined) return undefined;
      const spine = steps.get(name);
      const around = tree.elementSteps(element);
      const [start, end] = [ends.start, ends.end].map((point) => tree.pointSteps(element, point));
      const file = {
        href: encodeURI(name),
        progression: tree.progression(ends.start),
        ...(spine === undefined ? {} : { cfi: `epubcfi(${spine}!${around},${start},${end})` }),
      };
      return { ...place, file };
    }
    return undefined;
  }
}

function rootOf(body: Element): Element {
  const { parentNode } = body;
  return parentNode !== null && isElement(parentNode) ? parentNode : body;
}
