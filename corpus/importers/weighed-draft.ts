/** What one look at every letter of a document tells: the direction and language of each draft, and the hash that names its block. */
import { finishHash, hashSeeds, mixHigh, mixLow } from '../document/block-id.ts';
import { kinds, kindsOfUnit } from '../text/character-class.ts';
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
    const { seen, hash } = lookOver(units, text.length);
    return { draft, own: weighText(text, units, seen), hash };
  });
}

/** The hash of the first `length` units and the kinds of their characters: the processor finds these while it waits for the products of the hash. */
function lookOver(units: Uint16Array, length: number): { seen: number; hash: string } {
  let { high, low } = hashSeeds;
  let seen = 0;
  for (let at = 0; at < length; at += 1) {
    const unit = units[at] ?? 0;
    seen |= kindsOfUnit(unit);
    high = mixHigh(high, unit);
    low = mixLow(low, unit);
  }
  return { seen, hash: finishHash(high, low) };
}

/** Whether any of the texts holds a character that turns the direction of what follows. */
export function holdTurning(weighed: readonly WeighedDraft[]): boolean {
  return weighed.some(({ own }) => (own.seen & kinds.turning) !== 0);
}
