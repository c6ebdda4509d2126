/** Reads annotations in W3C JSON-LD: one, a list, a collection or a page, of Hashiyeh's or of other programs. */
import { Language } from '../../document/language.ts';
import { Link } from '../annotation.ts';
import { AnnotationKind } from '../kind.ts';
import { Decision } from '../placement.ts';
import { tidyTags } from '../tag.ts';
import { cleanLine, glimpse, htmlWords, noteWords } from './clean.ts';
import { nearestColour } from './colour.ts';
import type {
  IncomingBody,
  IncomingDraft,
  IncomingFile,
  IncomingSource,
  LeftOut,
} from './draft.ts';
import { fieldsOf, listOf, member, textOf, timeOf, wordsOf, type Fields } from './json-value.ts';
import { itemName, ownIdOf } from './item-name.ts';
import { selectorsOf } from './selectors.ts';

const containers = ['AnnotationCollection', 'AnnotationPage', 'Collection', 'OrderedCollection'];
/** Pages in pages, choices in choices: nobody nests them deeper. */
const deepest = 8;

/** Whether the JSON is an annotation of the W3C model, or holds some. */
export function isWebAnnotation(json: unknown): boolean {
  return listOf(json)
    .slice(0, 50)
    .some((each) => isAnnotation(each) || isContainer(each) || hasContext(each));
}

function hasContext(value: unknown): boolean {
  return listOf(member(value, '@context')).some(
    (each) => textOf(each)?.includes('/ns/anno') === true,
  );
}

function typesOf(value: unknown): readonly string[] {
  return listOf(member(value, 'type', '@type')).flatMap(
    (type) => textOf(type)?.replace(/^(?:oa|as):/u, '') ?? [],
  );
}

function isAnnotation(value: unknown): boolean {
  return typesOf(value).includes('Annotation') && fieldsOf(value) !== undefined;
}

function isContainer(value: unknown): boolean {
  return typesOf(value).some((type) => containers.includes(type));
}

/**
 * What the file holds. Source: W3C Web Annotation Data Model, 23 February 2017, sections 3 to 5. Bodies of other kinds than
 * text become their address; a tag is a body of purpose `tagging`. In files of Hashiyeh a body without a creator is the reader's
 * own; in others it is its annotation's creator's.
 */
export function readWebAnnotation(json: unknown): IncomingFile {
  const reading: Reading = { drafts: [], leftOut: [], title: undefined };
  for (const each of listOf(json)) readNode(each, reading, 0);
  return { format: 'w3c', drafts: reading.drafts, leftOut: reading.leftOut };
}

interface Reading {
  readonly drafts: IncomingDraft[];
  readonly leftOut: LeftOut[];
  /** Of the collection that is being read. */
  readonly title: string | undefined;
}

function readNode(node: unknown, reading: Reading, depth: number): void {
  const fields = depth > deepest ? undefined : fieldsOf(node);
  const held = ['first', 'items', '@graph', 'next'].filter(
    (name) => fields !== undefined && Object.hasOwn(fields, name),
  );
  if (fields !== undefined && isAnnotation(fields)) {
    readAnnotation(fields, reading);
    return;
  }
  if (fields === undefined || held.length === 0) {
    leaveOut(node, typeof node === 'string' ? 'elsewhere' : 'malformed', reading);
    return;
  }
  const title = cleanLine(wordsOf(fields.label)) ?? reading.title;
  for (const name of held) {
    // A page that stands elsewhere is named by its address; the last page names none.
    const inside = listOf(fields[name]);
    for (const each of inside) readNode(each, { ...reading, title }, depth + 1);
  }
}

function leaveOut(node: unknown, reason: LeftOut['reason'], { leftOut }: Reading): void {
  const words = typeof node === 'string' ? node : JSON.stringify(node);
  leftOut.push({ item: idOf(node) ?? '', reason, words: glimpse(words.slice(0, 400)) });
}

function idOf(node: unknown): string | undefined {
  return typeof node === 'string' ? node : textOf(member(node, 'id', '@id'));
}

