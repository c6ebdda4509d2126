/** What commands print: JSON alone on standard output, or texts for a person; messages always on standard error. */
import type { CorpusError } from '../../corpus/errors.ts';
import { toReplyError } from '../shared/reply-error.ts';
import { errorText } from '../shared/error-text.ts';
import type { Translate } from '../shared/i18n.ts';
import type { Surroundings } from './surroundings.ts';

/** How this run of the program speaks. */
export interface Output {
  readonly t: Translate;
  readonly json: boolean;
  /** The result: as JSON with `--json`, else the lines that `lines` makes. */
  result(value: unknown, lines: () => readonly string[]): void;
  /** A message for a person; nothing with `--json`, where the result says it. */
  message(text: string): void;
  /** An error that ends the command. */
  error(error: CorpusError): void;
}

export function createOutput(surroundings: Surroundings, t: Translate, json: boolean): Output {
  const { write, writeError } = surroundings;
  return {
    t,
    json,
    result(value, lines) {
      write(
        json
          ? `${JSON.stringify(value)}\n`
          : lines()
              .map((line) => `${line}\n`)
              .join(''),
      );
    },
    message: (text) => {
      if (!json) writeError(`${text}\n`);
    },
    error(error) {
      if (json) write(`${JSON.stringify({ error: toReplyError(error) })}\n`);
      else writeError(`hashiyeh: ${errorText(t, error)}\n`);
    },
  };
}

const firstStrongIsolate = '\u2068';
const popIsolate = '\u2069';

const rightToLeft = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Keeps a text that runs right to left from reordering the line around it; others stay as they are, to be copied. */
export function isolate(text: string): string {
  if (!rightToLeft.test(text)) return text;
  return `${firstStrongIsolate}${text}${popIsolate}`;
}
