import type { Verb } from '../verb.ts';
import { applyVerb } from './apply.ts';
import { compileVerb } from './compile.ts';
import { queryVerb } from './query.ts';
import { redshiftVerb } from './redshift.ts';
import { runVerb } from './run.ts';
import { startVerb } from './start.ts';

/** In the order a newcomer meets them. */
export const verbs: readonly Verb[] = [startVerb, queryVerb, compileVerb, applyVerb, runVerb, redshiftVerb];
