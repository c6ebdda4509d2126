/** The characters of a page with their places, as PDFium gives them. */
import type { Pdfium } from './pdfium.ts';

/** A character as the page draws it. Units: points, y upwards; `size` is the height of its font on the page. */
export interface Character {
  readonly text: string;
  /** The file does not say what it stands for; `text` is the number of its shape in the font. */
  readonly isUnmapped: boolean;
  /** Where the pen stood: the left edge of the character's advance. */
  readonly x: number;
  readonly baseline: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  /** Where the pen stood afterwards: the right edge of its advance; where the file does not tell, of what is drawn. */
  readonly end: number;
  /** Whether the file tells how far the pen went. */
  readonly isPenKnown: boolean;
  readonly size: number;
  readonly weight: number;
  /** Characters that one piece of text on the page draws share it. */
  readonly object: number;
}

/** What all characters of one piece of text share. */
interface Run {
  readonly object: number;
  readonly size: number;
  readonly weight: number;
  readonly isTurned: boolean;
}

/** Scratch memory for four numbers of eight bytes and four of four. */
const scratchBytes = 64;
/** Turned text (stamps, margins of journals) is read along another axis: it is not part of the lines. Units: radians. */
const mostTurned = 0.2;
/** What is lower than this draws nothing. Units: font sizes. */
const mostBlank = 0.03;
/** PDFium puts this in the place of a hyphen at the end of a line. */
const hiddenHyphen = 2;

/**
 * The characters of a page in the order in which the file draws them. Those that PDFium adds for its own plain text
 * (line ends, guessed spaces) and turned ones are left out.
 */
export function readCharacters(pdfium: Pdfium, page: number): Character[] {
  const { call } = pdfium;
  const text = call.FPDFText_LoadPage(page);
  const scratch = call.malloc(scratchBytes);
  const characters: Character[] = [];
  const count = call.FPDFText_CountChars(text);
  let run: Run | undefined;
  for (let at = 0; at < count; at += 1) {
    const object = call.FPDFText_GetTextObject(text, at);
    // What PDFium adds belongs to no object of the page; it marks not all of it as generated.
    if (object === 0) continue;
    const code = readCode(pdfium, text, at);
    if (code === 0 || code >= 0xfffe) continue;
    // Spaces that it guesses within an object have the object's place in memory, but not its size.
    if (run?.object !== object || code === 0x20) {
      const own = readRun(pdfium, text, at, object, scratch);
      const character = readCharacter(pdfium, text, at, code, own, scratch);
      if (character !== undefined) characters.push(character);
      if (code !== 0x20) run = own;
      continue;
    }
    const character = readCharacter(pdfium, text, at, code, run, scratch);
    if (character !== undefined) characters.push(character);
  }
  call.free(scratch);
  call.FPDFText_ClosePage(text);
  return withKnownPens(characters);
}

/**
 * Where a font does not say how tall it is (LuaTeX's), only letters whose box ends elsewhere than what they draw tell that
 * the pen is known: it is so for all letters of their piece of text then.
 */
function withKnownPens(characters: readonly Character[]): Character[] {
  const known = new Set<number>();
  for (const { object, isPenKnown } of characters) if (isPenKnown) known.add(object);
  return characters.map((character) =>
    character.isPenKnown || character.text === ' ' || !known.has(character.object)
      ? character
      : { ...character, isPenKnown: true },
  );
}

function readRun(
  { call, floats }: Pdfium,
  text: number,
  at: number,
  object: number,
  scratch: number,
): Run {
  // Fonts are often set at size 1 and enlarged by the page.
  let scale = 1;
  let angle = 0;
  if (call.FPDFText_GetMatrix(text, at, scratch) !== 0) {
    const numbers = floats();
    const first = scratch / 4;
    scale = Math.hypot(numbers[first + 2] ?? 0, numbers[first + 3] ?? 1);
    // Where its line runs, not where its letters lean: italics that a font lacks are slanted by the page.
    angle = Math.atan2(numbers[first + 1] ?? 0, numbers[first] ?? 1);
  }
  return {
    object,
    size: call.FPDFText_GetFontSize(text, at) * scale,
    weight: call.FPDFText_GetFontWeight(text, at),
    isTurned: Math.abs(angle) > mostTurned,
  };
}

function readCharacter(
  pdfium: Pdfium,
  text: number,
  at: number,
  code: number,
  { object, size, weight, isTurned }: Run,
  scratch: number,
): Character | undefined {
  const { call, doubles, floats } = pdfium;
  const written = isTurned ? undefined : characterAt(pdfium, text, at, code);
  if (written === undefined) return undefined;
  // Four numbers of eight bytes, two more, and then four of four bytes.
  if (call.FPDFText_GetCharBox(text, at, scratch, scratch + 8, scratch + 16, scratch + 24) === 0) {
    return undefined;
  }
  call.FPDFText_GetCharOrigin(text, at, scratch + 32, scratch + 40);
  const isLoose = call.FPDFText_GetLooseCharBox(text, at, scratch + 48) !== 0;
  const isUnmapped = call.FPDFText_HasUnicodeMapError(text, at) === 1;
  const [numbers, start] = [doubles(), scratch / 8];
  const right = numbers[start + 1] ?? 0;
  const top = numbers[start + 3] ?? 0;
  // The loose box reaches to where the pen stood; its height is that of the font, unless only what is drawn is known.
  const [edges, first] = [floats(), scratch / 4 + 12];
  const bottom = numbers[start + 2] ?? 0;
  return {
    text: isSpacing(written) && top - bottom < mostBlank * size ? ' ' : written,
    isUnmapped,
    x: numbers[start + 4] ?? 0,
    baseline: numbers[start + 5] ?? 0,
    left: numbers[start] ?? 0,
    right,
    bottom,
    top,
    end: isLoose ? (edges[first + 2] ?? right) : right,
    isPenKnown: isLoose && (differ(edges[first + 1], top) || differ(edges[first + 2], right)),
    size,
    weight,
    object,
  };
}

const differ = (edge: number | undefined, drawn: number): boolean =>
  edge !== undefined && Math.abs(edge - drawn) > 0.01;

/** Tabulators and line ends: Qt names its spaces so. Other producers name strokes so, which draw something. */
const isSpacing = (written: string): boolean => written >= '\t' && written <= '\r';

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/**
 * PDFium counts a character beyond 16 bits as two, a half each: the first stands for both, undefined for the second. A half
 * by itself, of a font that maps its letters wrongly, is no character.
 */
function characterAt(pdfium: Pdfium, text: number, at: number, code: number): string | undefined {
  if (isLow(code)) return at > 0 && isHigh(readCode(pdfium, text, at - 1)) ? undefined : '\ufffd';
  if (!isHigh(code)) return String.fromCodePoint(code);
  const next = readCode(pdfium, text, at + 1);
  return isLow(next) ? String.fromCharCode(code, next) : '\ufffd';
}

function readCode({ call }: Pdfium, text: number, at: number): number {
  const code = call.FPDFText_GetUnicode(text, at);
  return code === hiddenHyphen && call.FPDFText_IsHyphen(text, at) === 1 ? 0x2d : code;
}
