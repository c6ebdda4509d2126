/** Reads Readium annotation sets, which Thorium and other readers of EPUB write. */
import { withTags } from '../tag.ts';
import { cleanLine, glimpse, htmlWords, noteWords } from './clean.ts';
import { nearestColour } from './colour.ts';
import type {
  IncomingBody,
  IncomingDraft,
  IncomingFile,
  IncomingSource,
  LeftOut,
} from './draft.ts';
import { itemName } from './item-name.ts';
import { fieldsOf, listOf, member, textOf, timeOf, wordsOf, type Fields } from './json-value.ts';
import { selectorsOf } from './selectors.ts';
import { isOurs, personOf } from './web-annotation.ts';

/** Whether the JSON is an annotation set. */
export function isReadium(json: unknown): boolean {
  return member(json, 'type') === 'AnnotationSet' && Array.isArray(member(json, 'items'));
}

/**
 * What the set holds. Source: Readium Annotations, with Thorium's schema. Items whose ids differ in `#2`, `#3` … are words of
 * several people on one passage, as Hashiyeh writes them.
 */
export function readReadium(json: unknown): IncomingFile {
  const source = sourceOf(json);
  const drafts = new Map<string, IncomingDraft>();
  const leftOut: LeftOut[] = [];
  for (const item of listOf(member(json, 'items'))) {
    const fields = fieldsOf(item);
    const read = fields === undefined ? 'malformed' : draftOf(fields, source, isOurs(json));
    if (typeof read === 'string') {
      const words = textOf(member(member(item, 'body'), 'value'));
      leftOut.push({ item: textOf(member(item, 'id')) ?? '', reason: read, words: glimpse(words) });
      continue;
    }
    const before = drafts.get(read.item);
    const bodies = [...(before?.bodies ?? []), ...read.bodies];
    drafts.set(read.item, before === undefined ? read : { ...before, bodies });
  }
  return { format: 'readium', drafts: [...drafts.values()], leftOut };
}

function draftOf(
  fields: Fields,
  source: IncomingSource,
  ours: boolean,
): IncomingDraft | LeftOut['reason'] {
  const { target, body } = fields;
  const { quote, position, hint } = selectorsOf(
    member(target, 'selector'),
    undefined,
    textOf(member(target, 'source')),
  );
  const own = bodyOf(fields);
  if (quote === undefined && own === undefined) {
    return fields.motivation === 'bookmarking' ? 'bookmark' : 'noWords';
  }
  const [created, modified] = [timeOf(fields.created), timeOf(fields.modified)];
  const tag = cleanLine(textOf(member(body, 'tag', 'keyword'))) ?? '';
  const colour = nearestColour(colourName(member(body, 'color')));
  const id = textOf(fields.id) ?? '';
  return {
    item:
      id === '' ? itemName(quote?.exact ?? '', own?.value ?? '') : ours ? withoutNumber(id) : id,
    ...(ours ? { ours } : {}),
    ...(quote === undefined ? {} : { quote }),
    ...(hint === undefined ? {} : { hint }),
    // Positions of other programs count in a file of the book.
    ...(position === undefined || !ours ? {} : { position }),
    bodies: own === undefined ? [] : [own],
    // There is one; Hashiyeh writes several into it.
    tags: tag === '' ? [] : ours ? [...withTags([], tag)] : [tag.slice(0, 80)],
    ...(colour === undefined ? {} : { colour }),
    ...(created === undefined ? {} : { created }),
    ...(modified === undefined ? {} : { modified }),
    source,
  };
}

/** Hashiyeh numbers the words of several people on one passage. */
function withoutNumber(id: string): string {
  return id.replace(/#\d+$/u, '');
}

/** Older Thoriums write the channels one by one. */
function colourName(value: unknown): string | undefined {
  const channels = ['red', 'green', 'blue'].map((name) => member(value, name));
  return channels.every((channel) => typeof channel === 'number')
    ? `rgb(${channels.join(', ')})`
    : textOf(value);
}

function bodyOf({ body, creator }: Fields): IncomingBody | undefined {
  const written = member(body, 'value');
  const markup = member(body, 'format') === 'text/html';
  const text = typeof written === 'string' ? written : undefined;
  const value = noteWords(markup ? htmlWords(text ?? '') : text);
  if (value === undefined) return undefined;
  const name = personOf(creator);
  const direction = member(body, 'textDirection');
  return {
    value,
    format: member(body, 'format') === 'text/markdown' ? 'text/markdown' : 'text/plain',
    ...(direction === 'ltr' || direction === 'rtl' ? { direction } : {}),
    ...(name === undefined ? {} : { creator: name }),
  };
}

function sourceOf(json: unknown): IncomingSource {
  const about = member(json, 'about');
  const identifiers = listOf(member(about, 'dc:identifier')).flatMap((each) => textOf(each) ?? []);
  const hash = identifiers.flatMap(
    (each) => /^urn:sha256:([\da-f]{64})$/iu.exec(each)?.[1] ?? [],
  )[0];
  const address = identifiers.find((each) => /^https?:\/\//iu.test(each));
  const title =
    cleanLine(wordsOf(member(about, 'dc:title'))) ?? cleanLine(wordsOf(member(json, 'title')));
  return {
    ...(title === undefined ? {} : { title }),
    authors: listOf(member(about, 'dc:creator')).flatMap((each) => cleanLine(wordsOf(each)) ?? []),
    ...(address === undefined ? {} : { address }),
    // What a reading program calls the book in its own library says nothing.
    identifiers: identifiers.filter(
      (each) => each !== address && !/^urn:(?:sha256|thorium):/iu.test(each),
    ),
    ...(hash === undefined ? {} : { sha256: hash.toLowerCase() }),
  };
}
