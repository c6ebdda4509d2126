/** The export of the open text with its translation that is being prepared, and how its beginning looks. */
import { create } from 'zustand';
import type { PairId } from '../../corpus/alignment/pair.ts';
import { toCorpusError, type ErrorCode, type ErrorDetails } from '../../corpus/errors.ts';
import type {
  PairExportPreview,
  PairExportRequest,
} from '../../electron/shared/pair-export-request.ts';
import type { AlignProgress } from '../../electron/shared/pair-requests.ts';
import { demandPair } from './beads.ts';
import { request } from './client.ts';
import { notify, notifyError } from './notices.ts';
import { openingPair } from './parallel.ts';
import { closeDialog, openDialog } from './session.ts';

/** `asked` is what is asked of main; null where no pair is being exported. */
export interface PairExporting {
  readonly asked: PairExportRequest | null;
  readonly preview:
    | {
        readonly kind: 'loading';
        /** Of the passes over both texts, where they are being aligned first. */
        readonly progress?: Pick<AlignProgress, 'done' | 'total'>;
      }
    | ({ readonly kind: 'shown' } & PairExportPreview)
    | { readonly kind: 'failed'; readonly code: ErrorCode; readonly details: ErrorDetails };
  readonly busy: boolean;
}

const usual: Omit<PairExportRequest, 'id'> = {
  format: 'html',
  beads: 'all',
  first: 'original',
  notes: true,
};

export const usePairExporting = create<PairExporting>()(() => ({
  asked: null,
  preview: { kind: 'loading' },
  busy: false,
}));

/** Opens the dialog for the pair beside the open text, also while that is being aligned; says so where there is none. */
export async function preparePairExport(): Promise<void> {
  const coming = demandPair();
  const id = openingPair() ?? (await coming)?.pair.id;
  if (id === undefined) return;
  usePairExporting.setState(({ asked }) => ({
    asked: askedOf(asked, id),
    preview: { kind: 'loading' },
    busy: false,
  }));
  openDialog('exportPair');
  await showPreview();
}

/** How far the alignment is that the export waits for. */
export function showPairExportProgress({ id, done, total }: AlignProgress): void {
  usePairExporting.setState(({ asked, preview }) =>
    asked?.id === id && preview.kind === 'loading'
      ? { preview: { kind: 'loading', progress: { done, total } } }
      : {},
  );
}

/** The same choices as the last time, of this pair. */
function askedOf(former: PairExportRequest | null, id: PairId): PairExportRequest {
  return { ...(former ?? usual), id };
}

/** Changes what is asked for and shows its beginning anew. */
export function changePairExport(change: Partial<Omit<PairExportRequest, 'id'>>): void {
  usePairExporting.setState(({ asked }) => ({ asked: asked && { ...asked, ...change } }));
  void showPreview();
}

let shown = 0;

/** An answer that comes after a newer question is left aside. */
async function showPreview(): Promise<void> {
  const { asked } = usePairExporting.getState();
  if (asked === null) return;
  shown += 1;
  const number = shown;
  const keep = (preview: PairExporting['preview']): void => {
    if (number === shown) usePairExporting.setState({ preview });
  };
  try {
    keep({ kind: 'shown', ...(await request('pairExport:preview', asked)) });
  } catch (error) {
    const { code, details } = toCorpusError(error);
    keep({ kind: 'failed', code, details });
  }
}

/** Asks for a place and saves; the dialog stays open where the reader gave none. */
export async function savePairExport(): Promise<void> {
  await working(async (asked) => {
    const { saved } = await request('pairExport:save', asked);
    if (!saved) return;
    closeDialog();
    notify({ kind: 'exported', files: 1 });
  });
}

/** Puts the whole export on the clipboard, where it is a text. */
export async function copyPairExport(): Promise<void> {
  await working(async (asked) => {
    await request('pairExport:copy', asked);
    notify({ kind: 'copied' });
  });
}

async function working(work: (asked: PairExportRequest) => Promise<void>): Promise<void> {
  const { asked } = usePairExporting.getState();
  if (asked === null) return;
  usePairExporting.setState({ busy: true });
  try {
    await work(asked);
  } catch (error) {
    notifyError(error);
  } finally {
    usePairExporting.setState({ busy: false });
  }
}
