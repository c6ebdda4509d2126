/** Links, tags with their colours, and kinds in the database. */
import * as z from 'zod';
import { AnnotationId, Colour } from '../annotations/annotation.ts';
import { AnnotationKind, isBuiltIn, kindKey, KindCount } from '../annotations/kind.ts';
import { isWithin, tagKey, tidyTags } from '../annotations/tag.ts';
import { renameTags, TagColour } from '../annotations/tag-change.ts';
import { CorpusError } from '../errors.ts';
import { listLinking, readAnnotation, writeTags } from './annotations.ts';
import type { Database } from './database.ts';
import { findAnnotations, readLines } from './find-annotations.ts';
import { writeNoteLine } from './note-lines.ts';
import type { Organising } from './organising.ts';

/** The library that they belong to; `read` and `write` are its own, with its errors. */
export interface OrganisingOf {
  readonly database: Database;
  readonly now: () => string;
  readonly read: <T>(work: () => T) => T;
  readonly write: <T>(work: () => T) => T;
}

/** See the interface for what each method promises. */
export function sqliteOrganising(of: OrganisingOf): Organising {
  return {
    linking: (id) => of.read(() => listLinking(of.database, id)),
    lines: (ids) => of.read(() => readLines(of.database, ids)),
    find: (text, limit) => of.read(() => findAnnotations(of.database, text, limit)),
    ...tagging(of),
    ...ofKinds(of),
  };
}

function tagging({
  database,
  now,
  read,
  write,
}: OrganisingOf): Pick<Organising, 'colours' | 'colourTag' | 'renameTag' | 'removeTag'> {
  const rename = (from: string, to: string | null): readonly AnnotationId[] =>
    write(() => {
      const before = bearersOf(database, from);
      if (before.length === 0) {
        throw new CorpusError('notFound', `no tag ${from}`, { what: 'tag', id: from });
      }
      const after = before.map(({ id, tags }) => ({
        id,
        tags: [...renameTags(tags, from, to)],
      }));
      if (to !== null) demandAll(before, from, to);
      const colours = movedColours(readColours(database), from, to);
      assign(database, after, now());
      for (const { tag, colour } of colours) writeColour(database, tag, colour);
      return before.map(({ id }) => id);
    });
  return {
    colours: () => read(() => readColours(database)),
    colourTag: (tag, colour) => write(() => writeColour(database, tag, colour)),
    renameTag: (from, to) => rename(from, demandTag(to)),
    removeTag: (tag) => rename(tag, null),
  };
}

/** An annotation with all its tags. */
interface Bearer {
  readonly id: AnnotationId;
  readonly tags: readonly string[];
}

/** Null takes the colour away. */
interface TagColourChange {
  readonly tag: string;
  readonly colour: Colour | null;
}

/** A tag that would be too long below its new parent would be lost. Errors: `invalidRequest`. */
function demandAll(annotations: readonly Bearer[], from: string, to: string): void {
  const lost = annotations
    .flatMap(({ tags }) => tags)
    .find((tag) => renameTags([tag], from, to).length === 0);
  if (lost !== undefined) throw noTag(`${to} / ${lost}`);
}

function demandTag(tag: string): string {
  const [tidy] = tidyTags([tag]);
  if (tidy === undefined) throw noTag(tag);
  return tidy;
}

function noTag(tag: string): CorpusError {
  const reason = `"${tag}" would be no tag`;
  return new CorpusError('invalidRequest', reason, { reason });
}

/** Colours go along with their tags; a tag that is there keeps its own. */
function movedColours(
  all: readonly TagColour[],
  from: string,
  to: string | null,
): readonly TagColourChange[] {
  const within = all.filter(({ tag }) => isWithin(tag, from));
  const others = new Set(all.filter((one) => !within.includes(one)).map(({ tag }) => tagKey(tag)));
  const renamed = within.flatMap(({ tag, colour }) =>
    renameTags([tag], from, to).map((name) => ({ tag: name, colour })),
  );
  return [
    ...within.map(({ tag }) => ({ tag, colour: null })),
    ...renamed.filter(({ tag }) => !others.has(tagKey(tag))),
  ];
}

const BearerRow = z.object({ id: AnnotationId, tag: z.string() });

/** Annotations that bear the tag or one below it, with all their tags. */
function bearersOf(database: Database, tag: string): readonly Bearer[] {
  const key = tagKey(tag);
  const rows = database.rows(
    BearerRow,
    `SELECT annotation_id AS id, tag FROM annotation_tag WHERE annotation_id IN (
       SELECT annotation_id FROM annotation_tag WHERE folded = ? OR substr(folded, 1, ?) = ?)
     ORDER BY annotation_id, position`,
    [key, key.length + 1, `${key}/`],
  );
  const tags = new Map<AnnotationId, string[]>();
  for (const { id, tag } of rows) {
    const known = tags.get(id);
    if (known) known.push(tag);
    else tags.set(id, [tag]);
  }
  return [...tags].map(([id, list]) => ({ id, tags: list }));
}

/** Gives annotations tags in place of those that they have. */
function assign(database: Database, annotations: readonly Bearer[], now: string): void {
  for (const { id, tags } of annotations) {
    writeTags(database, { id, tags: [...tags] });
    database.change('UPDATE annotation SET modified = ? WHERE id = ?', now, id);
    const annotation = readAnnotation(database, id);
    if (annotation !== undefined) writeNoteLine(database, annotation);
  }
}

function readColours(database: Database): readonly TagColour[] {
  return database.rows(TagColour, 'SELECT tag, colour FROM annotation_tag_colour ORDER BY folded');
}

function writeColour(database: Database, tag: string, colour: Colour | null): void {
  const key = tagKey(tag);
  database.change('DELETE FROM annotation_tag_colour WHERE folded = ?', key);
  if (colour === null) return;
  const sql = 'INSERT INTO annotation_tag_colour (folded, tag, colour) VALUES (?, ?, ?)';
  database.change(sql, key, tag, Colour.parse(colour));
}

function ofKinds({
  database,
  read,
  write,
}: OrganisingOf): Pick<Organising, 'kinds' | 'keepKind' | 'forgetKind'> {
  return {
    kinds: () => read(() => listKinds(database)),
    keepKind: (kind) => {
      const word = AnnotationKind.parse(kind);
      const sql = 'INSERT OR IGNORE INTO annotation_kind (folded, kind) VALUES (?, ?)';
      write(() => database.change(sql, kindKey(word), word));
    },
    forgetKind: (kind) => {
      write(() => database.change('DELETE FROM annotation_kind WHERE folded = ?', kindKey(kind)));
    },
  };
}

/** Spellings that compare alike are one, written as it is mostly written. */
function listKinds(database: Database): readonly KindCount[] {
  const used = database.rows(
    KindCount,
    `SELECT kind, count(*) AS count FROM annotation
     WHERE kind IS NOT NULL AND deleted_at IS NULL GROUP BY kind ORDER BY count DESC, kind`,
  );
  const kept = database.rows(
    KindCount,
    'SELECT kind, 0 AS count FROM annotation_kind ORDER BY folded',
  );
  const kinds = new Map<string, KindCount>();
  for (const { kind, count } of [...used, ...kept]) {
    if (isBuiltIn(kind)) continue;
    const known = kinds.get(kindKey(kind));
    kinds.set(kindKey(kind), { kind: known?.kind ?? kind, count: (known?.count ?? 0) + count });
  }
  return [...kinds.values()];
}
