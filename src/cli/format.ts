import type { Command } from 'commander';
import { type CypherFormat, cypherFormats, readFormat } from '../cypher/format.ts';

/** How a table is to be printed, as the command line says it. */
export interface FormatOptions {
  format: string;
  json?: true;
}

/** Adds `--format`, and `--json`, which other commands have, too. */
export function addFormat(command: Command): Command {
  return command
    .option('--format <format>', cypherFormats.join(', '), 'table')
    .option('--json', 'the same as --format json');
}

/** The format that was asked for. Throws `BAD_USER_INPUT` with those that there are. */
export function formatOf({ format, json }: FormatOptions): CypherFormat {
  return json ? 'json' : readFormat(format);
}
