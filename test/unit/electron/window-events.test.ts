/** What the windows over one library are told. */
import { describe, expect, it } from 'vitest';
import { DocumentId } from '../../../corpus/document/document.ts';
import { JobId } from '../../../electron/shared/import-requests.ts';
import { createWindowEvents } from '../../../electron/window-events.ts';

const finished = { job: JobId.parse('job-1'), outcomes: [], cancelled: false };
const requested = { id: DocumentId.parse('a1'.repeat(8)) };
const nothing = { documents: [], gone: [] };

function start(...listening: readonly string[]) {
  const told: string[] = [];
  const events = createWindowEvents<string>((window, name, data) => {
    told.push(`${window} ${name}${'role' in data ? ` ${data.role}` : ''}`);
  });
  for (const window of listening) events.listening(window);
  return { told, events };
}

describe('events before a window listens', () => {
  it('say what came of files that were opened with the app, although the import was over first', () => {
    const { told, events } = start();
    events.finished(undefined, finished);
    events.sendCurrent('document:requested', requested);
    expect(told).toEqual([]);
    events.listening('first');
    expect(told).toEqual(['first import:finished says', 'first document:requested']);
  });

  it('are told once, to the first that listens', () => {
    const { told, events } = start();
    events.finished(undefined, finished);
    for (const window of ['first', 'second', 'first']) events.listening(window);
    expect(told).toEqual(['first import:finished says']);
  });

  it('are forgotten where they are only about what is seen now', () => {
    const { told, events } = start();
    events.send('library:changed', nothing);
    events.listening('first');
    expect(told).toEqual([]);
  });

  it('reach a page that has asked for the list and is not drawn: texts that came meanwhile were missing from it', () => {
    const { told, events } = start();
    events.hears('first');
    events.send('library:changed', nothing);
    events.sendCurrent('document:requested', requested);
    expect(told).toEqual(['first library:changed']);
    events.silent('first');
    events.send('library:changed', nothing);
    expect(told).toHaveLength(1);
  });

  it('are kept for the next window after the last was closed', () => {
    const { told, events } = start('first');
    events.silent('first');
    events.finished('first', finished);
    events.listening('second');
    expect(told).toEqual(['second import:finished says']);
  });
});

describe('events with several windows', () => {
  it('reach all, all but one, or one', () => {
    const { told, events } = start('first', 'second', 'third');
    events.send('library:changed', nothing);
    expect(told.splice(0)).toHaveLength(3);
    events.sendOthers('second', 'library:changed', nothing);
    expect(told.splice(0)).toEqual(['first library:changed', 'third library:changed']);
    events.sendTo('second', 'library:changed', nothing);
    expect(told.splice(0)).toEqual(['second library:changed']);
    events.silent('second');
    events.sendTo('second', 'library:changed', nothing);
    expect(told).toEqual([]);
  });

  it('that ask for a document reach the one that the reader is in', () => {
    const { told, events } = start('first', 'second');
    events.sendCurrent('document:requested', requested);
    events.focused('first');
    events.sendCurrent('document:requested', requested);
    events.silent('first');
    events.sendCurrent('document:requested', requested);
    expect(told.map((line) => line.split(' ')[0])).toEqual(['second', 'first', 'second']);
  });

  it('say what came of an import in the window that began it, and in another one when that is gone', () => {
    const { told, events } = start('first', 'second');
    events.finished('first', finished);
    expect(told.splice(0)).toEqual([
      'first import:finished asked',
      'second import:finished silent',
    ]);
    events.listening('third');
    events.focused('second');
    events.silent('first');
    events.finished('first', finished);
    expect(told.toSorted()).toEqual([
      'second import:finished says',
      'third import:finished silent',
    ]);
  });

  it('do not make a window that is not drawn yet the one that the reader is in', () => {
    const { events } = start('first');
    events.focused('opening');
    expect(events.current()).toBe('first');
  });
});
