/** What is told of a file of notes that does not keep to its format: whether it breaks off, and about which line. */
import { CorpusError } from '../../errors.ts';

/** Of JSON that cannot be parsed. Cost: its beginnings are parsed, about 25 of them. */
export function brokenJson(text: string, file: string): CorpusError {
  const cause = failureOf(text);
  // The shortest beginning that nothing can make whole; engines say the place of some failures only.
  let [sound, broken] = [0, text.length + 1];
  while (broken - sound > 1) {
    const middle = Math.floor((sound + broken) / 2);
    if (wantsMore(text.slice(0, middle))) sound = middle;
    else broken = middle;
  }
  return brokenFile(file, text, sound, cause);
}

function failureOf(json: string): unknown {
  try {
    JSON.parse(json);
    return undefined;
  } catch (failure) {
    return failure;
  }
}

/** Whether it is the beginning of JSON, or whole. */
function wantsMore(json: string): boolean {
  const failure = failureOf(json);
  if (!(failure instanceof Error)) return true;
  const [, place] = /at position (\d+)/u.exec(failure.message) ?? [];
  return /end of JSON|Unterminated/u.test(failure.message) || Number(place) >= json.length;
}

/** Of any other format; a table says the line in the error of its parser. */
export function brokenNotes(text: string, file: string, cause: unknown): CorpusError {
  const line = typeof cause === 'object' && cause !== null && 'lines' in cause ? cause.lines : 0;
  const lines = text.split('\n');
  const at = typeof line === 'number' && line > 0 ? lines.slice(0, line).join('\n').length : 0;
  return brokenFile(file, text, at === 0 ? text.length : at, cause);
}

function brokenFile(file: string, text: string, at: number, cause: unknown): CorpusError {
  const end = text.trimEnd().length;
  const line = text.slice(0, Math.min(at, end)).split(/\r\n|[\n\r]/u).length;
  // Nothing stands behind the place where it could not be read on.
  const code = at >= end ? 'notesCutOff' : 'notesBroken';
  const message = `${file} ${code === 'notesCutOff' ? 'breaks off' : 'breaks its format'} about line ${line}`;
  return new CorpusError(code, message, { file, line }, { cause });
}
