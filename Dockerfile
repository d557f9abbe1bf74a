# The program needs no build: Node reads its TypeScript. The first stage only fetches the libraries.
FROM node:26.10.0-trixie-slim AS libraries
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The optional dependencies are copies of Node for people's machines; the image has its own.
RUN npm ci --omit=dev --omit=optional

FROM node:26.10.0-trixie-slim
# Passes signals on and reaps what is left over: as the first process Node would do neither.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends tini \
  && rm -rf /var/lib/apt/lists/* \
  && install --directory --owner=node --group=node --mode=0700 /state
WORKDIR /app
COPY --from=libraries /app/node_modules ./node_modules
# What was worked out from documents is kept for as long as the lockfile stays the same.
COPY package.json package-lock.json LICENSE ./
COPY corpus ./corpus
COPY commands ./commands
COPY src ./src
ENV NODE_ENV=production STATE_FOLDER=/state
USER node
VOLUME /state
# Without a port there is nothing to ask, and the container counts as healthy while it runs.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "const p = process.env.HEALTH_PORT; if (p) fetch(`http://127.0.0.1:${p}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["tini", "--", "node", "--max-semi-space-size=8", "src/launch.js"]
CMD ["start"]