/** One draft for each target. */
function readAnnotation(fields: Fields, reading: Reading): void {
  const bodies = bodiesOf(fields);
  const tags = tidyTags(tagsOf(fields));
  const targets = listOf(fields.target ?? fields['oa:hasTarget']);
  if (targets.length === 0) leaveOut(fields, 'malformed', reading);
  const counterpart = isOurs(fields) ? counterpartIn(targets) : undefined;
  const meant = counterpart === undefined ? targets.slice(0, mostTargets) : targets.slice(0, 1);
  meant.forEach((target, index) => {
    const selected = selectorsOf(member(target, 'selector'), addressOf(target));
    const { quote, position, hint } = selected;
    const name = nameOf(fields, target, quote?.exact, bodies[0]?.value);
    const isOwn = isOurs(fields);
    const isEmpty = bodies.length + tags.length === 0 && relationsOf(fields).kind === undefined;
    if (quote === undefined && selected.region === undefined && isEmpty) {
      reading.leftOut.push({ item: name, reason: 'empty', words: glimpse(addressOf(target)) });
      return;
    }
    const colour = colourOf(fields, target);
    const [created, modified] = [timeOf(fields.created), timeOf(fields.modified)];
    reading.drafts.push({
      item: name + (index === 0 ? '' : `#target-${index + 1}`),
      ...(quote === undefined ? {} : { quote }),
      ...(position === undefined ? {} : { position }),
      ...(hint === undefined ? {} : { hint }),
      ...(counterpart === undefined ? {} : { counterpart }),
      ...(isOwn && selected.region !== undefined ? { region: selected.region } : {}),
      ...(isOwn ? { ours: true, ...standingIn(target) } : {}),
      bodies: [...bodies],
      tags: [...tags],
      ...relationsOf(fields),
      ...(colour === undefined ? {} : { colour }),
      ...(created === undefined ? {} : { created }),
      ...(modified === undefined ? {} : { modified }),
      source: sourceOf(target, reading.title),
    });
  });
}

/** The second of two targets in Hashiyeh's own files: words of another text, whose bytes are named. */
function counterpartIn(targets: readonly unknown[]): IncomingDraft['counterpart'] {
  const [, second, ...more] = targets;
  if (second === undefined || more.length > 0) return undefined;
  const { quote } = selectorsOf(member(second, 'selector'), addressOf(second));
  const { sha256 } = sourceOf(second, undefined);
  return quote === undefined || sha256 === undefined ? undefined : { quote, sha256 };
}

/** How it stood when Hashiyeh exported it (`exporters/web-annotation.ts`). */
function standingIn(target: unknown): Pick<IncomingDraft, 'former' | 'decision'> {
  const { quote } = selectorsOf(member(target, 'dcterms:replaces'), undefined);
  const said = listOf(member(target, 'schema:creativeWorkStatus'));
  const [decision] = said.flatMap((each) => Decision.safeParse(each).data ?? []);
  return {
    ...(quote === undefined ? {} : { former: quote }),
    ...(decision === undefined ? {} : { decision }),
  };
}

/** What the annotation is called; one without a name is called after its words. */
function nameOf(fields: Fields, target: unknown, ...words: (string | undefined)[]): string {
  const named = words.map((each) => each ?? '');
  return idOf(fields) ?? itemName(addressOf(target) ?? '', ...named);
}

/** Kind and links, which Hashiyeh writes as bodies of their own purposes. */
function relationsOf(fields: Fields): Pick<IncomingDraft, 'kind' | 'links'> {
  const nodes = bodyNodes(fields);
  const kinds = nodes.filter((node) => member(node, 'purpose') === 'classifying');
  const kind = AnnotationKind.safeParse(cleanLine(valueOf(kinds[0]))).data;
  const links = nodes.filter(isLink).flatMap((node) => {
    const to = ownIdOf(addressOf(node) ?? '');
    return Link.safeParse({ relation: member(node, 'dcterms:type'), to }).data ?? [];
  });
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(links.length === 0 ? {} : { links: links.slice(0, mostTargets) }),
  };
}

/** A link to an annotation; one to another resource is a body like any other. */
function isLink(node: unknown): boolean {
  return member(node, 'purpose') === 'linking' && ownIdOf(addressOf(node) ?? '') !== undefined;
}

function isNote(node: unknown, fields: Fields): boolean {
  if (isTag(node) || isLink(node) || member(node, 'purpose') === 'classifying') return false;
  const isTagging = listOf(fields.motivation).includes('tagging');
  return !isTagging || member(node, 'purpose') !== undefined;
}

/** One with more targets is no note. */
const mostTargets = 1000;

/** The bodies and what they are made of, in their order: the members of a choice or a list one by one. */
function bodyNodes(fields: Fields): readonly unknown[] {
  const value = fields.bodyValue;
  const flat = (node: unknown, depth: number): readonly unknown[] => {
    const inside = listOf(member(node, 'items'));
    if (inside.length === 0 || depth > deepest) return [node];
    return inside.flatMap((each) => flat(each, depth + 1));
  };
  const nodes = listOf(fields.body ?? fields['oa:hasBody']).flatMap((node) => flat(node, 0));
  return value === undefined ? nodes : [{ type: 'TextualBody', value }, ...nodes];
}

function isTag(node: unknown): boolean {
  const said = [member(node, 'purpose'), member(node, 'type', '@type')].flatMap(listOf);
  return said.some((each) => each === 'tagging' || each === 'oa:tagging' || each === 'oa:Tag');
}

