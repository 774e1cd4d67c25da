import type { Command } from 'commander';
import { type Config, loadConfig } from '../config.ts';
import { type Key, settings } from '../settings.ts';
import type { Io } from './io.ts';

/** What a command module gives: it declares its flags and its action, which resolves to the exit code. */
export type CommandModule = (command: Command, io: Io, exit: (code: number) => void) => void;

/** Adds `--config` and the flags of these settings. */
export function addSettings(command: Command, keys: readonly Key[]): Command {
  command.option('--config <file>', 'settings file (default: okta-graph.yaml, if it is there)');
  for (const key of keys) {
    const setting = settings[key];
    if (!('flag' in setting)) continue;
    const fallback = 'fallback' in setting ? ` (default: ${setting.fallback})` : '';
    const told = `${setting.doc}${fallback} Also ${setting.env}.`;
    if ('isList' in setting) command.option(`--${setting.flag} <value>`, told, collect);
    else command.option(`--${setting.flag} <value>`, told);
  }
  return command;
}

/** The settings in force for a command that was called with `options`. */
export function configOf(
  options: Readonly<Record<string, unknown>>,
  io: Io,
  overrides: Record<string, string> = {},
): Config {
  const flags: Record<string, string | readonly string[]> = { ...overrides };
  for (const [name, value] of Object.entries(options)) {
    if (typeof value === 'string' || Array.isArray(value))
      flags[name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)] = value;
  }
  const { config, ...rest } = flags;
  return loadConfig({
    env: io.env,
    cwd: io.cwd,
    flags: rest,
    file: typeof config === 'string' ? config : undefined,
    ...(io.home === undefined ? {} : { home: io.home }),
  });
}

const collect = (value: string, found: readonly string[] = []): string[] => [...found, value];
