/** Reads annotations of Hypothesis: its export, and rows of its API. */
import { tidyTags } from '../tag.ts';
import { cleanLine, glimpse, noteWords } from './clean.ts';
import type {
  IncomingBody,
  IncomingDraft,
  IncomingFile,
  IncomingSource,
  LeftOut,
} from './draft.ts';
import { grouped } from './grouped.ts';
import { itemName } from './item-name.ts';
import { fieldsOf, listOf, member, textOf, timeOf, wordsOf, type Fields } from './json-value.ts';
import { selectorsOf } from './selectors.ts';

/** Whether the JSON holds rows of Hypothesis. */
export function isHypothesis(json: unknown): boolean {
  return rowsOf(json).slice(0, 50).some(isRow);
}

function rowsOf(json: unknown): readonly unknown[] {
  return listOf(member(json, 'annotations', 'rows') ?? json);
}

function isRow(value: unknown): boolean {
  const [uri, user] = [member(value, 'uri'), member(value, 'user')];
  return typeof uri === 'string' && typeof user === 'string' && user.startsWith('acct:');
}

/**
 * What the file holds. Replies stand as words of their writers under what they answer; one whose thread is not in the file is
 * about the page. The exporter's own words are the reader's own. Source: h.readthedocs.io, "Annotation" of API version 1.
 */
export function readHypothesis(json: unknown): IncomingFile {
  const own = textOf(member(json, 'export_userid'));
  const leftOut: LeftOut[] = [];
  const rows = rowsOf(json).flatMap((row): readonly Fields[] => {
    if (isRow(row)) return [fieldsOf(row) ?? {}];
    const words = glimpse(textOf(member(row, 'text')) ?? JSON.stringify(row).slice(0, 400));
    leftOut.push({ item: textOf(member(row, 'id')) ?? '', reason: 'malformed', words });
    return [];
  });
  const ids = new Set(rows.flatMap(({ id }) => textOf(id) ?? []));
  const threadOf = (row: Fields): string | undefined =>
    listOf(row.references)
      .flatMap((id) => textOf(id) ?? [])
      .find((id) => ids.has(id));
  const replies = grouped(rows, threadOf);
  const drafts = (replies.get(undefined) ?? []).flatMap((row) => {
    const answers = replies.get(textOf(row.id) ?? '') ?? [];
    const draft = draftOf(row, inOrder(answers), own);
    if (draft !== undefined) return [draft];
    leftOut.push({ item: textOf(row.id) ?? '', reason: 'empty', words: glimpse(textOf(row.uri)) });
    return [];
  });
  return { format: 'hypothesis', drafts, leftOut };
}

function inOrder(rows: readonly Fields[]): readonly Fields[] {
  return [...rows].sort((a, b) => ((timeOf(a.created) ?? '') < (timeOf(b.created) ?? '') ? -1 : 1));
}

function draftOf(
  row: Fields,
  answers: readonly Fields[],
  own: string | undefined,
): IncomingDraft | undefined {
  const [target] = listOf(row.target);
  const { quote, hint } = selectorsOf(member(target, 'selector'), textOf(row.uri));
  const bodies = [row, ...answers].flatMap((each) => bodyOf(each, own) ?? []);
  const tags = tidyTags(
    [row, ...answers].flatMap(({ tags: written }) =>
      listOf(written).flatMap((tag) => cleanLine(textOf(tag)) ?? []),
    ),
  );
  if (quote === undefined && bodies.length === 0 && tags.length === 0) return undefined;
  const created = timeOf(row.created);
  const changes = [row, ...answers].flatMap(({ updated }) => timeOf(updated) ?? []);
  const modified = changes.sort().at(-1);
  return {
    item:
      textOf(row.id) ?? itemName(textOf(row.uri) ?? '', quote?.exact ?? '', bodies[0]?.value ?? ''),
    ...(quote === undefined ? {} : { quote }),
    ...(hint === undefined ? {} : { hint }),
    bodies,
    tags: [...tags],
    ...(created === undefined ? {} : { created }),
    ...(modified === undefined ? {} : { modified }),
    source: sourceOf(row),
  };
}

/** Hypothesis writes Markdown. */
function bodyOf(row: Fields, own: string | undefined): IncomingBody | undefined {
  const value = noteWords(typeof row.text === 'string' ? row.text : undefined);
  if (value === undefined) return undefined;
  const created = timeOf(row.created);
  return {
    value,
    format: 'text/markdown',
    ...(textOf(row.user) === own ? {} : { creator: nameOf(row) }),
    ...(created === undefined ? {} : { created }),
  };
}

function nameOf({ user, user_info: info }: Fields): string {
  const account = textOf(user)
    ?.replace(/^acct:/u, '')
    .replace(/@[^@]*$/u, '');
  return cleanLine(textOf(member(info, 'display_name')) ?? account) ?? '';
}

function sourceOf({ uri, document }: Fields): IncomingSource {
  const title = cleanLine(wordsOf(member(document, 'title')));
  const highwire = member(document, 'highwire');
  const identifiers = [
    member(highwire, 'doi'),
    member(highwire, 'isbn'),
    member(member(document, 'dc'), 'identifier'),
  ].flatMap((each) => listOf(each).flatMap((one) => textOf(one) ?? []));
  const address = textOf(uri);
  return {
    ...(title === undefined ? {} : { title }),
    authors: [],
    ...(address === undefined ? {} : { address }),
    identifiers,
  };
}
