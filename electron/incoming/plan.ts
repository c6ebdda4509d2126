/** Plans what bringing annotations in would do: which text each is about, and what becomes of it. Nothing is stored. */
import type { Annotation, AnnotationId } from '../../corpus/annotations/annotation.ts';
import { glimpse } from '../../corpus/annotations/incoming/clean.ts';
import type { IncomingDraft, IncomingFile } from '../../corpus/annotations/incoming/draft.ts';
import type { Match } from '../../corpus/annotations/incoming/match.ts';
import { nearInOriginal } from '../../corpus/annotations/incoming/original-hint.ts';
import { nearOf } from '../../corpus/annotations/incoming/hint.ts';
import { Merge, type MergedDraft } from '../../corpus/annotations/incoming/merge.ts';
import { placingDrafts, type DraftPlace } from '../../corpus/annotations/incoming/place.ts';
import { DocumentId } from '../../corpus/document/document.ts';
import { plainText, type PlainText } from '../../corpus/document/plain-text.ts';
import type { Interval } from '../../corpus/document/range.ts';
import type { Library } from '../../corpus/storage/library.ts';
import type {
  IncomingCandidate,
  IncomingChoices,
  IncomingItem,
  IncomingReport,
  IncomingText,
} from '../shared/incoming-requests.ts';
import { countItems } from './counts.ts';
import { findTexts, type Breathe } from './find-texts.ts';
import { groupDrafts, type DraftGroup } from './groups.ts';
import { locateBlocks } from './locate-blocks.ts';

/** A file that was read, named as messages name it, with what its texts were found to be. */
export interface MatchedIncoming extends IncomingFile {
  readonly file: string;
  readonly groups: readonly DraftGroup[];
  readonly matches: ReadonlyMap<string, Match>;
}

/** What planning needs. `document`: every item is about that text, whatever was found. */
export interface PlanContext {
  readonly library: Library;
  readonly choices: IncomingChoices;
  readonly document?: DocumentId;
  /** ISO-8601 UTC. */
  readonly now: string;
  readonly breathe: Breathe;
}

/** What would be done: `save` stands on texts of the library, `wait` on texts that are not in it. */
export interface IncomingPlan {
  readonly report: IncomingReport;
  readonly save: readonly Annotation[];
  readonly wait: readonly Waiting[];
  /** Of those that are saved, what the reader had taken off this very text, whatever stands there. */
  readonly detach: readonly Annotation[];
}

/**
 * Annotations on a text that is not in the library, which have no document yet; `detach` are those that the reader had taken
 * off its very bytes.
 */
export interface Waiting {
  readonly source: DraftGroup['source'];
  readonly annotations: readonly Annotation[];
  readonly detach: ReadonlySet<AnnotationId>;
}

/** What the journal calls it. */
export const incomingAct = 'incoming';

/** Stands where no text does yet. */
const nowhere = DocumentId.parse('0'.repeat(16));

/** The file with the texts that its items are about. Cost: see `findTexts`. */
export async function matchIncoming(
  incoming: IncomingFile & { readonly file: string },
  library: Library,
  breathe: Breathe,
): Promise<MatchedIncoming> {
  const groups = groupDrafts(incoming.drafts);
  return { ...incoming, groups, matches: await findTexts(library, groups, breathe) };
}

/** The plan for one file. Errors: those of reading the library; what `breathe` throws. */
export async function planIncoming(
  file: MatchedIncoming,
  context: PlanContext,
): Promise<IncomingPlan> {
  const planned: PlannedGroup[] = [];
  for (const group of file.groups) planned.push(await planGroup(file, group, context));
  const items = [...planned.flatMap((each) => each.items), ...leftOutOf(file)];
  return {
    report: {
      file: file.file,
      format: file.format,
      ...countItems(items),
      texts: planned.map(({ text }) => text),
      people: peopleIn(file.drafts, context.choices.mine),
      items,
    },
    save: planned.flatMap(({ save }) => save),
    wait: planned.map(({ wait }) => wait).filter(({ annotations }) => annotations.length > 0),
    detach: planned.flatMap(({ detach }) => detach),
  };
}

