import fc from 'fast-check';

// A mutant is judged against the run without it: both must see the same values.
fc.configureGlobal({ seed: Number(process.env['HAKKAI_SEED'] ?? 1) });
