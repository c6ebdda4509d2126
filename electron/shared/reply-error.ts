/** What is told of an error where it crosses the boundary. */
import { toCorpusError } from '../../corpus/errors.ts';
import type { ReplyError } from './reply.ts';

/** An error in the form that crosses the boundary: stack and cause stay behind. */
export function toReplyError(error: unknown): ReplyError {
  const { code, message, details } = toCorpusError(error);
  return { code, message, details: { ...details } };
}