function leftOutOf({ leftOut }: IncomingFile): readonly IncomingItem[] {
  return leftOut.map(({ item, reason, words }) => ({
    item,
    status: 'leftOut',
    reason,
    quote: words,
    note: '',
  }));
}

interface PlannedGroup {
  readonly text: IncomingText;
  readonly items: readonly IncomingItem[];
  readonly save: readonly Annotation[];
  readonly wait: Waiting;
  readonly detach: readonly Annotation[];
}

async function planGroup(
  { format, matches }: MatchedIncoming,
  group: DraftGroup,
  context: PlanContext,
): Promise<PlannedGroup> {
  const match = matches.get(group.key) ?? { state: 'none' };
  const chosen = context.document ?? context.choices.documents[group.key];
  const found = match.state === 'sure' ? match.candidate.id : undefined;
  const id = chosen === undefined ? found : (chosen ?? undefined);
  const merged = await mergeGroup(group, format, id, context);
  const items = merged.map((each) => itemOf(each, id === undefined));
  const changes = merged.filter(({ status }) => changing.has(status));
  const isNew = ({ annotation }: MergedDraft): boolean => annotation.documentId === nowhere;
  return {
    text: textOf(group, match, { id, isChosen: chosen !== undefined }, items, context.library),
    items,
    save: changes.filter((each) => !isNew(each)).map(({ annotation }) => annotation),
    wait: {
      source: group.source,
      annotations: changes.filter(isNew).map(({ annotation }) => annotation),
      detach: new Set(
        changes
          .filter(
            (each) =>
              isNew(each) &&
              each.draft.decision === 'detached' &&
              each.draft.source.sha256 !== undefined,
          )
          .map(({ annotation }) => annotation.id),
      ),
    },
    detach: changes
      .filter(({ draft, annotation }) => isDetachedFrom(annotation.documentId, draft, context))
      .map(({ annotation }) => annotation),
  };
}

/** A decision is about one edition: the bytes must be those that it was made on. */
function isDetachedFrom(
  id: DocumentId,
  { decision, source: { sha256 } }: IncomingDraft,
  { library }: PlanContext,
): boolean {
  return decision === 'detached' && sha256 !== undefined && library.findByHash(sha256)?.id === id;
}

const changing: ReadonlySet<MergedDraft['status']> = new Set([
  'added',
  'unplaced',
  'updated',
  'both',
]);

/** What becomes of a draft; `isElsewhere`: its words stand elsewhere than its file says. */
interface MergedItem extends MergedDraft {
  readonly draft: IncomingDraft;
  readonly isElsewhere: boolean;
}

async function mergeGroup(
  { drafts }: DraftGroup,
  format: IncomingFile['format'],
  id: DocumentId | undefined,
  { library, choices, now, breathe }: PlanContext,
): Promise<readonly MergedItem[]> {
  const blocks = id === undefined ? [] : library.document(id).blocks;
  const plain = plainText(blocks);
  const merge = new Merge({
    documentId: id ?? nowhere,
    plain,
    format,
    present: id === undefined ? [] : library.annotations(id),
    known: (annotation) => {
      const known = library.incoming.known(annotation);
      return known && { ...known, changedHere: !isAsBrought(library, annotation) };
    },
    textOf: (sha256) => {
      const there = library.findByHash(sha256);
      if (there === undefined || there.deleted) return undefined;
      const { blocks } = library.document(there.id);
      return { documentId: there.id, plain: plainText(blocks) };
    },
    isMine: (name) => choices.mine.includes(name),
    now,
  });
  const merged: MergedItem[] = [];
  const nears = drafts.map(({ hint }) => hint && nearOf(hint, plain, blocks));
  let places = await placed(plain, drafts, nears, breathe);
  if (id !== undefined && needsOriginal(drafts, places)) {
    const located = locateBlocks(library, id);
    for (const [index, { hint }] of drafts.entries()) {
      nears[index] ??= hint?.original && nearInOriginal(hint.original, plain, located);
    }
    await breathe();
    places = await placed(plain, drafts, nears, breathe);
  }
  for (const [index, draft] of drafts.entries()) {
    const [place, near] = [places[index], nears[index]];
    const isElsewhere = place?.interval && near && !overlap(place.interval, near);
    merged.push({ ...merge.merge(draft, place), draft, isElsewhere: isElsewhere === true });
    await breathe();
  }
  return merged;
}

