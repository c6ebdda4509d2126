/** The commands that make and list annotations, as commander parses and explains them. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { AnnotationId, Colour, Link, Relation } from '../../corpus/annotations/annotation.ts';
import { AnnotationKind } from '../../corpus/annotations/kind.ts';
import type { Translate } from '../shared/i18n.ts';
import { annotateCommand, type Annotated } from './commands/annotate.ts';
import { annotationsCommand, type AnnotationsOptions } from './commands/annotations.ts';
import type { Run } from './run-context.ts';
import { UsageError } from './usage-error.ts';

type LibraryOf = (command: Command) => string | undefined;

/** Adds `annotate` and `annotations`. */
export function addAnnotationCommands(program: Command, run: Run, libraryOf: LibraryOf): void {
  addAnnotate(program, run, libraryOf);
  addAnnotations(program, run, libraryOf);
}

interface AnnotateFlags {
  readonly quote?: string;
  readonly whole?: boolean;
  readonly part?: string;
  readonly note?: string;
  readonly tag?: readonly string[];
  readonly kind?: string;
  readonly link?: readonly Link[];
  readonly color?: Colour;
  readonly colour?: Colour;
  readonly occurrence?: number;
  readonly with?: string;
  readonly withQuote?: string;
}

function addAnnotate(
  program: Command,
  { output, surroundings, onExitCode }: Run,
  libraryOf: LibraryOf,
): void {
  const { t } = output;
  program
    .command('annotate')
    .description(t('commandLine.annotate'))
    .argument('<id>', t('commandLine.id'))
    .option('--quote <words>', t('commandLine.quote'))
    .option('--whole', t('commandLine.whole'))
    .option('--part <part>', t('commandLine.part'))
    .option('--note <text>', t('commandLine.note'))
    .option('--tag <tags...>', t('commandLine.annotationTag'))
    .addOption(kindOption(t))
    .addOption(linkOption(t))
    .addOption(colourOptions(t)[0])
    .addOption(colourOptions(t)[1])
    .addOption(
      new Option('--occurrence <number>', t('commandLine.occurrence')).argParser((value) => {
        if (/^[1-9]\d{0,6}$/.test(value)) return Number(value);
        throw new InvalidArgumentError(t('commandLine.positiveNumber', { value }));
      }),
    )
    .option('--with <id>', t('commandLine.annotateWith'))
    .option('--with-quote <words>', t('commandLine.annotateWithQuote'))
    .action(async (id: string, options: AnnotateFlags, command: Command) => {
      const { tag: tags, link: links, kind, note } = options;
      const change = { colour: options.color ?? options.colour, tags, links, kind, note };
      const library = libraryOf(command);
      onExitCode(
        await annotateCommand(id, annotated(options), change, library, output, surroundings),
      );
    });
}

/** Errors: UsageError where it is not exactly one of the three, or half of a second target. */
function annotated(options: AnnotateFlags): Annotated {
  const { quote, whole, part, occurrence, with: document, withQuote } = options;
  const isBeside = document !== undefined;
  if (isBeside !== (withQuote !== undefined) || (isBeside && quote === undefined)) {
    throw new UsageError((t) => t('commandLine.annotateWithBoth'));
  }
  const given = [quote, whole, part].filter((one) => one !== undefined).length;
  if (given !== 1) throw new UsageError((t) => t('commandLine.quoteWholeOrPart'));
  if (part !== undefined) return { kind: 'part', part };
  if (quote === undefined) return { kind: 'whole' };
  const words = { kind: 'quote', quote, occurrence } as const;
  if (document === undefined || withQuote === undefined) return words;
  return { ...words, beside: { document, quote: withQuote } };
}

function addAnnotations(
  program: Command,
  { output, surroundings, onExitCode }: Run,
  libraryOf: LibraryOf,
): void {
  const { t } = output;
  program
    .command('annotations')
    .description(t('commandLine.annotations'))
    .argument('[id]', t('commandLine.id'))
    .option('--tag <tag>', t('commandLine.annotationsTag'))
    .addOption(kindOption(t))
    .addOption(colourOptions(t)[0])
    .addOption(colourOptions(t)[1])
    .option('--text <words>', t('commandLine.annotationsText'))
    .action(
      async (
        id: string | undefined,
        { color, ...others }: AnnotationsOptions & { readonly color?: Colour },
        command: Command,
      ) => {
        const options = { ...others, ...(color === undefined ? {} : { colour: color }) };
        const library = libraryOf(command);
        onExitCode(await annotationsCommand(id, options, library, output, surroundings));
      },
    );
}

/** Either spelling; help names one. */
function colourOptions(t: Translate): readonly [Option, Option] {
  return [colourOption('--color <colour>', t), colourOption('--colour <colour>', t).hideHelp()];
}

function colourOption(flag: string, t: Translate): Option {
  return new Option(flag, t('commandLine.colour')).argParser((value) => {
    const colour = Colour.safeParse(value);
    if (colour.success) return colour.data;
    const choices = Colour.options.join(', ');
    throw new InvalidArgumentError(t('commandLine.unknownColour', { value, choices }));
  });
}

function kindOption(t: Translate): Option {
  return new Option('--kind <kind>', t('commandLine.annotationKind')).argParser((value) => {
    const kind = AnnotationKind.safeParse(value);
    if (kind.success) return kind.data;
    throw new InvalidArgumentError(t('commandLine.wrongKind', { value }));
  });
}

/** `RELATION:ID`, as often as there are links. */
function linkOption(t: Translate): Option {
  return new Option('--link <links...>', t('commandLine.link')).argParser(
    (value, before: readonly Link[] | undefined) => {
      const [relation, ...id] = value.split(':');
      const link = Link.safeParse({ relation, to: AnnotationId.safeParse(id.join(':')).data });
      if (link.success) return [...(before ?? []), link.data];
      const choices = Relation.options.join(', ');
      throw new InvalidArgumentError(t('commandLine.wrongLink', { value, choices }));
    },
  );
}
