/** Editing the metadata of the open document, which leaves what its file says as it is. */
import type { DocumentId } from '../../corpus/document/document.ts';
import type { MetadataEdit } from '../../corpus/document/metadata-edit.ts';
import { request } from './client.ts';
import { showCorrected, useDocument } from './document.ts';
import { notify, notifyError } from './notices.ts';
import { showDetails } from './provenance.ts';

/** The edit with one field said anew; undefined: the file's own value holds. */
export function withField<N extends keyof MetadataEdit>(
  edit: MetadataEdit,
  name: N,
  value: MetadataEdit[N],
): MetadataEdit {
  const others = Object.entries(edit).filter(([field]) => field !== name);
  return Object.fromEntries(value === undefined ? others : [...others, [name, value]]);
}

/** One edit at a time: an edit is saved whole, so it must know the one before it. */
let last: Promise<unknown> = Promise.resolve();

/** Changes the edit, shows what came of it, and gives the edit that held before. Errors: CorpusError when it was not saved. */
export function saveMetadata(
  id: DocumentId,
  change: (before: MetadataEdit) => MetadataEdit,
): Promise<MetadataEdit> {
  const turn = last.then(async () => {
    const { edit: before } = await request('document:describe', { id });
    const edit = change(before);
    await showCorrected(await request('document:editMetadata', { id, edit }));
    showDetails(id, { edit });
    return before;
  });
  last = turn.catch(() => undefined);
  return turn;
}

/**
 * Says one field of the open document anew; undefined gives the field back to the file.
 * Errors: CorpusError when it could not be saved.
 */
export async function editField<N extends keyof MetadataEdit>(
  name: N,
  value: MetadataEdit[N],
): Promise<void> {
  const { open } = useDocument.getState();
  if (open.kind !== 'open') return;
  const { id } = open.document;
  await saveMetadata(id, (edit) => withField(edit, name, value));
  notify({ kind: 'metadataSaved' });
}

/** Says some fields of any document anew; nothing where there are none. A failure is told. */
export async function editLine(id: DocumentId, edit: MetadataEdit): Promise<void> {
  if (Object.keys(edit).length === 0) return;
  try {
    await saveMetadata(id, (known) => ({ ...known, ...edit }));
    notify({ kind: 'metadataSaved' });
  } catch (error) {
    notifyError(error);
  }
}
