# okta-graph as an image: `docker build -t okta-graph .`. What it is wired to is in docker-compose.yml.
FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json tsconfig.json tsconfig.build.json ./
COPY src ./src
# `npm ci` runs `prepare`, which builds dist/
RUN npm ci --no-audit --no-fund

FROM node:20-slim
ENV NODE_ENV=production OKTA_GRAPH_DATA=/data
WORKDIR /app
COPY package.json package-lock.json ./
# no package that is needed at run time has an install script, and ours builds what the stage above has built
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && npm cache clean --force \
  && ln -s /app/dist/cli/main.js /usr/local/bin/okta-graph \
  && mkdir /data && chown node:node /data
COPY --from=build /app/dist ./dist
COPY LICENSE ./
COPY schema ./schema
RUN chmod +x dist/cli/main.js
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["okta-graph"]
CMD ["serve"]
