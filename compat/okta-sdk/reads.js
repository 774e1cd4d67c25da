/** Reads a collection of the SDK to its end. */
export async function list(collection) {
  const rows = [];
  await (await collection).each((row) => {
    rows.push(row);
  });
  return rows;
}

const ids = async (collection) => (await list(collection)).map(({ id }) => id);

/** Rows that belong to something, as pairs. */
async function pairs(owners, rowsOf) {
  const lists = await Promise.all(
    owners.map(async (owner) => (await list(rowsOf(owner))).map((row) => [owner, row.user?.id ?? row.id])),
  );
  return lists.flat();
}

/**
 * What a program reads of an org, and where the control plane has the truth about it. Pages are small, so that there
 * are several of each.
 */
export const reads = {
  users: {
    read: async ({ userApi }) => [
      ...(await ids(userApi.listUsers({ limit: 20 }))),
      ...(await ids(userApi.listUsers({ filter: 'status eq "DEPROVISIONED"', limit: 5 }))), // not in the plain list
    ],
    truth: ({ nodes }) => nodes.User,
  },
  groups: {
    read: ({ groupApi }) => ids(groupApi.listGroups({ limit: 7 })),
    truth: ({ nodes }) => nodes.Group,
  },
  apps: {
    read: ({ applicationApi }) => ids(applicationApi.listApplications({ limit: 5 })),
    truth: ({ nodes }) => nodes.App,
  },
  devices: {
    read: ({ deviceApi }) => ids(deviceApi.listDevices({ limit: 9 })),
    truth: ({ nodes }) => nodes.Device,
  },
  'members of groups': {
    read: ({ groupApi }, { nodes }) => pairs(nodes.Group, (groupId) => groupApi.listGroupUsers({ groupId, limit: 25 })),
    truth: ({ links }) => links['Group.members'],
  },
  'groups of users': {
    read: async ({ userApi }, { nodes }) =>
      (await pairs(nodes.User, (userId) => userApi.listUserGroups({ userId }))).map(([user, group]) => [group, user]),
    truth: ({ links }) => links['Group.members'],
  },
  'users of apps': {
    read: ({ applicationApi }, { nodes }) =>
      pairs(nodes.App, (appId) => applicationApi.listApplicationUsers({ appId, limit: 25 })),
    truth: ({ links }) => links['App.users'],
  },
  'groups of apps': {
    read: ({ applicationApi }, { nodes }) =>
      pairs(nodes.App, (appId) => applicationApi.listApplicationGroupAssignments({ appId, limit: 20 })),
    truth: ({ links }) => links['App.groups'],
  },
  'users of devices': {
    read: ({ deviceApi }, { nodes }) => pairs(nodes.Device, (deviceId) => deviceApi.listDeviceUsers({ deviceId })),
    truth: ({ links }) => links['Device.users'],
  },
};
