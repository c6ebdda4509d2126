/** Answers about sheets; every window shows them as they are. */
import { SheetId } from '../../corpus/annotations/sheet.ts';
import type { Library } from '../../corpus/storage/library.ts';
import type { Send } from '../ipc.ts';
import type { Handlers } from '../shared/contract.ts';

/** What these handlers need. */
export interface SheetServices {
  readonly library: Pick<Library, 'sheets'>;
  readonly newId: () => string;
  readonly send: Send;
  readonly sendOthers: Send;
}

/** Handlers of `sheet:*`. */
export function sheetHandlers({
  library: { sheets },
  newId,
  send,
  sendOthers,
}: SheetServices): Pick<Handlers, Extract<keyof Handlers, `sheet:${string}`>> {
  const tellList = (): void => send('sheets:changed', { sheets: [...sheets.list()] });
  return {
    'sheet:list': () => [...sheets.list()],
    'sheet:read': ({ id }) => sheets.read(id),
    'sheet:create': ({ title, items = [] }) => {
      const sheet = { id: SheetId.parse(newId()), title, items };
      sheets.save(sheet);
      tellList();
      return sheet;
    },
    'sheet:save': ({ sheet }) => {
      sheets.save(sheet);
      tellList();
      sendOthers('sheet:saved', { sheet });
      return {};
    },
    'sheet:delete': ({ id }) => {
      sheets.delete(id);
      tellList();
      return {};
    },
    'sheet:restore': ({ id }) => {
      sheets.restore(id);
      tellList();
      return {};
    },
  };
}
