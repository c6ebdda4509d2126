/** Merges drafts into what a text has already: nothing is doubled, nothing of the reader's is lost. */
import { DocumentId } from '../../document/document.ts';
import { plainText, type PlainText } from '../../document/plain-text.ts';
import { intervalOf } from '../../document/range.ts';
import { describeText } from '../../text/language.ts';
import { fold } from '../../text/fold.ts';
import { anchor } from '../anchor.ts';
import { AnnotationId, type Annotation, type TextualBody } from '../annotation.ts';
import { counterpartQuote } from '../counterpart.ts';
import { tagKey, tidyTags } from '../tag.ts';
import type { IncomingBody, IncomingDraft, IncomingFormat } from './draft.ts';
import { annotationIdOf } from './item-name.ts';
import { placeDraft, type DraftPlace } from './place.ts';

/**
 * What becomes of a draft. `added`; `unplaced`: kept on the text, where its words are not found; `updated`: a newer state of
 * one that is there; `both`: newer words beside what the reader changed since; `same`: it is there; `older`: what is there is
 * newer; `deleted`: the reader deleted it here.
 */
export type MergeStatus = 'added' | 'unplaced' | 'updated' | 'both' | 'same' | 'older' | 'deleted';

/** One with the id of a draft, on whatever text; `changedHere`: the reader changed it since it was brought, or made it. */
export interface KnownAnnotation {
  readonly annotation: Annotation;
  readonly deleted: boolean;
  readonly changedHere: boolean;
}

/** What drafts are merged into. `now` is ISO-8601 UTC. */
export interface MergeContext {
  readonly documentId: DocumentId;
  readonly plain: PlainText;
  readonly format: IncomingFormat;
  /** Annotations of the text that are not deleted. */
  readonly present: readonly Annotation[];
  readonly known: (id: AnnotationId) => KnownAnnotation | undefined;
  /** Whether words under this name are the reader's own. */
  readonly isMine: (name: string) => boolean;
  readonly now: string;
  /** The text of those bytes, where it is here. */
  readonly textOf?: (sha256: string) => Beside | undefined;
}

/** A text that a second target may be in. */
export interface Beside {
  readonly documentId: DocumentId;
  readonly plain: PlainText;
}

/** What becomes of one draft; `annotation` is to be saved, or the one that is there already. */
export interface MergedDraft {
  readonly status: MergeStatus;
  readonly annotation: Annotation;
}

/** Merges drafts one after the other into one text; those that were merged before count as there. */
export class Merge {
  private readonly byPlace = new Map<string, Annotation[]>();
  private readonly byId = new Map<AnnotationId, Annotation>();

  constructor(private readonly context: MergeContext) {
    for (const annotation of context.present) this.remember(annotation);
  }

  /** `place`: where it stands, as `placingDrafts` found it among the others; looked for by itself where it is not given. */
  merge(draft: IncomingDraft, place = placeDraft(this.context.plain, draft)): MergedDraft {
    const id = annotationIdOf(this.context.format, draft.item);
    const made = this.make(id, draft, place);
    const before = this.byId.get(id);
    const known = this.context.known(id);
    if (known?.deleted === true) return { status: 'deleted', annotation: known.annotation };
    const present = before ?? known?.annotation;
    if (present !== undefined) {
      return this.meet(present, known?.changedHere ?? false, made.annotation, draft);
    }
    const same = this.byPlace.get(made.key)?.find((other) => saysAll(other, made.annotation));
    if (same !== undefined) return { status: 'same', annotation: same };
    this.remember(made.annotation, made.key);
    return { status: made.isPlaced ? 'added' : 'unplaced', annotation: made.annotation };
  }

  /** The same item again: what is newer counts, and what the reader wrote stays. */
  private meet(
    present: Annotation,
    changedHere: boolean,
    made: Annotation,
    { ours = false }: IncomingDraft,
  ): MergedDraft {
    if (isSame(present, made)) return { status: 'same', annotation: present };
    if (made.modified <= present.modified) {
      return { status: saysAll(present, made) ? 'same' : 'older', annotation: present };
    }
    if (changedHere && !ours) {
      if (saysAll(present, made)) return { status: 'same', annotation: present };
      return this.beside(made);
    }
    const updated = withNewWords(present, made);
    this.remember(updated);
    return { status: 'updated', annotation: updated };
  }

  /** A copy under a name of its own, which is the same when the same state comes again. */
  private beside(made: Annotation): MergedDraft {
    const id = AnnotationId.parse(`${made.id}+${made.modified.replace(/\D/gu, '')}`);
    const copy = { ...made, id };
    const known = this.context.known(id);
    const there = this.byId.get(id) ?? known?.annotation;
    if (there !== undefined) {
      return { status: known?.deleted === true ? 'deleted' : 'same', annotation: there };
    }
    this.remember(copy);
    return { status: 'both', annotation: copy };
  }

