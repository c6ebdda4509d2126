/** Files with notes in the app in memory: what planning says of them, and what the window asked for. */
import type { Handlers, Params } from '../../electron/shared/contract.ts';
import type {
  FailedIncoming,
  IncomingChoices,
  IncomingId,
  IncomingReport,
} from '../../electron/shared/incoming-requests.ts';

/** Begins with what a plan says, whatever is chosen unless `planned` looks at it. */
export class FakeIncoming {
  /** The choices of each plan, and `keep`, `undo`, `close` as they are asked. */
  readonly asked: (IncomingChoices | 'keep' | 'undo' | 'close')[] = [];

  constructor(
    private readonly planned: (choices: IncomingChoices) => readonly IncomingReport[] = () => [],
    private readonly failed: readonly FailedIncoming[] = [],
  ) {}

  handlers(): Pick<Handlers, Extract<keyof Handlers, `incoming:${string}`>> {
    const plan = ({ choices }: Params<'incoming:plan'>) => ({
      files: [...this.planned(choices as IncomingChoices)],
      failed: [...this.failed],
    });
    return {
      'incoming:choose': () => ({ incoming: 'incoming-1' as IncomingId }),
      'incoming:plan': (params) => {
        this.asked.push(params.choices);
        return plan(params);
      },
      'incoming:keep': (params) => {
        this.asked.push('keep');
        return { ...plan(params), change: 7 };
      },
      'incoming:undo': () => {
        this.asked.push('undo');
        return {};
      },
      'incoming:close': () => {
        this.asked.push('close');
        return {};
      },
    };
  }
}
