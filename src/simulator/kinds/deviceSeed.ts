import { readPath } from '../../model/path.ts';
import type { Seeding } from '../seed.ts';

/** Most devices have one user, some are shared, a few have none. */
export function seedDevices({ org, stream, todayMs, sizes }: Seeding): void {
  const random = stream('devices');
  const owners = org
    .of('User')
    .all()
    .filter((user) => user.status !== 'DEPROVISIONED' && user.status !== 'STAGED');
  for (let index = 0; index < sizes.devices; index++) {
    const make = random.weighted(platforms.map((make, at) => [make, [45, 25, 20, 10][at] ?? 1] as const));
    const createdMs = todayMs - random.whole(1, 1200) * 86_400_000;
    const id = random.id('guo');
    const owner = owners.length === 0 ? undefined : random.pick(owners);
    const isPhone = make.platform === 'IOS' || make.platform === 'ANDROID';
    const model = random.pick(make.models);
    org.of('Device').put({
      id,
      status: random.weighted([['ACTIVE', 93] as const, ['SUSPENDED', 3], ['DEACTIVATED', 4]]),
      created: new Date(createdMs).toISOString(),
      lastUpdated: new Date(createdMs + Math.floor(random.next() * (todayMs - createdMs))).toISOString(),
      profile: {
        displayName: `${String(readPath(owner, 'profile.firstName') ?? 'Spare')}'s ${model}`,
        platform: make.platform,
        manufacturer: make.manufacturer,
        model,
        osVersion: random.pick(make.versions),
        serialNumber: random.id('', 10).toUpperCase(),
        ...(isPhone ? { imei: String(random.whole(35_000_000, 35_999_999)).padEnd(15, '7') } : {}),
        ...(make.platform === 'WINDOWS' ? { sid: `S-1-5-21-${random.whole(1e9, 9e9)}` } : {}),
        ...(make.platform === 'MACOS' ? { udid: random.id('', 36).toUpperCase() } : {}),
        registered: random.chance(0.95),
        secureHardwarePresent: random.chance(0.85),
        ...(isPhone ? { integrityJailbreak: random.chance(0.01) } : {}),
        diskEncryptionType: random.weighted([
          ['ALL_INTERNAL_VOLUMES', 70] as const,
          ['SYSTEM_VOLUME', 15],
          ['NONE', 5],
          ['FULL', 10],
        ]),
      },
    });
    const others = random.weighted([[0, 90] as const, [1, 6], [3, 2]]);
    const users = owner === undefined || random.chance(0.03) ? [] : [owner, ...random.sample(owners, others)];
    for (const user of users) {
      org.table('Device.users').set(id, user.id, {
        id: random.id('lnk'),
        created: new Date(createdMs + 60_000).toISOString(),
        managementStatus: random.weighted([['MANAGED', 70] as const, ['NOT_MANAGED', 30]]),
        screenLockType: random.weighted([['BIOMETRIC', 60] as const, ['PASSCODE', 30], ['NONE', 10]]),
      });
    }
  }
}

const platforms = [
  { platform: 'MACOS', manufacturer: 'Apple', models: ['MacBook Pro', 'MacBook Air'], versions: ['14.7.2', '15.3.1'] },
  {
    platform: 'WINDOWS',
    manufacturer: 'Dell',
    models: ['Latitude 7450', 'XPS 13'],
    versions: ['10.0.22631', '10.0.26100'],
  },
  { platform: 'IOS', manufacturer: 'Apple', models: ['iPhone 14', 'iPhone 15'], versions: ['17.6.1', '18.3'] },
  { platform: 'ANDROID', manufacturer: 'Google', models: ['Pixel 8', 'Pixel 9'], versions: ['14', '15'] },
] as const;
