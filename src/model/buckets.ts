/** One of Okta's rate-limit buckets: the paths it counts, and what an org may call a minute by default. */
export interface Bucket {
  name: string;
  /** A path of the bucket: `*` is one segment, a final `**` any number, none included. */
  paths: readonly string[];
  /** Requests a minute for the whole org, by edition (Okta's table of 2025; headers tell the truth). */
  perMinute: Readonly<Record<Edition, number>>;
}

export type Edition = 'integrator' | 'enterprise' | 'workforce';

const perMinute = (integrator: number, enterprise: number, workforce: number) => ({
  integrator,
  enterprise,
  workforce,
});

/** The first bucket with a matching path counts a request: exact paths stand before wide ones. */
export const buckets: readonly Bucket[] = [
  { name: 'token', paths: ['/oauth2/v1/token'], perMinute: perMinute(150, 150, 150) },
  { name: 'oauth2/v1/clients', paths: ['/oauth2/v1/clients/**'], perMinute: perMinute(25, 100, 100) },
  { name: 'apps/{id}', paths: ['/api/v1/apps/*'], perMinute: perMinute(100, 600, 500) },
  { name: 'apps', paths: ['/api/v1/apps/**'], perMinute: perMinute(20, 100, 100) },
  { name: 'groups', paths: ['/api/v1/groups/rules/**', '/api/v1/groups'], perMinute: perMinute(100, 600, 500) },
  { name: 'groups/{id}', paths: ['/api/v1/groups/*'], perMinute: perMinute(100, 600, 1000) },
  { name: 'groups', paths: ['/api/v1/groups/**'], perMinute: perMinute(100, 600, 500) },
  { name: 'users/{id}', paths: ['/api/v1/users/*'], perMinute: perMinute(100, 1000, 2000) },
  { name: 'users', paths: ['/api/v1/users/**'], perMinute: perMinute(100, 600, 600) },
  { name: 'logs', paths: ['/api/v1/logs'], perMinute: perMinute(20, 50, 120) },
  { name: 'devices/{id}/users', paths: ['/api/v1/devices/*/users'], perMinute: perMinute(100, 600, 600) },
  { name: 'devices', paths: ['/api/v1/devices/**'], perMinute: perMinute(100, 150, 100) },
  { name: 'iam', paths: ['/api/v1/iam/**'], perMinute: perMinute(100, 200, 200) },
  { name: 'agentPools', paths: ['/api/v1/agentPools/**'], perMinute: perMinute(10, 20, 20) },
  { name: 'domains', paths: ['/api/v1/domains/**'], perMinute: perMinute(50, 100, 100) },
  { name: 'v1', paths: ['/api/v1/**'], perMinute: perMinute(100, 600, 1200) },
  { name: 'other', paths: ['/**'], perMinute: perMinute(10000, 10000, 10000) },
];

/** The bucket that counts a request for `path` (no query). */
export function bucketOf(path: string): Bucket {
  const segments = path.split('/').filter((segment) => segment !== '');
  const found = buckets.find((bucket) => bucket.paths.some((pattern) => fits(pattern, segments)));
  return found as Bucket; // the last pattern takes every path
}

function fits(pattern: string, segments: readonly string[]): boolean {
  const steps = pattern.split('/').filter((step) => step !== '');
  const isOpen = steps.at(-1) === '**';
  const fixed = isOpen ? steps.slice(0, -1) : steps;
  if (isOpen ? segments.length < fixed.length : segments.length !== fixed.length) return false;
  return fixed.every((step, index) => step === '*' || step === segments[index]);
}
