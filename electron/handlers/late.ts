/** Handlers whose programs are loaded at the first request: what a start does not need does not slow it. */
import type { Handlers } from '../shared/contract.ts';

/** The named handlers; `load` is called once, by the first request of any of them. A request waits for it. */
export function late<Name extends keyof Handlers>(
  names: readonly Name[],
  load: () => Promise<Pick<Handlers, Name>>,
): Pick<Handlers, Name> {
  let loaded: Promise<Pick<Handlers, Name>> | undefined;
  const handler =
    (name: Name) =>
    async (params: unknown): Promise<unknown> => {
      const handlers = await (loaded ??= load());
      return (handlers[name] as (params: unknown) => unknown)(params);
    };
  return Object.fromEntries(names.map((name) => [name, handler(name)])) as Pick<Handlers, Name>;
}
