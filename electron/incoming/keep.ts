/** Keeps what was planned: all of it in one step, which can be taken back as one. */
import { detached } from '../../corpus/annotations/decide.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import type { Metadata } from '../../corpus/document/metadata.ts';
import type { AwaitedSource } from '../../corpus/storage/absent.ts';
import type { Library } from '../../corpus/storage/library.ts';
import { describeText } from '../../corpus/text/language.ts';
import { incomingAct, type IncomingPlan, type Waiting } from './plan.ts';

/** What was kept: the change that takes it back (absent where nothing changed), and the documents that have other notes now. */
export interface KeptIncoming {
  readonly change?: number;
  readonly documents: readonly DocumentId[];
}

/** Stores everything or nothing. Errors: those of every change of a library. */
export function keepIncoming(library: Library, plans: readonly IncomingPlan[]): KeptIncoming {
  const save = plans.flatMap((plan) => plan.save);
  const wait = plans.flatMap((plan) => plan.wait);
  if (save.length === 0 && wait.length === 0) return { documents: [] };
  library.history.together(incomingAct, () => {
    for (const annotation of save) library.saveAnnotation(annotation);
    for (const waiting of wait) keepWaiting(library, waiting);
    const off = plans.flatMap(({ detach }) => detach);
    if (off.length > 0) library.placements.decide(off.map((one) => detached(one, one.documentId)));
  });
  const [change] = library.history.changes({ limit: 1 });
  return {
    ...(change?.act === incomingAct ? { change: change.id } : {}),
    documents: [...new Set(save.map(({ documentId }) => documentId))],
  };
}

/** Annotations of a text that is not here come home when it is; those that were taken off it stay so. */
function keepWaiting(library: Library, { source, annotations, detach }: Waiting): void {
  const documentId = library.absent.await(awaited(source));
  for (const annotation of annotations) library.saveAnnotation({ ...annotation, documentId });
  const off = annotations.filter(({ id }) => detach.has(id));
  if (off.length > 0) library.placements.decide(off.map((one) => detached(one, documentId)));
}

function awaited(source: Waiting['source']): AwaitedSource {
  const { authors, address, fileName, sha256 } = source;
  const title = source.title ?? fileName ?? address ?? '…';
  const metadata: Metadata = {
    title,
    authors: [...authors],
    ...describeText(title),
    dates: [],
    tags: [],
  };
  return {
    metadata,
    ...(fileName === undefined ? {} : { fileName }),
    ...(address === undefined ? {} : { sourceAddress: address }),
    ...(sha256 === undefined ? {} : { sha256 }),
  };
}
