# Two stages: the first builds the web client, the second holds what a server needs and nothing else.
FROM node:24-bookworm-slim AS build
WORKDIR /gouverne
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 GOUVERNE_DATA=/data
WORKDIR /gouverne
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund && npm cache clean --force
COPY src ./src
COPY contract ./contract
COPY store ./store
COPY warehouse ./warehouse
COPY i18n ./i18n
COPY example ./example
COPY server ./server
COPY cli ./cli
COPY --from=build /gouverne/dist ./dist
RUN mkdir -p /data && chown node:node /data && chmod 700 /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["node", "cli/healthy.mjs"]
STOPSIGNAL SIGTERM
CMD ["node", "cli/main.ts", "serve"]