  private make(id: AnnotationId, draft: IncomingDraft, { selectors, interval }: DraftPlace) {
    const { documentId, now } = this.context;
    const bodies = draft.bodies.map((body) => this.bodyOf(body));
    const tags = tidyTags(draft.tags);
    const created = draft.created ?? draft.modified ?? now;
    const modified = draft.modified ?? created;
    const annotation: Annotation = {
      id,
      documentId,
      motivation: bodies.length > 0 ? 'commenting' : 'highlighting',
      colour: draft.colour ?? 'yellow',
      ...(draft.kind === undefined ? {} : { kind: draft.kind }),
      bodies: withOneOwn(bodies),
      ...(tags.length === 0 ? {} : { tags: [...tags] }),
      ...(draft.links === undefined ? {} : { links: [...draft.links] }),
      selectors: [...selectors],
      ...this.counterpartOf(draft),
      // A clock that goes wrong must not make one newer for ever.
      created: created < now ? created : now,
      modified: modified < now ? modified : now,
    };
    const isPlaced = interval !== undefined || draft.quote === undefined;
    const key = interval === undefined ? wordsKey(annotation) : placeKey(interval);
    return { annotation, key, isPlaced };
  }

  /** A text that is not here yet has the name that its bytes give it, by which it finds its notes when it comes. */
  private counterpartOf({ counterpart }: IncomingDraft): Pick<Annotation, 'counterpart'> {
    if (counterpart === undefined) return {};
    const { quote, sha256 } = counterpart;
    const beside = this.context.textOf?.(sha256);
    const documentId = beside?.documentId ?? DocumentId.parse(sha256.slice(0, 16));
    const { selectors } = placeDraft(beside?.plain ?? plainText([]), { quote });
    return { counterpart: { documentId, selectors: [...selectors] } };
  }

  private bodyOf({
    value,
    format,
    language,
    direction,
    creator,
    created,
  }: IncomingBody): TextualBody {
    const described = describeText(value);
    const isForeign = creator !== undefined && !this.context.isMine(creator);
    return {
      type: 'TextualBody',
      value,
      // What others wrote is shown as they typed it.
      format: isForeign ? 'text/plain' : format,
      language: language ?? described.language,
      direction: direction ?? described.direction,
      ...(isForeign ? { creator: { name: creator } } : {}),
      ...(isForeign && created !== undefined ? { created } : {}),
    };
  }

  private remember(annotation: Annotation, known?: string): void {
    this.byId.set(annotation.id, annotation);
    const key = known ?? this.keyOf(annotation);
    const there = this.byPlace.get(key);
    if (there) there.push(annotation);
    else this.byPlace.set(key, [annotation]);
  }

  private keyOf(annotation: Annotation): string {
    const { plain } = this.context;
    const found = anchor(plain, annotation.selectors);
    const interval = found === 'orphan' ? undefined : intervalOf(plain, found.range);
    return interval === undefined ? wordsKey(annotation) : placeKey(interval);
  }
}

function placeKey({ start, end }: { readonly start: number; readonly end: number }): string {
  return `${start}–${end}`;
}

/** What one without a place is compared by: its words, or the part or picture that it is about. */
function wordsKey({ selectors }: Annotation): string {
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  return quote?.type === 'TextQuoteSelector'
    ? `words ${fold(quote.exact, { spaces: 'remove' }).text}`
    : `about ${JSON.stringify(selectors)}`;
}

/** A reader has one note on a passage: several of theirs become one, parted by a blank line. */
function withOneOwn(bodies: readonly TextualBody[]): TextualBody[] {
  const own = bodies.filter(({ creator }) => creator === undefined);
  const [first] = own;
  if (first === undefined || own.length === 1) return [...bodies];
  const joined = { ...first, value: own.map(({ value }) => value).join('\n\n') };
  return bodies.flatMap((body) => (body === first ? [joined] : body.creator ? [body] : []));
}

function wordsOf({ value, creator }: TextualBody): string {
  return `${creator?.name ?? ''}\n${fold(value).text.trim()}`;
}

/** Whether everything that `other` says is in `one` already. */
function saysAll(one: Annotation, other: Annotation): boolean {
  const [words, tags] = [new Set(one.bodies.map(wordsOf)), new Set(one.tags?.map(tagKey))];
  const isThere = other.bodies.every((body) => words.has(wordsOf(body)));
  return isThere && (other.tags ?? []).every((tag) => tags.has(tagKey(tag)));
}

/** Whether both say and look the same. */
function isSame(one: Annotation, other: Annotation): boolean {
  return (
    saysAll(one, other) &&
    saysAll(other, one) &&
    one.colour === other.colour &&
    one.kind === other.kind &&
    counterpartQuote(one) === counterpartQuote(other) &&
    (one.links ?? []).length === (other.links ?? []).length
  );
}

/** The newer state on the text where the older one is; words that are not found there keep the place that they had. */
function withNewWords(present: Annotation, made: Annotation): Annotation {
  const isPlaced = made.selectors.some(({ type }) => type === 'BlockRangeSelector');
  const stays = present.documentId !== made.documentId || (!isPlaced && made.selectors.length > 0);
  return {
    ...made,
    documentId: present.documentId,
    created: present.created,
    selectors: stays ? present.selectors : made.selectors,
  };
}
