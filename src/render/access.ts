import { adminRoles, leastRole } from '../model/adminRoles.ts';
import { describe, isListed, type Kind, kinds, scopesOf } from '../model/index.ts';
import { presets } from '../model/presets.ts';
import { callsOfKind } from './calls.ts';
import { code, table } from './markdown.ts';

/** What a sync reads by preset, and what each kind costs. */
export function renderPresets(): string[] {
  const rows = presets.flatMap((preset) =>
    kinds.filter((kind) => presetOf(kind) === preset).map((kind) => [anchor(kind), code(preset), calls(kind)]),
  );
  return [
    '## What a sync reads',
    '',
    'The setting `sync.kinds` chooses a preset, and kinds and links by name; each preset holds those before it. What a',
    'link costs stands with the link. `okta-graph plan` tells what all of it costs in an org.',
    '',
    ...table(['Kind', 'From the preset', 'Calls'], rows),
  ];
}

/** What a credential needs, by scope. */
export function renderScopes(): string[] {
  const rows = scopesOf(kinds).map((scope) => {
    const those = kinds.filter((kind) => describe(kind).okta?.scope === scope);
    const roles = [...new Set(those.map((kind) => adminRoles[describe(kind).okta?.role ?? leastRole].label))];
    return [code(scope), those.map(anchor).join(', '), roles.join(', ')];
  });
  return [
    '## What reading takes',
    '',
    'A service app needs the scope and the role, an API token only the role of its owner, an API service integration only',
    'the scope.',
    '',
    ...table(['Scope', 'For', 'Least role'], rows),
  ];
}

/** The smallest preset that has the kind; null for one that Okta does not have. */
export function presetOf(kind: Kind) {
  const { okta } = describe(kind);
  return okta === null ? null : (okta.preset ?? 'standard');
}

function calls(kind: Kind): string {
  const { okta } = describe(kind);
  if (okta === null) return '';
  return isListed(kind) ? callsOfKind(okta) : 'none: it comes with others';
}

const anchor = (kind: Kind) => `[${kind}](#${kind.toLowerCase()})`;
