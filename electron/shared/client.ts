/** The typed client: gives the window the contract's types back and turns a failed reply into a thrown CorpusError. */
import { CorpusError } from '../../corpus/errors.ts';
import type { Bridge, EventData, EventName, Params, RequestName, Result } from './contract.ts';
import type { Answer } from './reply.ts';

/** What the window uses to talk to the app. */
export interface Client {
  /** Errors: CorpusError with the code, message and details of the failed reply. */
  request<N extends RequestName>(name: N, params: Params<N>): Promise<Result<N>>;
  /** Returns the function that ends the subscription. */
  subscribe<N extends EventName>(name: N, listener: (data: EventData<N>) => void): () => void;
}

/** What a successful reply holds. */
export function valueOf(reply: Extract<Answer, { ok: true }>): unknown {
  return 'written' in reply ? JSON.parse(reply.written) : reply.value;
}

/** A client over the preload's two functions, or over `answer` in a test. */
export function createClient(bridge: Bridge): Client {
  return {
    async request<N extends RequestName>(name: N, params: Params<N>): Promise<Result<N>> {
      const reply = await bridge.request(name, params);
      if (reply.ok) return valueOf(reply) as Result<N>;
      throw new CorpusError(reply.error.code, reply.error.message, reply.error.details);
    },
    subscribe<N extends EventName>(name: N, listener: (data: EventData<N>) => void) {
      return bridge.subscribe(name, (data) => listener(data as EventData<N>));
    },
  };
}
