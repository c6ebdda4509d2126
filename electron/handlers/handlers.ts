/** Every handler of the contract; the type makes sure that none is missing. */
import type { Handlers } from '../shared/contract.ts';
import { annotationHandlers, type AnnotationServices } from './annotations.ts';
import { absentHandlers, type AbsentServices } from './absent.ts';
import { appHandlers, type AppServices } from './app.ts';
import type { ArchiveServices } from './archive.ts';
import { backupHandlers, type BackupHandlerServices } from './backups.ts';
import { healthHandlers, type HealthServices } from './health.ts';
import { documentHandlers, type DocumentServices } from './documents.ts';
import type { ExportServices } from './exporting.ts';
import { noteHandlers, type NoteServices } from './notes.ts';
import type { IncomingServices } from './incoming.ts';
import { late } from './late.ts';
import { placementHandlers, type PlacementServices } from './placements.ts';
import { organisingHandlers, type OrganisingServices } from './organising.ts';
import type { PairExportServices } from './pair-exporting.ts';
import type { PairServices } from './pairs.ts';
import { historyHandlers, type HistoryServices } from './history.ts';
import { printHandlers, type PrintServices } from './printing.ts';
import { sheetHandlers, type SheetServices } from './sheets.ts';
import { termHandlers, type TermServices } from './terms.ts';
import { shelfHandlers, type ShelfServices } from './shelves.ts';
import { importHandlers, type ImportHandlerServices } from './importing.ts';

/** What all handlers need together; what only some need is loaded with them. */
export type Services = AppServices &
  AbsentServices &
  HistoryServices &
  DocumentServices &
  AnnotationServices &
  ArchiveServices &
  NoteServices &
  SheetServices &
  PlacementServices &
  OrganisingServices &
  BackupHandlerServices &
  HealthServices &
  ShelfServices &
  ImportHandlerServices &
  Omit<IncomingServices, 'incoming'> &
  ExportServices &
  PairServices &
  TermServices &
  PrintServices & {
    /** Loaded at the first use. */
    readonly incoming: () => Promise<IncomingServices['incoming']>;
  };

/** One function per request. */
export function createHandlers(services: Services): Handlers {
  return {
    ...appHandlers(services),
    ...absentHandlers(services),
    ...historyHandlers(services),
    ...documentHandlers(services),
    ...annotationHandlers(services),
    ...noteHandlers(services),
    ...sheetHandlers(services),
    ...placementHandlers(services),
    ...lateIncoming(services),
    ...organisingHandlers(services),
    ...lateArchives(services),
    ...backupHandlers(services),
    ...healthHandlers(services),
    ...shelfHandlers(services),
    ...importHandlers(services),
    ...lateExports(services),
    ...latePairExports(services),
    'pair:list': () => [...services.library.pairs.list()],
    ...latePairs(services),
    ...termHandlers(services),
    ...lateGlossaries(services),
    ...printHandlers(services),
  };
}

function lateExports(services: ExportServices) {
  return late(['export:save', 'export:preview', 'export:copy', 'export:stop'], async () => {
    const { exportHandlers } = await import('./exporting.ts');
    return exportHandlers(services);
  });
}

function latePairExports(services: PairExportServices) {
  const names = ['pairExport:save', 'pairExport:preview', 'pairExport:copy'] as const;
  return late(names, async () => {
    const { pairExportHandlers } = await import('./pair-exporting.ts');
    return pairExportHandlers(services);
  });
}

function lateArchives(services: ArchiveServices) {
  const names = [
    'archive:takeOut',
    'archive:choose',
    'archive:ofImport',
    'archive:plan',
    'archive:bring',
    'archive:stop',
    'archive:forget',
  ] as const;
  return late(names, async () => {
    const { archiveHandlers } = await import('./archive.ts');
    return archiveHandlers(services);
  });
}

function lateIncoming(services: Services) {
  const names = [
    'incoming:choose',
    'incoming:plan',
    'incoming:keep',
    'incoming:undo',
    'incoming:close',
  ] as const;
  return late(names, async () => {
    const { incomingHandlers } = await import('./incoming.ts');
    return incomingHandlers({ ...services, incoming: await services.incoming() });
  });
}

function latePairs(services: PairServices) {
  const names = [
    'pair:open',
    'pair:follow',
    'pair:leave',
    'pair:readDocument',
    'pair:suggest',
    'pair:make',
    'pair:delete',
    'pair:restore',
    'pair:project',
    'pair:correct',
  ] as const;
  return late(names, async () => {
    const { pairHandlers } = await import('./pairs.ts');
    return pairHandlers(services);
  });
}

function lateGlossaries(services: TermServices) {
  const names = [
    'term:uses',
    'term:stopLooking',
    'term:export',
    'term:chooseGlossary',
    'term:bringGlossary',
  ] as const;
  return late(names, async () => {
    const { glossaryHandlers } = await import('./glossaries.ts');
    return glossaryHandlers(services);
  });
}
