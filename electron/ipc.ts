/** The app's end of the bridge: answers requests of our own window and sends it events. */
import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { CorpusError } from '../corpus/errors.ts';
import { isOwnWindow } from './network/network.ts';
import { answer, toReplyError } from './shared/answer.ts';
import type { Answer, EventData, EventName, Handlers, ReplyError } from './shared/contract.ts';

/** Sends an event to the window, if there is one. */
export type Send = <N extends EventName>(name: N, data: EventData<N>) => void;

/** `onFailure` is told of every failed request, for the log. */
export function answerRequests(
  handlers: Handlers,
  onFailure: (request: string, error: ReplyError) => void,
): void {
  ipcMain.handle('request', async (event, name: unknown, params: unknown) => {
    const reply: Answer = isOurs(event)
      ? await answer(handlers, name, params)
      : { ok: false, error: toReplyError(strangerError()) };
    if (!reply.ok) onFailure(String(name), reply.error);
    return reply;
  });
}

/** `window` is asked each time, because windows come and go while the app runs. */
export function sendTo(window: () => BrowserWindow | undefined): Send {
  return (name, data) => {
    const target = window();
    if (target && !target.isDestroyed()) target.webContents.send('event', name, data);
  };
}

/** Only the top frame of our own page: an original in a frame has the same origin, and no business here. */
function isOurs(event: IpcMainInvokeEvent): boolean {
  return event.senderFrame === event.sender.mainFrame && isOwnWindow(event.sender);
}

function strangerError(): CorpusError {
  const reason = 'the request does not come from the window';
  return new CorpusError('invalidRequest', reason, { reason });
}
