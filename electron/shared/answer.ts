/** The one place where a request from outside meets the contract: look up, validate, run, wrap. */
import type * as z from 'zod';
import { CorpusError } from '../../corpus/errors.ts';
import { requests, type Handlers, type RequestName } from './contract.ts';
import type { Answer } from './reply.ts';
import { toReplyError } from './reply-error.ts';
import { Written } from './written.ts';

/**
 * The reply to a request; never throws and never rejects.
 * Errors: `invalidRequest` for a name that is not in the contract or parameters that do not fit, with the path of the
 * first misfit in the message; otherwise what the handler threw, `internal` if that was no CorpusError.
 */
export async function answer(handlers: Handlers, name: unknown, params: unknown): Promise<Answer> {
  try {
    if (!isRequestName(name)) {
      throw invalidRequest(`no request is called ${typeof name === 'string' ? name : typeof name}`);
    }
    const parsed = requests[name].params.safeParse(params);
    if (!parsed.success) throw invalidRequest(`${name}: ${explainMisfit(parsed.error)}`);
    // The schema of this very name has just been applied, which the compiler cannot follow over the union of names.
    const handler = handlers[name] as (params: unknown) => unknown;
    const value = await handler(parsed.data);
    return value instanceof Written ? { ok: true, written: value.json } : { ok: true, value };
  } catch (error) {
    return { ok: false, error: toReplyError(error) };
  }
}

function isRequestName(name: unknown): name is RequestName {
  return typeof name === 'string' && Object.hasOwn(requests, name);
}

function invalidRequest(reason: string): CorpusError {
  return new CorpusError('invalidRequest', reason, { reason });
}

function explainMisfit(error: z.ZodError): string {
  const issue = error.issues[0];
  if (!issue) return 'parameters do not fit';
  const path = issue.path.map(String).join('.');
  return path === '' ? issue.message : `${path}: ${issue.message}`;
}
