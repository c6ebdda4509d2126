/** Text recognition for a document of the library: its pages that are pictures are read, as an import of one file. */
import type { DocumentId } from '../../corpus/document/document.ts';
import type { OcrLanguages } from '../../corpus/document/recognition.ts';
import { request } from './client.ts';
import { openDocument } from './document.ts';
import { startedJob } from './jobs.ts';
import { notify, notifyError } from './notices.ts';
import { closeDialog, openDialog } from './session.ts';

/** Opens a document with the question whether its pictures are to be read. */
export async function askToRecognise(id: DocumentId): Promise<void> {
  await openDocument(id);
  openDialog('recognise');
}

/** Begins to read a document's pictures in these languages; the text is shown anew when they are read. */
export async function recogniseDocument(id: DocumentId, languages: OcrLanguages): Promise<void> {
  try {
    const { job } = await request('document:recognise', { id, languages });
    startedJob(job, 1);
    closeDialog();
    notify({ kind: 'recognising' });
  } catch (error) {
    notifyError(error);
  }
}
