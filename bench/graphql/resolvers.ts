import DataLoader from 'dataloader';
import { listGroups, listUsers } from './peer.ts';

interface Args {
  first: number;
}

/** What resolvers share while one operation runs. */
export interface Context {
  groups: DataLoader<string, ReturnType<typeof listGroups>>;
}

export const createContext = (): Context => ({
  groups: new DataLoader(async (ids) => ids.map((id) => listGroups(id, { first: 3 }))),
});

/** For servers that bring no loaders of their own. */
export const resolvers = {
  Query: { users: (_: unknown, args: Args) => listUsers(args) },
  User: { groups: ({ oktaId }: { oktaId: string }, _: Args, { groups }: Context) => groups.load(oktaId) },
};
