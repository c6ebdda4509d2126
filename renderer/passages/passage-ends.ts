/** Where the two ends of a passage stand on the screen: at the outer edge of its first and of its last letter. */

/** An end. Units: CSS pixels of the window of the text; `outward` is where the passage is not: to the right (1) or the left (-1). */
export interface EndPlace {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly outward: 1 | -1;
}

export interface PassageEnds {
  readonly start: EndPlace;
  readonly end: EndPlace;
}

const rtlLetter = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
const ltrLetter = /\p{L}/u;
/** What is drawn over or beside a letter and has no width of its own. */
const unseen = /[\p{M}\p{Cf}\s]/u;

/** The ends of a passage by its pieces in reading order; undefined where its first or last letter is not drawn. */
export function endsOf(pieces: readonly Range[]): PassageEnds | undefined {
  const first = pieces.at(0);
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const start = letterFrom(first.startContainer, first.startOffset, 1);
  const end = letterFrom(last.endContainer, last.endOffset - 1, -1);
  const startBox = start?.getClientRects()[0];
  const endBox = end && [...end.getClientRects()].at(-1);
  if (!start || !end || !startBox || !endBox) return undefined;
  const startSide = isRtl(start) ? 1 : -1;
  const endSide = isRtl(end) ? -1 : 1;
  return { start: at(startBox, startSide), end: at(endBox, endSide) };
}

function at({ left, right, top, bottom }: DOMRect, outward: 1 | -1): EndPlace {
  return { x: outward === 1 ? right : left, top, bottom, outward };
}

/** The nearest letter that is seen from an offset of a text node on, forward or back. */
function letterFrom(node: Node, offset: number, step: 1 | -1): Range | undefined {
  const text = node.nodeValue ?? '';
  let index = offset;
  while (unseen.test(text[index] ?? '')) index += step;
  const isLow = /[\udc00-\udfff]/u.test(text[index] ?? '');
  const from = isLow ? index - 1 : index;
  const letter = String.fromCodePoint(text.codePointAt(from) ?? 0);
  if (text[from] === undefined || node.ownerDocument === null) return undefined;
  const range = node.ownerDocument.createRange();
  range.setStart(node, from);
  range.setEnd(node, from + letter.length);
  return range;
}

/** The way that the letter's run is written; signs and digits go with what they stand in. */
function isRtl(letter: Range): boolean {
  const text = letter.toString();
  if (rtlLetter.test(text)) return true;
  if (ltrLetter.test(text)) return false;
  const element = letter.startContainer.parentElement;
  const view = element?.ownerDocument.defaultView;
  return element && view ? view.getComputedStyle(element).direction === 'rtl' : false;
}
