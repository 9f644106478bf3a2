// For the health check of a container: exits 0 when the server beside it answers. Empty is as unset, as for the server.
const answer = await fetch(`http://127.0.0.1:${process.env.PORT?.trim() || 3000}/healthz`).catch(() => undefined);
process.exitCode = answer?.ok ? 0 : 1;
