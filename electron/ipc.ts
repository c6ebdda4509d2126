/** The app's end of the bridge: answers requests of our own window and sends it events. */
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { CorpusError } from '../corpus/errors.ts';
import { isOwnWindow } from './network/network.ts';
import { answer, toReplyError } from './shared/answer.ts';
import type { EventData, EventName, Handlers } from './shared/contract.ts';
import type { Answer, ReplyError } from './shared/reply.ts';

/** Sends an event. */
export type Send = <N extends EventName>(name: N, data: EventData<N>) => void;

/** Each window has handlers of its own, for which its requests wait; `onFailure` is told of every failed request, for the log. */
export function answerRequests(
  handlersOf: (page: WebContents) => Promise<Handlers | undefined>,
  onFailure: (request: string, error: ReplyError) => void,
): void {
  ipcMain.handle('request', async (event, name: unknown, params: unknown) => {
    const handlers = isOurs(event) ? await handlersOf(event.sender) : undefined;
    const reply: Answer = handlers
      ? await answer(handlers, name, params)
      : { ok: false, error: toReplyError(strangerError()) };
    if (!reply.ok) onFailure(String(name), reply.error);
    return reply;
  });
}

/** Only the top frame of our own page: an original in a frame has the same origin, and no business here. */
function isOurs(event: IpcMainInvokeEvent): boolean {
  return event.senderFrame === event.sender.mainFrame && isOwnWindow(event.sender);
}

function strangerError(): CorpusError {
  const reason = 'the request does not come from the window';
  return new CorpusError('invalidRequest', reason, { reason });
}
