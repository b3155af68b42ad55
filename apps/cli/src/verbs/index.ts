import type { Verb } from '../verb.ts';
import { compileVerb } from './compile.ts';

export const verbs: readonly Verb[] = [compileVerb];
