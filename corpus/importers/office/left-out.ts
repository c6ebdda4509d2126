/** What readers of word processors' files set aside, and the lines of the import report about it. */
import type { Warning } from '../../document/provenance.ts';
import { reportCounts, type Count } from '../counted-report.ts';

/** Counts that every reader of such a file keeps. */
export interface LeftOut {
  deletions: number;
  hiddenRuns: number;
  imagesLeftOut: number;
  remoteImages: number;
}

/** Nothing yet. */
export function nothingLeftOut(): LeftOut {
  return { deletions: 0, hiddenRuns: 0, imagesLeftOut: 0, remoteImages: 0 };
}

/** The lines about what was set aside; `more` are those that only one format has. */
export function reportLeftOut(leftOut: LeftOut, more: readonly Count[] = []): Warning[] {
  return reportCounts([
    ['deletionsLeftOut', 'tracked deletions were left out', leftOut.deletions],
    ['hiddenTextLeftOut', 'runs of hidden text were left out', leftOut.hiddenRuns],
    ['imagesLeftOut', 'images are missing or of an unknown kind', leftOut.imagesLeftOut],
    ['remoteContentBlocked', 'images lie outside the file', leftOut.remoteImages],
    ...more,
  ]);
}
