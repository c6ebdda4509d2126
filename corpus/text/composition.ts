/** Composition of letters with their marks (NFC): of which texts the engine need not be asked. */
import { kinds, kindsOfUnit } from './character-class.ts';

/**
 * Whether composition to NFC may change a text of so many units; `seen` are the kinds of its characters. Vowel signs alone on their letters, as
 * Persian has them, and a hamza on what has no letter with one («درهٔ») are told here: to ask the engine takes ten times as long.
 */
export function mayCompose(units: Uint16Array, length: number, seen: number): boolean {
  const mask = kinds.composable | kinds.surrogate;
  if ((seen & mask) === 0) return false;
  let isAfterMark = false;
  for (let at = 0; at < length; at += 1) {
    const unit = units[at] ?? 0;
    const isMark = (kindsOfUnit(unit) & mask) !== 0;
    if (isMark && (isAfterMark || !isArabicMark(unit))) return true;
    if (isMark && unit >= firstJoined && at > 0 && hasJoined(units[at - 1] ?? 0)) return true;
    isAfterMark = isMark;
  }
  return false;
}

/** Vowel signs, and madda and hamza above and below, which alone of them make one letter with the one before. */
function isArabicMark(unit: number): boolean {
  return unit >= 0x64b && unit <= 0x655;
}

const firstJoined = 0x653;

/**
 * Whether there is a letter for this one with madda or hamza: alef, alone and with a mark already, waw, yeh, ae, heh goal, yeh
 * barree.
 */
function hasJoined(unit: number): boolean {
  return (
    (unit >= 0x622 && unit <= 0x627) ||
    unit === 0x648 ||
    unit === 0x64a ||
    unit === 0x6d5 ||
    unit === 0x6c1 ||
    unit === 0x6d2
  );
}
