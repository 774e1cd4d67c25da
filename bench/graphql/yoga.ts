import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSchema, createYoga } from 'graphql-yoga';
import { typeDefs } from './peer.ts';
import { createContext, resolvers } from './resolvers.ts';

const server = createServer(createYoga({ schema: createSchema({ typeDefs, resolvers }), context: createContext }));
server.listen(0, '127.0.0.1', () => {
  console.log(`ready http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
});
