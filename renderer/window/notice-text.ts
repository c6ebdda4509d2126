/** The words of a notice, in the interface language. */
import type { PlacementCounts } from '../../corpus/annotations/placement.ts';
import { errorText } from '../../electron/shared/error-text.ts';
import type { Translate } from '../../electron/shared/i18n.ts';
import { isolate } from '../components/isolate.ts';
import type { Format } from '../components/use-format.ts';
import type { Message } from '../state/notices.ts';

/** What the notice says. */
export function noticeText(t: Translate, format: Format, message: Message): string {
  switch (message.kind) {
    case 'error':
      return errorText(t, message);
    case 'backupFailed':
      return t('notice.backupFailed', { reason: errorText(t, message) });
    case 'documentDeleted':
    case 'documentRestored':
      return t(`notice.${message.kind}`, { title: isolate(message.title) });
    case 'documentsDeleted':
    case 'tagged':
    case 'notesChanged':
    case 'notesDeleted':
    case 'termsDeleted':
    case 'glossaryBrought':
    case 'broughtHome':
    case 'placed':
      return t(`notice.${message.kind}`, counted(format, message.count));
    case 'collected':
    case 'takenOut':
    case 'addedToSheet':
    case 'glossaryWritten':
      return t(`notice.${message.kind}`, {
        ...counted(format, message.count),
        name: isolate(message.name),
      });
    case 'marked':
      return t(
        message.mark === 'unread' ? 'notice.markedUnread' : 'notice.markedRead',
        counted(format, message.count),
      );
    case 'collectionMade':
    case 'collectionRenamed':
    case 'collectionDeleted':
    case 'sheetDeleted':
      return t(`notice.${message.kind}`, { name: isolate(message.name) });
    case 'notesWaiting':
      return t('notice.notesWaiting', {
        ...counted(format, message.count),
        title: isolate(message.title),
      });
    case 'link':
      return t('notice.link', { address: isolate(message.address) });
    case 'exported':
      return t('notice.exported', counted(format, message.files));
    case 'carrying':
      return carryingText(t, format, message);
    case 'carried':
      return carriedText(t, format, message);
    case 'reread':
      return rereadText(t, format, message);
    case 'importCancelled':
    case 'imported':
    case 'importFailed':
    case 'importUnread':
      return importText(t, format, message);
    default:
      return t(`notice.${message.kind}`);
  }
}

function counted(format: Format, count: number): { count: number; shown: string } {
  return { count, shown: format.number(count) };
}

/** How far notes are carried to another edition. */
function carryingText(
  t: Translate,
  format: Format,
  { done, total }: { readonly done: number; readonly total: number },
): string {
  return t('notice.carrying', { ...counted(format, total), done: format.number(done) });
}

/** What became of an import. */
function importText(
  t: Translate,
  format: Format,
  message: Extract<Message, { kind: `import${string}` }>,
): string {
  switch (message.kind) {
    case 'importCancelled':
      return t('notice.importCancelled', counted(format, message.added));
    case 'imported':
      if (message.added === 0) return t('notice.alreadyThere');
      return t('notice.imported', counted(format, message.added));
    case 'importFailed': {
      const failed = t('notice.importFailed', counted(format, message.failed));
      if (message.added === 0) return failed;
      return `${t('notice.imported', counted(format, message.added))} ${failed}`;
    }
    case 'importUnread':
      return t('notice.importUnread', counted(format, message.unread));
  }
}

/** What became of the notes of a text that was read anew. */
function rereadText(
  t: Translate,
  format: Format,
  { notes, found }: { readonly notes: number; readonly found: number },
): string {
  if (notes === 0) return t('notice.reread');
  return t('notice.rereadNotes', { notes: format.number(notes), found: format.number(found) });
}

/** What became of the notes of other editions. */
function carriedText(t: Translate, format: Format, counts: PlacementCounts): string {
  const { exact, moved, changed, orphan } = counts;
  return t('notice.carried', {
    ...counted(format, exact + moved + changed + orphan),
    exact: format.number(exact),
    moved: format.number(moved),
    changed: format.number(changed),
    orphan: format.number(orphan),
  });
}
