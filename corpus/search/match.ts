/** Whether a query stands at a place of a text: the equivalences that depend on what stands beside a letter. */
import { alef, carriesHamza, waw, yeh } from '../text/persian/letters.ts';
import {
  clusterAt,
  isJoiningLetter,
  isWordEdge,
  isWordUnit,
  jointBefore,
  type Joint,
  type PreparedText,
} from './prepared-text.ts';
import { isBetweenConsonants, isEzafeYeh, type Query, type QueryStep } from './query.ts';

type LetterStep = Extract<QueryStep, { kind: 'letter' }>;
type EzafeStep = Extract<QueryStep, { kind: 'ezafe' }>;

/** Places in a match where the one side parts two letters and the other does not. */
interface Disagreements {
  readonly halfSpaces: number[];
  hasSpace: boolean;
}

/** The folded unit of the text after the query's last letter if the query stands at `start`, else −1. */
export function matchAt(query: Query, text: PreparedText, start: number): number {
  const disagreements: Disagreements = { halfSpaces: [], hasSpace: false };
  let at = start;
  for (const step of query.steps) {
    if (step.kind === 'letter' && !stands(query.prepared, step, text, at)) return -1;
    if (step.kind === 'ezafe' && !isEzafe(step, text, at)) {
      // خانه‌ی is found in خانه and خانۀ, but not in خانه‌دار, of which it is no spelling.
      if (step.isWritten && !endsWord(text, at)) return -1;
      continue;
    }
    const isInQuery = step.kind === 'letter' || step.isWritten;
    if (isInQuery && at > start && !joins(step.joint, text, at, disagreements)) return -1;
    at++;
  }
  return allows(disagreements, text, start, at) ? at : -1;
}

/** Whether the ezafe of the query is a letter in the text; a written one may also be the beginning of a word part. */
function isEzafe(step: EzafeStep, text: PreparedText, at: number): boolean {
  if (text.folded[at] !== yeh) return false;
  return isEzafeYeh(text, at) || (step.isWritten && jointBefore(text, at) !== 'space');
}

function endsWord(text: PreparedText, at: number): boolean {
  return !isWordUnit(text.folded[at]) || jointBefore(text, at) === 'space';
}

/** Whether the letter of the text is the letter of the query, or another spelling of its hamza. */
function stands(query: PreparedText, step: LetterStep, text: PreparedText, at: number): boolean {
  const wanted = query.folded[step.index];
  const found = text.folded[at];
  if (found === wanted) return true;
  if (found === undefined || !step.spellings.includes(found)) return false;
  const isHamzaWanted = step.hasHamza;
  const isHamzaFound = carriesHamza(clusterAt(text, at));
  // The seat of a written hamza is a matter of taste; a letter without one stands for another only where it is usual.
  if (isHamzaWanted && isHamzaFound) return true;
  if (isHamzaWanted) return wanted === yeh && isUsualFor(found, query.folded, step.index);
  return isHamzaFound && found === yeh && isUsualFor(wanted, text.folded, at);
}

/** Whether a yeh with hamza at `index` is usually written with this plain letter too: مسئول, مسوول; مسئله, مساله. */
function isUsualFor(plain: string | undefined, folded: string, index: number): boolean {
  if (plain === waw) return folded[index + 1] === waw;
  return plain === alef && isBetweenConsonants(folded, index);
}

/** Whether the query's joint may be the text's joint before `at`; notes where they differ. */
function joins(
  wanted: Joint,
  text: PreparedText,
  at: number,
  disagreements: Disagreements,
): boolean {
  const found = jointBefore(text, at);
  if ((wanted === 'none') === (found === 'none')) return true;
  const before = text.folded[at - 1];
  const after = text.folded[at];
  if (!isWordUnit(before) || !isWordUnit(after)) return true;
  const isSpace = wanted === 'space' || found === 'space';
  if (isJoiningLetter(before) && isJoiningLetter(after)) {
    if (isSpace) disagreements.hasSpace = true;
    else disagreements.halfSpaces.push(at);
    return true;
  }
  // «۲۰ساله» and «۲۰ ساله», but not "therapist" and "the rapist".
  return !isSpace || isDigit(before) !== isDigit(after);
}

function isDigit(unit: string | undefined): boolean {
  return unit !== undefined && /\d/u.test(unit);
}

// One letter on the far side of a half-space is no evidence: «میر» does not stand in «می‌روم».
const lettersBesideHalfSpace = 2;

/**
 * Whether the places where only one side has a space or half-space may be overlooked: a space only where whole words
 * stand for whole words («درس» is not in «در سال»), a half-space also inside one.
 */
function allows(
  { halfSpaces, hasSpace }: Disagreements,
  text: PreparedText,
  start: number,
  end: number,
): boolean {
  if (!hasSpace && halfSpaces.length === 0) return true;
  const startsWord = isWordEdge(text, start);
  const finishesWord = isWordEdge(text, end);
  if (hasSpace && !(startsWord && finishesWord)) return false;
  return halfSpaces.every(
    (at) =>
      (startsWord || at - start >= lettersBesideHalfSpace) &&
      (finishesWord || end - at >= lettersBesideHalfSpace),
  );
}
