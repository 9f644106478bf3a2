import fc from 'fast-check';

/**
 * What is drawn at random is drawn alike each time: a run that fails, fails again, and whoever changes one thing is not
 * stopped by another. Other draws look further: `PROPERTY_SEED=7 npx vitest run src test/metric-sql`.
 */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20261130) });