function tagsOf(fields: Fields): readonly string[] {
  const isTagging = listOf(fields.motivation).includes('tagging');
  const named = bodyNodes(fields).filter(
    (node) => isTag(node) || (isTagging && member(node, 'purpose') === undefined),
  );
  return named.flatMap((node) => cleanLine(textOf(node) ?? valueOf(node)) ?? []);
}

function valueOf(node: unknown): string | undefined {
  const value = member(node, 'value', 'rdf:value', 'chars', 'cnt:chars');
  return typeof value === 'string' ? value : wordsOf(value);
}

function bodiesOf(fields: Fields): IncomingBody[] {
  return bodyNodes(fields)
    .filter((node) => isNote(node, fields))
    .flatMap((node) => bodyOf(node, fields) ?? []);
}

function bodyOf(node: unknown, annotation: Fields): IncomingBody | undefined {
  const format = textOf(member(node, 'format'))?.toLowerCase();
  // A resource of another kind is told by its address.
  const written = valueOf(node) ?? idOf(node) ?? addressOf(node);
  const value = noteWords(format === 'text/html' ? htmlWords(written ?? '') : written);
  if (value === undefined) return undefined;
  const creator = creatorOf(node, annotation);
  const created = timeOf(member(node, 'created'));
  const language = languageOf(node);
  return {
    value,
    format: format === 'text/markdown' ? 'text/markdown' : 'text/plain',
    ...(language === undefined ? {} : { language }),
    ...directionOf(node),
    ...(creator === undefined ? {} : { creator }),
    ...(created === undefined ? {} : { created }),
  };
}

function languageOf(node: unknown): string | undefined {
  const [first] = listOf(member(node, 'language'));
  return Language.safeParse(first).data;
}

function directionOf(node: unknown): Pick<IncomingBody, 'direction'> {
  const direction = member(node, 'textDirection');
  return direction === 'ltr' || direction === 'rtl' ? { direction } : {};
}

function creatorOf(node: unknown, annotation: Fields): string | undefined {
  const own = personOf(member(node, 'creator'));
  if (own !== undefined || isOurs(annotation)) return own;
  return personOf(member(annotation, 'creator', 'annotatedBy', 'oa:annotatedBy'));
}

/** Somebody's name, else what they are called by; empty for somebody unnamed, undefined for nobody. */
export function personOf(value: unknown): string | undefined {
  const [first] = listOf(value);
  if (first === undefined) return undefined;
  const name = wordsOf(member(first, 'name', 'nickname', 'foaf:name')) ?? textOf(first);
  return cleanLine(name) ?? '';
}

/** Whether Hashiyeh wrote the annotation. */
export function isOurs(annotation: unknown): boolean {
  return textOf(member(member(annotation, 'generator'), 'name'))?.startsWith('Hashiyeh') === true;
}

function colourOf(fields: Fields, target: unknown): IncomingDraft['colour'] {
  const named = listOf(member(target, 'styleClass')).flatMap((name) => textOf(name) ?? []);
  const sheet = textOf(member(fields.stylesheet, 'value'));
  const written = /background(?:-color)?\s*:\s*([^;}]+)/iu.exec(sheet ?? '')?.[1];
  const [colour] = [...named, written].flatMap((each) => nearestColour(each) ?? []);
  return colour;
}

/** The address of a target or of the source that it is of, as it is written. */
function addressOf(node: unknown): string | undefined {
  if (typeof node === 'string') return node;
  const source = member(node, 'source', 'oa:hasSource');
  return source === undefined ? idOf(node) : (idOf(listOf(source)[0]) ?? textOf(source));
}

/** What the target says of its text. Hashiyeh's own exports name the bytes, `via` is where they were captured. */
function sourceOf(target: unknown, collection: string | undefined): IncomingSource {
  const [source = target] = listOf(member(target, 'source', 'oa:hasSource'));
  const name = idOf(source);
  const sha256 = /^urn:sha256:([\da-f]{64})$/iu.exec(name ?? '')?.[1]?.toLowerCase();
  const via = textOf(listOf(member(source, 'via'))[0]);
  const address = via ?? (sha256 === undefined ? name : undefined);
  const title = cleanLine(
    wordsOf(member(source, 'dcterms:title', 'dc:title', 'title', 'schema:name')),
  );
  const authors = listOf(member(source, 'dcterms:creator', 'dc:creator', 'creator'));
  const fileName = cleanLine(textOf(member(source, 'schema:name')));
  const shown = title ?? collection;
  return {
    ...(shown === undefined ? {} : { title: shown }),
    authors: authors.flatMap((author) => cleanLine(wordsOf(author)) ?? []),
    ...(address === undefined ? {} : { address }),
    identifiers: listOf(member(source, 'dcterms:identifier', 'dc:identifier')).flatMap(
      (each) => textOf(each) ?? [],
    ),
    ...(fileName === undefined ? {} : { fileName }),
    ...(sha256 === undefined ? {} : { sha256 }),
  };
}
