import { describe, expect, it } from 'vitest';
import { DocumentId } from '../../../corpus/document/document.ts';
import { holdEvents } from '../../../electron/held-events.ts';
import { JobId, type EventName } from '../../../electron/shared/contract.ts';

const finished = { job: JobId.parse('job-1'), outcomes: [], cancelled: false };
const requested = { id: DocumentId.parse('a1'.repeat(8)) };

function start() {
  const sent: EventName[] = [];
  return { sent, events: holdEvents((name) => sent.push(name)) };
}

describe('events before the window listens', () => {
  it('says what came of files that were opened with the app, although the import was over first', () => {
    const { sent, events } = start();
    events.send('import:finished', finished);
    events.send('document:requested', requested);
    expect(sent).toEqual([]);
    events.windowReady();
    expect(sent).toEqual(['import:finished', 'document:requested']);
  });

  it('tells each of them once', () => {
    const { sent, events } = start();
    events.send('import:finished', finished);
    events.windowReady();
    events.windowReady();
    expect(sent).toEqual(['import:finished']);
  });

  it('keeps nothing that is only about what is seen now', () => {
    const { sent, events } = start();
    events.send('library:changed', { documents: [], gone: [] });
    expect(sent).toEqual(['library:changed']);
  });

  it('keeps what a closed window would not hear for the next one', () => {
    const { sent, events } = start();
    events.windowReady();
    events.send('import:finished', finished);
    events.windowClosed();
    events.send('import:finished', finished);
    expect(sent).toHaveLength(1);
    events.windowReady();
    expect(sent).toHaveLength(2);
  });
});
