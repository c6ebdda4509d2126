/** What becomes of a document that an archive brings, with all that was said about it there. */
import { ownBody, type Annotation } from '../annotations/annotation.ts';
import { aspectOf } from '../document/correction.ts';
import { canonical } from './canonical.ts';
import { emptyRecord, type DocumentRecord, type KeptAnnotation } from './document-record.ts';
import { copyOf, mergeAnnotation, type Digest, type Merged, type Outcome } from './merge.ts';
import { tally, type DocumentPlan, type NotedOutcome } from './plan.ts';

/** What is to be written, in the form of a record that holds nothing else, and what the reader is told. */
export interface DocumentMerge {
  readonly change: DocumentRecord;
  readonly plan: Omit<DocumentPlan, 'title' | 'files'>;
}

/** What merging has to know beside the two records. */
export interface MergeContext {
  readonly digest: Digest;
  /** Whether an annotation of another document has this id in the library. */
  readonly isElsewhere: (id: Annotation['id']) => boolean;
}

/** Of the outcomes those whose notes are named one by one. */
const noted: ReadonlySet<Outcome> = new Set([
  'updated',
  'both',
  'deletedHere',
  'deletedThere',
  'elsewhere',
]);
/** Units: UTF-16. Enough to know a note by. */
const wordsShown = 120;

/** Merges; `here` is undefined where the library has no such document, not even in the trash. */
export function mergeDocument(
  here: DocumentRecord | undefined,
  there: DocumentRecord,
  context: MergeContext,
): DocumentMerge {
  const before = here ?? emptyRecord(there.id);
  const annotations = mergeAnnotations(before, there, context);
  const said = mergeSaid(before, there);
  const isNew = here === undefined || comesHome(here, there);
  return {
    change: {
      ...said.change,
      ...(isNew && there.deletedAt !== undefined ? { deletedAt: there.deletedAt } : {}),
      ...(isNew && there.absent !== undefined ? { absent: there.absent } : {}),
      annotations: annotations.flatMap(({ write }) => (write === undefined ? [] : [write])),
    },
    plan: {
      id: there.id,
      outcome: outcomeOf(here, there),
      notes: tally(annotations.map(({ outcome }) => outcome)),
      said: tally(said.outcomes),
      noted: annotations
        .filter(({ outcome }) => noted.has(outcome))
        .map(({ outcome, kept }) => nameOf(outcome, kept.annotation)),
    },
  };
}

/** The text that notes here waited for. */
export function comesHome(here: DocumentRecord, there: DocumentRecord): boolean {
  return here.absent !== undefined && there.absent === undefined;
}

function outcomeOf(here: DocumentRecord | undefined, there: DocumentRecord): Outcome {
  if (here === undefined || comesHome(here, there)) {
    return there.deletedAt === undefined ? 'added' : 'addedDeleted';
  }
  if (there.absent !== undefined) return 'same';
  if ((here.deletedAt === undefined) === (there.deletedAt === undefined)) return 'same';
  return here.deletedAt === undefined ? 'deletedThere' : 'deletedHere';
}

function mergeAnnotations(
  before: DocumentRecord,
  there: DocumentRecord,
  { digest, isElsewhere }: MergeContext,
): readonly (Merged<KeptAnnotation> & { readonly kept: KeptAnnotation })[] {
  const known = new Map(before.annotations.map((kept) => [kept.annotation.id, kept]));
  const copies = new Set(before.annotations.map(({ annotation }) => copyOf(annotation, digest).id));
  return there.annotations.map((kept) => {
    const { id } = kept.annotation;
    const own = known.get(id);
    // The other library once added this one beside its own: it is the one here.
    if (own === undefined && copies.has(id)) return { outcome: 'same', kept };
    if (own === undefined && isElsewhere(id)) return { outcome: 'elsewhere', kept };
    const merged = mergeAnnotation(own, kept, digest);
    if (merged.outcome !== 'both' || merged.write === undefined) return { ...merged, kept };
    const copy = known.get(merged.write.annotation.id);
    return { ...(copy ? mergeAnnotation(copy, merged.write, digest) : merged), kept };
  });
}

function nameOf(outcome: Outcome, annotation: Annotation): NotedOutcome {
  const quote = annotation.selectors.flatMap((one) => ('exact' in one ? [one.exact] : []))[0];
  const words = (ownBody(annotation)?.value ?? quote ?? '').replace(/\s+/gu, ' ').trim();
  const isLong = words.length > wordsShown;
  return {
    id: annotation.id,
    outcome,
    words: isLong ? `${words.slice(0, wordsShown).replace(/[\ud800-\udbff]$/u, '')}…` : words,
  };
}

/** Corrections, metadata, and how the document is read: of the latter the later one holds. */
function mergeSaid(
  before: DocumentRecord,
  there: DocumentRecord,
): { readonly change: Omit<DocumentRecord, 'annotations'>; readonly outcomes: readonly Outcome[] } {
  const corrections = mergeKeyed(before.corrections, there.corrections, ({ correction }) => [
    correction.blockId ?? '',
    correction,
  ]);
  const parts = mergeKeyed(before.partCorrections, there.partCorrections, ({ correction }) => [
    `${aspectOf(correction)} ${correction.blockId}`,
    correction,
  ]);
  const metadata = mergeKeyed(
    before.metadata ? [before.metadata] : [],
    there.metadata ? [there.metadata] : [],
    ({ edit }) => ['', edit],
  );
  const [edit] = metadata.write;
  return {
    change: {
      id: there.id,
      corrections: [...corrections.write],
      partCorrections: [...parts.write],
      ...(edit === undefined ? {} : { metadata: edit }),
      ...laterReading(before, there),
    },
    outcomes: [...corrections.outcomes, ...parts.outcomes, ...metadata.outcomes],
  };
}

function mergeKeyed<T>(
  before: readonly T[],
  there: readonly T[],
  parts: (one: T) => readonly [key: string, value: unknown],
): { readonly write: readonly T[]; readonly outcomes: readonly Outcome[] } {
  const known = new Map(before.map((one) => [parts(one)[0], canonical(parts(one)[1])]));
  const outcomes = there.map((one): Outcome => {
    const [key, value] = parts(one);
    const own = known.get(key);
    if (own === undefined) return 'added';
    return own === canonical(value) ? 'same' : 'kept';
  });
  return { write: there.filter((_, at) => outcomes[at] === 'added'), outcomes };
}

function laterReading(
  before: DocumentRecord,
  there: DocumentRecord,
): Pick<DocumentRecord, 'reading' | 'position' | 'view'> {
  const { reading, position, view } = there;
  const openedLater = (reading?.openedAt ?? '') > (before.reading?.openedAt ?? '');
  return {
    ...(reading && (!before.reading || openedLater) ? { reading } : {}),
    ...(position && position.modified > (before.position?.modified ?? '') ? { position } : {}),
    ...(view && view.modified > (before.view?.modified ?? '') ? { view } : {}),
  };
}
