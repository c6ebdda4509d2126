/** The line of the import report that says how much was judged furniture. */
import type { Warning } from '../document/provenance.ts';
import type { BlockDraft } from './draft.ts';

/** One warning with the count of furniture blocks, or none. */
export function reportFurniture(drafts: readonly BlockDraft[]): Warning[] {
  const count = drafts.filter(({ kind }) => kind === 'furniture').length;
  if (count === 0) return [];
  return [
    {
      code: 'furnitureHidden',
      message: `${String(count)} blocks are menus and the like; they are kept and hidden`,
      details: { count },
    },
  ];
}
