/** Every format that annotations are read from; which one a file has is seen in what it says, not in its name. */
import { CorpusError } from '../../errors.ts';
import { brokenJson, brokenNotes } from './broken-file.ts';
import type { IncomingFile, IncomingFormat } from './draft.ts';
import { isAnnotatedPage, readAnnotatedPage } from './html.ts';
import { isHypothesis, readHypothesis } from './hypothesis.ts';
import { parseJson } from './json-value.ts';
import { isKindle, readKindle } from './kindle.ts';
import { isReadium, readReadium } from './readium.ts';
import { isReadwise, readReadwise } from './readwise.ts';
import { isWebAnnotation, readWebAnnotation } from './web-annotation.ts';

/** A file's text; `json` is its value where it is JSON. */
interface Content {
  readonly text: string;
  readonly json: unknown;
}

/** `recognises` looks at as little as tells; `read` may throw where a file breaks off. */
interface IncomingReader {
  readonly recognises: (content: Content) => boolean;
  readonly read: (content: Content) => IncomingFile;
}

const readers: Readonly<Record<IncomingFormat, IncomingReader>> = {
  readium: { recognises: ({ json }) => isReadium(json), read: ({ json }) => readReadium(json) },
  hypothesis: {
    recognises: ({ json }) => isHypothesis(json),
    read: ({ json }) => readHypothesis(json),
  },
  w3c: {
    recognises: ({ json }) => isWebAnnotation(json),
    read: ({ json }) => readWebAnnotation(json),
  },
  kindle: {
    recognises: ({ text, json }) => json === undefined && isKindle(text),
    read: ({ text }) => readKindle(text),
  },
  readwise: {
    recognises: ({ text, json }) => json === undefined && isReadwise(text),
    read: ({ text }) => readReadwise(text),
  },
  html: {
    recognises: ({ text, json }) => json === undefined && isAnnotatedPage(text),
    read: ({ text }) => readAnnotatedPage(text),
  },
};

/**
 * What a file holds.
 *
 * Errors: CorpusError `emptyFile`, `notesCutOff` where it breaks off, `notesBroken` where it does not keep to its format,
 * `noAnnotations` where it is in none of the formats. Cost: linear; the whole file is in memory about three times.
 */
export function readIncoming(bytes: Uint8Array, file: string): IncomingFile {
  const content = contentOf(bytes);
  if (content.text.trim() === '') {
    throw new CorpusError('emptyFile', `${file} is empty`, { file });
  }
  const reader = readerOf(content);
  if (reader === undefined) {
    const begun = /^\s*[[{]/u.test(content.text) && content.json === undefined;
    if (begun) throw brokenJson(content.text, file);
    throw new CorpusError('noAnnotations', `${file} holds no annotations that are known`, { file });
  }
  try {
    return reader.read(content);
  } catch (cause) {
    throw brokenNotes(content.text, file, cause);
  }
}

/**
 * Whether a file is a list of annotations and no text of its own, so that importing it as a text would be a mistake. An HTML
 * page with annotations in it is both, and counts as a text.
 */
export function isAnnotationsOnly(bytes: Uint8Array): boolean {
  const beginning = decoded(bytes.subarray(0, mostLookedAt));
  const begins = /^\s*[[{]/u.test(beginning);
  if (!begins) return isKindle(beginning) || isReadwise(beginning);
  if (!/"(?:@context|type|@type|annotations|rows|uri|user)"\s*:/u.test(beginning)) return false;
  const reader = readerOf(contentOf(bytes));
  return reader !== undefined && reader !== readers.html;
}

/** The beginning tells. Units: bytes. */
const mostLookedAt = 64 * 1024;

function readerOf(content: Content): IncomingReader | undefined {
  return Object.values(readers).find(({ recognises }) => recognises(content));
}

function contentOf(bytes: Uint8Array): Content {
  const text = decoded(bytes);
  return { text, json: /^\s*[[{]/u.test(text) ? parseJson(text) : undefined };
}

/** UTF-8, or UTF-16 as older Kindles write, by the byte order mark. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}
