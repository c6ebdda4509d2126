/** Blocks that word processors' files have in common: figures, separators, and the links that may be kept. */
import type { BlockImage, Place } from '../../document/block.ts';
import type { AnchoredDraft } from '../anchored-draft.ts';
import { keepLink } from '../link.ts';

/** A figure; its text is what the image shows in words. */
export function figureOf(image: BlockImage, place: Place): AnchoredDraft {
  return { kind: 'figure', text: image.alt, marks: [], part: 0, place, anchors: [], image };
}

/** Whether a paragraph is a line of signs that divides the text: ***, * * *, ———. */
export function isSeparator(text: string): boolean {
  return /^(?:[*•·⁂#~_=—–-]\s*){3,}$/u.test(text) || text === '⁂';
}

/** What a link to an outside address keeps: the address if it is one of the web or of mail; files lead nowhere here. */
export function keepAddress(address: string | undefined): string | undefined {
  const kept = address === undefined ? undefined : keepLink(address);
  return kept !== undefined && /^[a-z]+:/i.test(kept) ? kept : undefined;
}
