/** The window's one line to the app, set when the window starts. */
import { createClient, type Client } from '../../electron/shared/client.ts';
import type {
  Bridge,
  EventData,
  EventName,
  Params,
  RequestName,
  Result,
} from '../../electron/shared/contract.ts';

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly hashiyeh: Bridge;
  }
}

let client: Client | undefined;

/** Connects the stores to the app (or, in a test, to a bridge in memory). */
export function connect(bridge: Bridge): void {
  client = createClient(bridge);
}

function connected(): Client {
  if (client === undefined)
    throw new TypeError('connect() was not called before the first request');
  return client;
}

/** Asks the app for something. Errors: CorpusError as the app gave it. */
export function request<N extends RequestName>(name: N, params: Params<N>): Promise<Result<N>> {
  return connected().request(name, params);
}

/** Listens to an event of the app; returns the function that ends it. */
export function subscribe<N extends EventName>(
  name: N,
  listener: (data: EventData<N>) => void,
): () => void {
  return connected().subscribe(name, listener);
}
