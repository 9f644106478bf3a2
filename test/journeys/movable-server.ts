import { startServer } from '../../server/main.ts';
import { tellWhatHappened } from '../../server/notification/notices.ts';
import { settingsFromEnvironment } from '../../server/settings.ts';
import { movableClock } from '../../store/movable-clock.fixture.ts';

/** The real server on a clock that the journey moves. Production starts from `cli/main.ts`, which has no such addresses. */
const clock = movableClock(process.argv[2] ?? '2026-11-24T09:00:00.000Z');
const server = await startServer(settingsFromEnvironment(process.env), {
  clock,
  tells: false,
  extraRoutes: (app, { store }) => {
    app.get('/clock/:instant', ({ req, text }) => {
      clock.moveTo(req.param('instant'));
      return text(clock.now().toISOString());
    });
    // What a server does once a minute, done when the journey says so and not besides.
    app.get('/tell', async ({ json }) => json({ told: await tellWhatHappened(store, false) }));
  },
});
console.log(`listens at ${server.url}`);
