/** What one look at every letter of a document tells: the direction and language of each draft, and the hash that names its block. */
import { hashUnits } from '../document/block-id.ts';
import { kinds } from '../text/character-class.ts';
import { weighText, type WeighedText } from '../text/language.ts';
import type { BlockDraft } from './draft.ts';
import { nativeUnitsOf } from './native-units.ts';

/** What a draft's text says of itself. */
export interface WeighedDraft {
  readonly draft: BlockDraft;
  readonly own: WeighedText;
  readonly hash: string;
}

/** Each draft with what its text says, in their order. */
export function weighDrafts(drafts: readonly BlockDraft[]): readonly WeighedDraft[] {
  return drafts.map((draft) => {
    const { text } = draft;
    const units = nativeUnitsOf(text);
    return { draft, own: weighText(text, units), hash: hashUnits(units, text.length) };
  });
}

/** Whether any of the texts holds a character that turns the direction of what follows. */
export function holdTurning(weighed: readonly WeighedDraft[]): boolean {
  return weighed.some(({ own }) => (own.seen & kinds.turning) !== 0);
}