/** Whether words are not found for certain that a selector leads to in the original. */
function needsOriginal(drafts: readonly IncomingDraft[], places: readonly DraftPlace[]): boolean {
  return drafts.some(
    ({ hint }, index) => hint?.original !== undefined && places[index]?.interval === undefined,
  );
}

function overlap(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end;
}

async function placed(
  plain: PlainText,
  drafts: readonly IncomingDraft[],
  nears: readonly (Interval | undefined)[],
  breathe: Breathe,
): Promise<readonly DraftPlace[]> {
  const sought = drafts.map((draft, index) => {
    const near = nears[index];
    return near === undefined ? draft : { ...draft, near };
  });
  const steps = placingDrafts(plain, sought);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await breathe();
  }
}

/** Whether nobody changed it since it was brought in; where nothing is known any more, the reader may have. */
function isAsBrought({ history }: Library, annotation: AnnotationId): boolean {
  return history.changes({ annotation, limit: 1 })[0]?.act === incomingAct;
}

function itemOf(
  { draft: { item, quote, bodies }, status, annotation, isElsewhere }: MergedItem,
  waits: boolean,
): IncomingItem {
  const isWaiting = waits && (status === 'added' || status === 'unplaced' || status === 'both');
  return {
    item,
    status: isWaiting ? 'waiting' : status,
    ...(annotation.documentId === nowhere ? {} : { document: annotation.documentId }),
    annotation: annotation.id,
    ...(isElsewhere && status === 'added' ? { elsewhere: true } : {}),
    quote: glimpse(quote?.exact),
    note: glimpse(...bodies.map(({ value }) => value)),
  };
}

function textOf(
  { key, source }: DraftGroup,
  match: Match,
  { id, isChosen }: { readonly id: DocumentId | undefined; readonly isChosen: boolean },
  items: readonly IncomingItem[],
  library: Library,
): IncomingText {
  const titleOf = (document: DocumentId): string => library.summary(document)?.title ?? '';
  const { title = '', authors, address } = source;
  return {
    key,
    title,
    authors: [...authors],
    ...(address === undefined ? {} : { address }),
    items: items.length,
    state: isChosen ? 'chosen' : match.state,
    ...(id === undefined ? {} : { document: { id, title: titleOf(id) } }),
    candidates: candidatesOf(match).map((each) => ({ ...each, title: titleOf(each.id) })),
    counts: countItems(items),
  };
}

function candidatesOf(match: Match): readonly Omit<IncomingCandidate, 'title'>[] {
  if (match.state === 'doubt') return match.candidates;
  return match.state === 'sure' ? [match.candidate] : [];
}

/** Names under which notes stand, those with the most first. */
function peopleIn(
  drafts: readonly IncomingDraft[],
  mine: readonly string[],
): IncomingReport['people'] {
  const notes = new Map<string, number>();
  for (const { creator } of drafts.flatMap(({ bodies }) => bodies)) {
    if (creator !== undefined) notes.set(creator, (notes.get(creator) ?? 0) + 1);
  }
  return [...notes]
    .map(([name, count]) => ({ name, notes: count, mine: mine.includes(name) }))
    .sort((a, b) => b.notes - a.notes);
}
