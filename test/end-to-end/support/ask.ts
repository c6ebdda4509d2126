// Asks the app what the window could ask, for what no screen shows.
import type { Page } from 'playwright-core';
import {
  requests,
  type Params,
  type RequestName,
  type Result,
} from '../../../electron/shared/contract.ts';
import { valueOf } from '../../../electron/shared/client.ts';
import type {} from '../../../renderer/state/client.ts';
import { answerLimitMs, within } from './limits.ts';

/** A window that runs answers this at once. */
const pulseLimitMs = 5_000;

/** The answer to a request of the contract. Errors: Error with the code of a failed reply, or where none comes. */
export async function ask<N extends RequestName>(
  page: Page,
  name: N,
  params: Params<N>,
): Promise<Result<N>> {
  const replied = page.evaluate(([name, params]) => window.hashiyeh.request(name, params), [
    name,
    params,
  ] as const);
  const reply = await within(answerLimitMs, name, replied).catch(async (error: unknown) => {
    throw new Error(`${String(error)} (${await pulseOf(page)})`, { cause: error });
  });
  if (!reply.ok) throw new Error(`${name}: ${reply.error.code}`);
  return requests[name].result.parse(valueOf(reply)) as Result<N>;
}

/** Whether it is the window that does not answer. */
async function pulseOf(page: Page): Promise<string> {
  const now = page.evaluate(() => document.title);
  return within(pulseLimitMs, 'nor does the window answer', now).then(
    () => 'the window itself answers',
    (error: unknown) => String(error),
  );
}
