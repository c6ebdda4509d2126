/** What the letters of a document tell: the direction and language of each draft, and the hash that names its block. */
import { kinds } from '../text/character-class.ts';
import { weighText, type WeighedText } from '../text/language.ts';
import type { BlockDraft } from './draft.ts';
import { nativeUnitsOf } from './native-units.ts';
import { lookAt } from './text-look.ts';

/** What a draft's text says of itself. */
export interface WeighedDraft {
  readonly draft: BlockDraft;
  readonly own: WeighedText;
  readonly hash: string;
}

/** Each draft with what its text says, in their order. Letters that were looked at while they were read are not looked at again. */
export function weighDrafts(drafts: readonly BlockDraft[]): readonly WeighedDraft[] {
  return drafts.map((draft) => {
    const { text, look } = draft;
    const { seen, hash } = look?.text === text ? look : lookAt(text);
    return { draft, own: weighText(text, nativeUnitsOf(text), seen), hash };
  });
}

/** Whether any of the texts holds a character that turns the direction of what follows. */
export function holdTurning(weighed: readonly WeighedDraft[]): boolean {
  return weighed.some(({ own }) => (own.seen & kinds.turning) !== 0);
}
