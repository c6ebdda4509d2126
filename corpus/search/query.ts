/** A query: what is looked for, with the spellings in which each of its letters may stand in a text. */
import { alef, carriesHamza, heh, waw, yeh } from '../text/persian/letters.ts';
import {
  clusterAt,
  isWordEdge,
  jointBefore,
  prepare,
  type Joint,
  type PreparedText,
} from './prepared-text.ts';

/**
 * One step of a query. A `letter` stands for itself and for other spellings of the same hamza. An `ezafe` is the yeh that
 * may follow a final heh (خانه‌ی, where others write خانۀ, خانهٔ or خانه); `isWritten` if the query has it.
 * `index` is the folded unit of the query that the step stands for, `joint` what parts it from the one before.
 */
export type QueryStep =
  | {
      readonly kind: 'letter';
      readonly index: number;
      readonly joint: Joint;
      readonly spellings: string;
      readonly hasHamza: boolean;
    }
  | {
      readonly kind: 'ezafe';
      readonly index: number;
      readonly joint: Joint;
      readonly isWritten: boolean;
    };

/** A query ready to be looked for in many texts. */
export interface Query {
  readonly prepared: PreparedText;
  readonly steps: readonly QueryStep[];
  /** Finds where the query may stand in a folded text; `matchAt` verifies. */
  readonly pattern: RegExp;
  /** What the fold removes before the first and after the last folded character. */
  readonly head: string;
  readonly tail: string;
  /** Whether the query ends with a written ezafe, which a hit then includes. */
  readonly endsWithEzafe: boolean;
}

/** A query from what the reader typed; white space around it is left out. */
export function parseQuery(typed: string): Query {
  const prepared = prepare(typed.trim());
  const { text, folded, map } = prepared;
  const steps = stepsOf(prepared);
  const last = folded.length - 1;
  return {
    prepared,
    steps,
    // By UTF-16 units: without white space two lone surrogates may look like a pair.
    pattern: new RegExp(steps.map(patternOf).join(''), 'g'),
    head: text.slice(0, map.toInput(0, 'start')),
    tail: text.slice(map.toInput(folded.length, 'end')),
    endsWithEzafe: last >= 0 && (isEzafeYeh(prepared, last) || endsWithHamza(prepared)),
  };
}

function stepsOf(query: PreparedText): QueryStep[] {
  const { folded } = query;
  const steps: QueryStep[] = [];
  for (let index = 0; index < folded.length; index++) {
    const joint = jointBefore(query, index);
    if (isEzafeYeh(query, index)) {
      steps.push({ kind: 'ezafe', index, joint, isWritten: true });
      continue;
    }
    const hasHamza = carriesHamza(clusterAt(query, index));
    const spellings = spellingsOf(folded, index, hasHamza);
    steps.push({ kind: 'letter', index, joint, spellings, hasHamza });
    if (folded[index] !== heh || isEzafeYeh(query, index + 1)) continue;
    const isLast = index === folded.length - 1;
    if (hasHamza || (!isLast && jointBefore(query, index + 1) === 'space')) {
      steps.push({ kind: 'ezafe', index, joint, isWritten: false });
    }
  }
  return steps;
}

/** Whether the folded unit is a yeh that a ZWNJ or a space parts from the heh before it and that ends its word. */
export function isEzafeYeh(text: PreparedText, index: number): boolean {
  const { folded } = text;
  return (
    folded[index] === yeh &&
    folded[index - 1] === heh &&
    jointBefore(text, index) !== 'none' &&
    isWordEdge(text, index + 1)
  );
}

/** Whether the text ends with a heh that carries the ezafe's hamza. */
function endsWithHamza(text: PreparedText): boolean {
  const last = text.folded.length - 1;
  return text.folded[last] === heh && carriesHamza(clusterAt(text, last));
}

/** The folded units that may stand for a unit of the query: itself, and the seats that its hamza may take. */
function spellingsOf(folded: string, index: number, hasHamza: boolean): string {
  const unit = folded.charAt(index);
  if (unit !== yeh && unit !== waw && unit !== alef) return unit;
  if (hasHamza) return alef + waw + yeh;
  if (unit === waw && folded[index + 1] === waw) return waw + yeh;
  return unit === alef && isBetweenConsonants(folded, index) ? alef + yeh : unit;
}

/**
 * Whether a hamza that stands here is written on a yeh or on an alef by taste (مسئله, مسأله; هیئت, هیأت): no alef or waw
 * before it, no long vowel after it.
 */
export function isBetweenConsonants(folded: string, index: number): boolean {
  const before = folded[index - 1];
  const after = folded[index + 1];
  const isLetter = (unit: string | undefined) => unit !== undefined && /\p{L}/u.test(unit);
  if (!isLetter(before) || !isLetter(after)) return false;
  return before !== alef && before !== waw && ![alef, waw, yeh].includes(after ?? '');
}

function patternOf(step: QueryStep): string {
  if (step.kind === 'ezafe') return `${yeh}?`;
  const units = Array.from({ length: step.spellings.length }, (_, k) =>
    escapeUnit(step.spellings, k),
  );
  return units.length === 1 ? (units[0] ?? '') : `[${units.join('')}]`;
}

function escapeUnit(text: string, index: number): string {
  return `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`;
}
