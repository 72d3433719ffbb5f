import fc from 'fast-check';

/** The same made-up values in every run, so that nothing but a change makes a test fail. `SEED=7 npm run test:unit` tries others. */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20_261_126) });

export { fc };
