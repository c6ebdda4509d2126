/** The export that is being prepared: which notes, in which format, and how its beginning looks. */
import { create } from 'zustand';
import { toCorpusError, type ErrorCode, type ErrorDetails } from '../../corpus/errors.ts';
import type { AnnotationId } from '../../corpus/annotations/annotation.ts';
import type { SheetId } from '../../corpus/annotations/sheet.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import type {
  ExportFormat,
  ExportRequest,
  ExportScope,
} from '../../electron/shared/export-request.ts';
import { gatheredFormats, sheetFormats } from '../../electron/shared/export-formats.ts';
import { request } from './client.ts';
import { openId, useDocument } from './document.ts';
import { notify, notifyError } from './notices.ts';
import { closeDialog, openDialog } from './session.ts';

export interface Exporting {
  readonly scope: ExportScope;
  readonly format: ExportFormat;
  readonly layout: ExportRequest['layout'];
  readonly notesOnly: boolean;
  /** The reader's own; undefined where the format is written as it usually is. */
  readonly template: string | undefined;
  readonly preview:
    | { readonly kind: 'loading' }
    | {
        readonly kind: 'shown';
        readonly text: string;
        readonly documents: number;
        readonly annotations: number;
      }
    | { readonly kind: 'failed'; readonly code: ErrorCode; readonly details: ErrorDetails };
  /** While it is written; undefined before and after. */
  readonly progress: { readonly done: number; readonly total: number } | undefined;
}

const initial: Exporting = {
  scope: { kind: 'all' },
  format: 'markdown',
  layout: 'folder',
  notesOnly: false,
  template: undefined,
  preview: { kind: 'loading' },
  progress: undefined,
};

export const useExporting = create<Exporting>()(() => initial);

/** The state with another format: tables of many documents are one file, texts a folder of files. */
export function withFormat(state: Exporting, format: ExportFormat): Exporting {
  const layout = gatheredFormats.has(format) ? 'file' : 'folder';
  // A template is written for one format.
  return { ...state, format, layout, template: undefined };
}

/** The state with other notes; a sheet is written in fewer formats, and by no template. */
export function withScope(state: Exporting, scope: ExportScope): Exporting {
  if (scope.kind !== 'sheet') return { ...state, scope };
  const format = sheetFormats.has(state.format) ? state.format : 'markdown';
  return { ...withFormat(state, format), scope };
}

/** What is asked of main. */
export function requestOf(state: Exporting): ExportRequest {
  const { scope, format, layout, notesOnly, template } = state;
  return { scope, format, layout, notesOnly, ...(template === undefined ? {} : { template }) };
}

/** Opens the dialog for the open text, for all, for some documents, for some notes of one or of several, or for a sheet. */
export function prepareExport(
  what:
    | 'open'
    | 'all'
    | { readonly documents: readonly DocumentId[] }
    | { readonly documentId?: DocumentId; readonly annotations: readonly AnnotationId[] }
    | { readonly sheet: SheetId },
): void {
  const scope = scopeOf(what);
  if (scope === undefined) return;
  useExporting.setState((state) => ({ ...withScope(state, scope), progress: undefined }));
  openDialog('export');
  void showPreview();
}

function scopeOf(what: Parameters<typeof prepareExport>[0]): ExportScope | undefined {
  if (what === 'all') return { kind: 'all' };
  if (what === 'open') {
    const id = openId(useDocument.getState().open);
    return id === null ? undefined : { kind: 'documents', ids: [id] };
  }
  if ('sheet' in what) return { kind: 'sheet', id: what.sheet };
  if ('annotations' in what) {
    const { documentId, annotations } = what;
    const of = documentId === undefined ? {} : { documentId };
    return { kind: 'annotations', ...of, ids: [...annotations] };
  }
  return { kind: 'documents', ids: [...what.documents] };
}

/** Changes the export and shows its beginning anew. */
export function changeExport(change: (state: Exporting) => Exporting): void {
  useExporting.setState(change);
  void showPreview();
}

let asked = 0;

/** The beginning as it would be written; an answer that comes after a newer question is left aside. */
async function showPreview(): Promise<void> {
  asked += 1;
  const number = asked;
  const keep = (preview: Exporting['preview']): void => {
    if (number === asked) useExporting.setState({ preview });
  };
  try {
    const found = await request('export:preview', requestOf(useExporting.getState()));
    keep({ kind: 'shown', ...found });
  } catch (error) {
    const { code, details } = toCorpusError(error);
    keep({ kind: 'failed', code, details });
  }
}

/** Asks for a place and saves; the dialog stays open where the reader gave none. */
export async function saveExport(): Promise<void> {
  await working(async () => {
    const { saved, files } = await request('export:save', requestOf(useExporting.getState()));
    if (!saved) return;
    closeDialog();
    notify({ kind: 'exported', files });
  });
}

/** Puts the whole export on the clipboard, where it is a text. */
export async function copyExport(): Promise<void> {
  await working(async () => {
    await request('export:copy', requestOf(useExporting.getState()));
    notify({ kind: 'copied' });
  });
}

async function working(work: () => Promise<void>): Promise<void> {
  useExporting.setState({ progress: { done: 0, total: 0 } });
  try {
    await work();
  } catch (error) {
    notifyError(error);
  } finally {
    useExporting.setState({ progress: undefined });
  }
}

/** How far the export is that runs in this window. */
export function showExportProgress(progress: { done: number; total: number }): void {
  useExporting.setState((state) => (state.progress === undefined ? {} : { progress }));
}

/** Ends the export that runs. */
export async function stopExport(): Promise<void> {
  await request('export:stop', {});
}
