/** The app's end of the bridge: answers requests of our own window and sends it events. */
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { CorpusError } from '../corpus/errors.ts';
import { isOwnWindow } from './network/network.ts';
import type { EventData, EventName } from './shared/contract.ts';
import type { Answer } from './shared/reply.ts';
import { toReplyError } from './shared/reply-error.ts';

/** Sends an event. */
export type Send = <N extends EventName>(name: N, data: EventData<N>) => void;

/** Gives the reply to a request of a window of ours, validated; never rejects. */
export type Reply = (page: WebContents, name: unknown, params: unknown) => Promise<Answer>;

/** Hears what windows ask; others are refused. */
export function answerRequests(reply: Reply): void {
  ipcMain.handle('request', (event, name: unknown, params: unknown): Promise<Answer> => {
    if (isOurs(event)) return reply(event.sender, name, params);
    return Promise.resolve(refusal());
  });
}

/** Only the top frame of our own page: an original in a frame has the same origin, and no business here. */
function isOurs(event: IpcMainInvokeEvent): boolean {
  return event.senderFrame === event.sender.mainFrame && isOwnWindow(event.sender);
}

/** The reply to what does not come from a window of ours. */
export function refusal(): Answer {
  const reason = 'the request does not come from the window';
  return { ok: false, error: toReplyError(new CorpusError('invalidRequest', reason, { reason })) };
}
