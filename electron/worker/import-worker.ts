/** The worker's thread: reads files into documents, so that a slow or broken one never holds up the window. */
import { parentPort } from 'node:worker_threads';
import { toReplyError } from '../shared/reply-error.ts';
import { shippedAssets } from './assets.ts';
import { practice, type WorkProgress, type WorkReply, type WorkRequest } from './messages.ts';
import { perform } from './perform.ts';

/** The first work makes all ready that practice would. */
let hasBegun = false;

parentPort?.on('message', (asked: WorkRequest | typeof practice) => {
  if (asked === practice) void practise();
  else answer(asked);
});

async function practise(): Promise<void> {
  const texts = await import('./practice.ts');
  await texts.practise(() => hasBegun);
  hasBegun = true;
}

function answer({ number, work }: WorkRequest): void {
  hasBegun = true;
  const onPage = (page: number, pages: number): void =>
    parentPort?.postMessage({ number, page, pages } satisfies WorkProgress);
  void perform(work, shippedAssets, onPage)
    .then(
      (value): WorkReply => ({ number, ok: true, value }),
      (error: unknown): WorkReply => ({ number, ok: false, error: toReplyError(error) }),
    )
    .then((reply) => parentPort?.postMessage(reply));
}
