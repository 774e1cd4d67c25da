import fastify from 'fastify';
import mercurius from 'mercurius';
import { listGroups, listUsers, typeDefs } from './peer.ts';

interface Query {
  obj: { oktaId: string };
  params: { first: number };
}

const app = fastify();
await app.register(mercurius, {
  schema: typeDefs,
  jit: 1,
  resolvers: { Query: { users: (_: unknown, args: { first: number }) => listUsers(args) } },
  loaders: {
    User: { groups: async (queries: Query[]) => queries.map(({ obj, params }) => listGroups(obj.oktaId, params)) },
  },
});
console.log(`ready ${await app.listen({ host: '127.0.0.1', port: 0 })}/graphql`);
