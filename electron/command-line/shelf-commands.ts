/** The commands about collections, tags and the trash, as commander parses and explains them. */
import type { Command } from 'commander';
import { mergeTagsCommand, renameTagCommand } from './commands/annotation-tags.ts';
import {
  addToCollection,
  emptyTrash,
  listCollections,
  listTrash,
  removeFromCollection,
  restoreFromTrash,
  tagCommand,
  type Place,
} from './commands/shelves.ts';
import type { Run } from './run-context.ts';

/** Adds `collection`, `tag` and `trash`. */
export function addShelfCommands(
  program: Command,
  run: Run,
  libraryOf: (command: Command) => string | undefined,
): void {
  const placeOf = (command: Command): Place => ({ ...run, folder: libraryOf(command) });
  addCollection(program, run, placeOf);
  addTag(program, run, placeOf);
  addTrash(program, run, placeOf);
}

type PlaceOf = (command: Command) => Place;

function addCollection(
  program: Command,
  { output: { t }, onExitCode }: Run,
  placeOf: PlaceOf,
): void {
  const collection = program.command('collection').description(t('commandLine.collection'));
  collection
    .command('list')
    .description(t('commandLine.collectionList'))
    .action(async (_options, command: Command) => {
      onExitCode(await listCollections(placeOf(command)));
    });
  for (const [name, act] of [
    ['add', addToCollection],
    ['remove', removeFromCollection],
  ] as const) {
    collection
      .command(name)
      .description(t(name === 'add' ? 'commandLine.collectionAdd' : 'commandLine.collectionRemove'))
      .argument('<name>', t('commandLine.collectionName'))
      .argument('[ids...]', t('commandLine.ids'))
      .action(async (named: string, ids: string[], _options, command: Command) => {
        onExitCode(await act(named, ids, placeOf(command)));
      });
  }
}

function addTag(program: Command, { output: { t }, onExitCode }: Run, placeOf: PlaceOf): void {
  const tag = program
    .command('tag')
    .description(t('commandLine.tag'))
    .argument('<id>', t('commandLine.id'))
    .argument('<changes...>', t('commandLine.tagChanges'))
    // `-tag` looks like an option.
    .allowUnknownOption()
    .action(async (id: string, changes: string[], _options, command: Command) => {
      onExitCode(await tagCommand(id, changes, placeOf(command)));
    });
  for (const [name, act] of [
    ['rename', renameTagCommand],
    ['merge', mergeTagsCommand],
  ] as const) {
    tag
      .command(name)
      .description(t(name === 'rename' ? 'commandLine.tagRename' : 'commandLine.tagMerge'))
      .argument('<tag>', t('commandLine.tagOld'))
      .argument('<into>', t('commandLine.tagNew'))
      .action(async (from: string, to: string, _options, command: Command) => {
        onExitCode(await act(from, to, placeOf(command)));
      });
  }
}

function addTrash(program: Command, { output: { t }, onExitCode }: Run, placeOf: PlaceOf): void {
  const trash = program.command('trash').description(t('commandLine.trash'));
  trash
    .command('list')
    .description(t('commandLine.trashList'))
    .action(async (_options, command: Command) => {
      onExitCode(await listTrash(placeOf(command)));
    });
  trash
    .command('restore')
    .description(t('commandLine.trashRestore'))
    .argument('<ids...>', t('commandLine.ids'))
    .action(async (ids: string[], _options, command: Command) => {
      onExitCode(await restoreFromTrash(ids, placeOf(command)));
    });
  trash
    .command('empty')
    .description(t('commandLine.trashEmpty'))
    .option('--yes', t('commandLine.trashYes'))
    .action(async (options: { yes?: boolean }, command: Command) => {
      onExitCode(await emptyTrash(options, placeOf(command)));
    });
}
