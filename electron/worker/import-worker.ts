/** The worker's thread: reads files into documents, so that a slow or broken one never holds up the window. */
import { parentPort } from 'node:worker_threads';
import { toReplyError } from '../shared/reply-error.ts';
import { shippedAssets } from './assets.ts';
import type { WorkProgress, WorkReply, WorkRequest } from './messages.ts';
import { perform } from './perform.ts';

parentPort?.on('message', ({ number, work }: WorkRequest) => {
  const onPage = (page: number, pages: number): void =>
    parentPort?.postMessage({ number, page, pages } satisfies WorkProgress);
  void perform(work, shippedAssets, onPage)
    .then(
      (value): WorkReply => ({ number, ok: true, value }),
      (error: unknown): WorkReply => ({ number, ok: false, error: toReplyError(error) }),
    )
    .then((reply) => parentPort?.postMessage(reply));
});
