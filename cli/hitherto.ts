import { HELP } from './help.ts';
import { type Options, readOptions } from './options.ts';
import { say, UsageError } from './terminal.ts';

type Command = (args: string[], options: Options) => Promise<number>;

/** Each command brings its part of the engine when it is asked for: `figures` opens no archive, `read` no word list. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  check: async () => (await import('./check.ts')).check,
  read: async () => (await import('./read-files.ts')).readFiles,
  figures: async () => (await import('./batch.ts')).figures,
  compare: async () => (await import('./batch.ts')).compare,
  related: async () => (await import('./batch.ts')).related,
  pack: async () => (await import('./pack.ts')).pack,
};

/** Gives the exit status: 0 done, 2 for what cannot be read or understood. */
async function main(argv: string[]): Promise<number> {
  const { words, options } = readOptions(argv);
  const [name, ...args] = words;
  if (options.version) return printVersion();
  if (options.help || name === undefined || name === 'help') {
    await say(HELP);
    return name === undefined && !options.help ? 2 : 0;
  }
  const command = COMMANDS[name];
  if (!command) throw new UsageError(`there is no command "${name}"; hitherto --help lists them`);
  return (await command())(args, options);
}

async function printVersion(): Promise<number> {
  const { default: manifest } = await import('../package.json', { with: { type: 'json' } });
  await say(manifest.version);
  return 0;
}

// A reader that has seen enough ("| head") closes the pipe; that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`hitherto: ${error.message}`);
  process.exitCode = 2;
}
