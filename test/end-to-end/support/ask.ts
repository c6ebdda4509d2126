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

/** The answer to a request of the contract. Errors: Error with the code of a failed reply. */
export async function ask<N extends RequestName>(
  page: Page,
  name: N,
  params: Params<N>,
): Promise<Result<N>> {
  const reply = await page.evaluate(([name, params]) => window.hashiyeh.request(name, params), [
    name,
    params,
  ] as const);
  if (!reply.ok) throw new Error(`${name}: ${reply.error.code}`);
  return requests[name].result.parse(valueOf(reply)) as Result<N>;
}
