/** Annotations of other editions in the open text: shown once main knows where they stand. */
import type { DocumentId } from '../../corpus/document/document.ts';
import { isWhole } from '../../corpus/document/opening.ts';
import type { CarryProgress } from '../../electron/shared/placement-requests.ts';
import { annotationsOf, showAllAnnotations } from './opening-annotations.ts';
import { request } from './client.ts';
import { useDocument } from './document.ts';
import { notify, notifyError, useNotices } from './notices.ts';

/** Shows the annotations of the open document where they stand now, if it is this one; the focus stays. Errors: CorpusError. */
export async function showPlacements(id: DocumentId): Promise<void> {
  const { open } = useDocument.getState();
  // A text that is still coming gets its annotations with its end.
  if (open.kind !== 'open' || open.document.id !== id || !isWhole(open.missing)) return;
  const { document } = open;
  const isWanted = (): boolean => {
    const { open: now } = useDocument.getState();
    return now.kind === 'open' && now.document.id === document.id;
  };
  const all = await annotationsOf(document, isWanted);
  if (all) showAllAnnotations(all);
}

/** Main found out where annotations stand, or another window decided it. */
export async function followPlacements({ id }: { readonly id: DocumentId }): Promise<void> {
  if (useNotices.getState().current?.message.kind === 'carrying')
    useNotices.setState({ current: null });
  try {
    await showPlacements(id);
  } catch (error) {
    notifyError(error);
  }
}

/** Says that annotations are being carried; it can be stopped. */
export function showCarrying({ job, done, total }: CarryProgress): void {
  notify({ kind: 'carrying', job, done, total });
}

/** Stops carrying; what was found out stays, the rest waits until the text is opened again. */
export function cancelCarrying(job: CarryProgress['job']): void {
  useNotices.setState({ current: null });
  request('job:cancel', { job }).catch(notifyError);
}
