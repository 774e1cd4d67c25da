import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import { asError, fileProblem, OktaGraphError } from './errors.ts';
import { type Key, Secret, settings, type Values } from './settings.ts';

/** The settings in force, and where each came from. */
export interface Config {
  values: Values;
  /** `default`, `file okta-graph.yaml`, `environment OKTA_CLIENT_ORGURL` or `flag --org-url`. */
  origins: Readonly<Record<Key, string>>;
}

export interface ConfigInput {
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
  home?: string;
  /** A settings file that must exist. Default: `okta-graph.yaml` in `cwd`, if it is there. */
  file?: string | undefined;
  /** Values of flags, by the flag's name without dashes. */
  flags?: Readonly<Record<string, string | readonly string[] | undefined>>;
}

interface Found {
  value: unknown;
  origin: string;
}

/**
 * The environment of this process: the one place that reads it. Secrets are taken out of it, so that neither a
 * crash report nor a child process has them.
 */
export function takeEnvironment(): ConfigInput['env'] {
  const taken = { ...process.env };
  for (const setting of Object.values(settings)) {
    if ('isSecret' in setting) for (const name of namesOf(setting)) delete process.env[name];
  }
  return taken;
}

/** The variables that a setting may come from, the better known one first. */
function namesOf(setting: (typeof settings)[Key]): string[] {
  return [...('env' in setting ? [setting.env] : []), ...('alias' in setting ? [setting.alias] : [])];
}

/** Reads the settings: file, then environment, then flags. Throws `SETTINGS`, naming every key that is wrong and where it came from. */
export function loadConfig(input: ConfigInput): Config {
  const problems: string[] = [];
  const found = new Map<string, Found>();
  const layers = [sharedFile, ownFile, environmentLayer, flagLayer];
  for (const layer of layers) for (const [key, value] of layer(input, problems)) found.set(key, value);

  const values: Record<string, unknown> = {};
  const origins: Record<string, string> = {};
  for (const [key, setting] of Object.entries(settings)) {
    const { value, origin } = found.get(key) ?? {
      value: 'fallback' in setting ? setting.fallback : undefined,
      origin: 'default',
    };
    origins[key] = origin;
    if (value === undefined) continue;
    const parsed = (setting.type as z.ZodType).safeParse(value);
    if (parsed.success) values[key] = parsed.data;
    else
      for (const { message, path } of parsed.error.issues)
        problems.push(problem([key, ...path].join('.'), origin, message));
  }
  if (problems.length > 0) throw new OktaGraphError('SETTINGS', problems.join('\n'));
  return { values: values as Values, origins: origins as Config['origins'] }; // every key was parsed by its own type
}

/** One line a setting: its value, with secrets masked, and where it came from. */
export function listConfig({ values, origins }: Config): { key: Key; value: unknown; origin: string; doc: string }[] {
  return (Object.keys(settings) as Key[]).map((key) => {
    const value = values[key];
    const shown = value instanceof Secret ? '***' : (value ?? null);
    return { key, value: shown, origin: value === undefined ? 'unset' : origins[key], doc: settings[key].doc };
  });
}

type Layer = (input: ConfigInput, problems: string[]) => Iterable<[string, Found]>;

/** Okta's own file, which its SDKs and command line share. */
const sharedFile: Layer = ({ home = homedir() }, problems) => {
  const file = join(home, '.okta', 'okta.yaml');
  if (!existsSync(file)) return [];
  const document = readYaml(file, file, problems);
  const client = record(record(record(document).okta).client);
  return sharedNames.flatMap((name): [string, Found][] =>
    client[name] === undefined ? [] : [[`okta.${name}`, { value: client[name], origin: 'file ~/.okta/okta.yaml' }]],
  );
};

/** Settings that have the same name in Okta's own file. */
const sharedNames = ['orgUrl', 'token', 'authorizationMode', 'clientId', 'privateKey', 'keyId', 'scopes'] as const;

const ownFile: Layer = ({ cwd, env, file = env.OKTA_GRAPH_CONFIG }, problems) => {
  const path = resolve(cwd, file ?? 'okta-graph.yaml');
  const shown = relative(cwd, path) || path;
  if (!existsSync(path)) {
    if (file !== undefined) problems.push(`The settings file ${shown} does not exist.`);
    return [];
  }
  return flatten(record(readYaml(path, shown, problems)), '', `file ${shown}`, problems);
};

function flatten(tree: Record<string, unknown>, prefix: string, origin: string, problems: string[]): [string, Found][] {
  return Object.entries(tree).flatMap(([step, value]): [string, Found][] => {
    const key = `${prefix}${step}`;
    if (Object.hasOwn(settings, key)) return value === null ? [] : [[key, { value, origin }]];
    if (Object.keys(settings).some((known) => known.startsWith(`${key}.`))) {
      return flatten(record(value), `${key}.`, origin, problems);
    }
    problems.push(problem(key, origin, `is not a setting. Known: ${Object.keys(settings).join(', ')}`));
    return [];
  });
}

const environmentLayer: Layer = ({ env }, problems) =>
  Object.entries(settings).flatMap(([key, setting]): [string, Found][] => {
    const names = namesOf(setting);
    const name = names.find((one) => (env[one] ?? '') !== '');
    if (name !== undefined) return [[key, { value: env[name], origin: `environment ${name}` }]];
    const fileName = `${names[0]}_FILE`;
    const file = env[fileName] ?? '';
    if (!('isSecret' in setting) || file === '') return [];
    const origin = `environment ${fileName}`;
    try {
      return [[key, { value: readFileSync(file, 'utf8').trim(), origin }]];
    } catch {
      problems.push(problem(key, origin, `cannot be read from ${file}`));
      return [];
    }
  });

const flagLayer: Layer = ({ flags = {} }) =>
  Object.entries(settings).flatMap(([key, setting]): [string, Found][] => {
    const flag = 'flag' in setting ? setting.flag : undefined;
    const value = flag === undefined ? undefined : flags[flag];
    return value === undefined ? [] : [[key, { value, origin: `flag --${flag}` }]];
  });

const problem = (key: string, origin: string, message: string) =>
  `${key} (${origin}): ${message.replace(/^Invalid input: /, '')}.`.replace(/([.?])\.$/, '$1');

const problemOf = (error: unknown) =>
  error instanceof Error && 'syscall' in error ? `${fileProblem(error)}.` : asError(error).message;

function readYaml(file: string, shown: string, problems: string[]): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    problems.push(`The settings file ${shown} cannot be read: ${problemOf(error)}`);
    return {};
  }
}

/** A mapping of the file, or an empty one where the file has something else. */
const record = (value: unknown): Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? { ...value } : {};
