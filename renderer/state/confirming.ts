/** The queue of annotations whose words are others in the open text, or are not found in it, and what the reader decides. */
import { create } from 'zustand';
import type { Annotation, AnnotationId } from '../../corpus/annotations/annotation.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import type { Range } from '../../corpus/document/position.ts';
import type {
  OfferedPlace,
  ReviewItem,
  Verdict,
} from '../../electron/shared/placement-requests.ts';
import { showPlacements } from './carrying.ts';
import { startChoosing } from './choosing.ts';
import { request } from './client.ts';
import { openDocument, openId, useDocument, wholeDocument } from './document.ts';
import { separateEdition } from './editions.ts';
import { notify, notifyError } from './notices.ts';
import { showAnnotated } from './panes.ts';
import { goTo } from './reading.ts';
import { closeDialog, openDialog } from './session.ts';

/** `current` is the one that is shown; `offers` are places for it, null until they are known. */
interface Confirming {
  readonly documentId: DocumentId | null;
  /** Another edition of the text; null where the text was read anew. */
  readonly of: DocumentId | null;
  readonly items: readonly ReviewItem[];
  readonly current: AnnotationId | null;
  readonly offers: readonly OfferedPlace[] | null;
}

export const useConfirming = create<Confirming>()(() => ({
  documentId: null,
  of: null,
  items: [],
  current: null,
  offers: null,
}));

/** Above this share the words are so much the same that many can be accepted at once. */
export const surelySame = 0.9;

/** Those about which nothing is decided. */
export function undecided(items: readonly ReviewItem[]): readonly ReviewItem[] {
  return items.filter(({ placement }) => placement.decision === undefined);
}

/** Changed ones, undecided, of which more than `surelySame` is left. */
export function alike(items: readonly ReviewItem[]): readonly ReviewItem[] {
  return undecided(items).filter(
    ({ placement }) => placement.class === 'changed' && placement.score > surelySame,
  );
}

/** The item that comes `by` after the one with this id; the first where there is none, the same at either end. */
export function stepFrom(
  items: readonly ReviewItem[],
  id: AnnotationId | null,
  by: 1 | -1,
): AnnotationId | null {
  const index = items.findIndex(({ annotation }) => annotation.id === id);
  const next = items[Math.min(items.length - 1, Math.max(0, index + by))];
  return next?.annotation.id ?? null;
}

/** The next undecided item after this one, else the first of them; null where all is decided. */
export function nextUndecided(
  items: readonly ReviewItem[],
  id: AnnotationId | null,
): AnnotationId | null {
  const index = items.findIndex(({ annotation }) => annotation.id === id);
  const open = undecided(items.slice(index + 1))[0] ?? undecided(items)[0];
  return open?.annotation.id ?? null;
}

/** Asks main; shows this annotation, else the one that was shown, else the first undecided. Errors: CorpusError. */
async function load(id: DocumentId, wanted?: AnnotationId): Promise<void> {
  const { items, of } = await request('placements:review', { id });
  const { current } = useConfirming.getState();
  const known = [wanted, current].find((one) =>
    items.some(({ annotation }) => annotation.id === one),
  );
  useConfirming.setState({ documentId: id, of, items });
  show(known ?? nextUndecided(items, null) ?? items[0]?.annotation.id ?? null);
}

/** Shows an item, with places where it could be where it is not found. */
function show(current: AnnotationId | null): void {
  const { documentId, items } = useConfirming.getState();
  useConfirming.setState({ current, offers: null });
  const item = items.find(({ annotation }) => annotation.id === current);
  if (item?.is !== null || documentId === null) return;
  const annotationId = item.annotation.id;
  request('placements:suggest', { id: documentId, annotationId })
    .then((offers) => {
      if (useConfirming.getState().current === annotationId) useConfirming.setState({ offers });
    })
    .catch(notifyError);
}

/** Opens the queue of the open document, at this annotation where one is named; says so where nothing is to be looked at. */
export async function openConfirming(wanted?: AnnotationId): Promise<void> {
  const id = openId(useDocument.getState().open);
  if (id === null) return;
  try {
    useConfirming.setState({ current: null });
    await load(id, wanted);
    if (useConfirming.getState().items.length === 0) notify({ kind: 'nothingToConfirm' });
    else openDialog('confirm');
  } catch (error) {
    notifyError(error);
  }
}

/** Opens a document and its queue. */
export async function confirmIn(id: DocumentId): Promise<void> {
  await openDocument(id);
  if ((await wholeDocument())?.id === id) await openConfirming();
}

/** Shows the item before or after. */
export function stepItem(by: 1 | -1): void {
  const { items, current } = useConfirming.getState();
  show(stepFrom(items, current, by));
}

/** Saves decisions as one step, then shows what comes next; the dialog closes after the last. */
async function decide(verdicts: readonly Verdict[]): Promise<void> {
  const { documentId: id, current } = useConfirming.getState();
  if (id === null || verdicts.length === 0) return;
  try {
    await request('placements:decide', { id, verdicts: [...verdicts] });
    await Promise.all([load(id), showPlacements(id)]);
    const next = nextUndecided(useConfirming.getState().items, current);
    notify({ kind: 'placed', count: verdicts.length });
    if (next === null) closeDialog();
    else show(next);
  } catch (error) {
    notifyError(error);
  }
}

/** The annotation stands where it was found. */
export function confirmPlace(annotationId: AnnotationId): Promise<void> {
  return decide([{ kind: 'confirm', annotationId }]);
}

/** The annotation stands nowhere in this edition. */
export function detach(annotationId: AnnotationId): Promise<void> {
  return decide([{ kind: 'detach', annotationId }]);
}

/** The annotation stands on these words. */
export function placeOn(annotationId: AnnotationId, range: Range): Promise<void> {
  return decide([{ kind: 'place', annotationId, range }]);
}

/** All changed ones that are alike enough stand where they were found. */
export function confirmAlike(): Promise<void> {
  return decide(
    alike(useConfirming.getState().items).map(({ annotation }) => ({
      kind: 'confirm' as const,
      annotationId: annotation.id,
    })),
  );
}

/** Takes the whole carry-over back: the edition stands by itself again. */
export async function undoCarrying(): Promise<void> {
  const { documentId, of } = useConfirming.getState();
  if (documentId === null || of === null) return;
  closeDialog();
  await separateEdition(documentId);
}

/** Lets the reader choose the words in the text; the queue comes back afterwards where `returns` says so. */
export function chooseInText(annotation: Annotation, near: Range | null, returns: boolean): void {
  const id = openId(useDocument.getState().open);
  if (id === null) return;
  useConfirming.setState({ documentId: id });
  closeDialog();
  showAnnotated();
  if (near) goTo(near.start);
  startChoosing(id, annotation, (range) => {
    const back = returns ? () => openConfirming(annotation.id) : () => Promise.resolve();
    if (range === null) void back();
    else
      void placeOn(annotation.id, range).then(() => {
        if (returns && nextUndecided(useConfirming.getState().items, annotation.id) !== null)
          openDialog('confirm');
      });
  });
}
