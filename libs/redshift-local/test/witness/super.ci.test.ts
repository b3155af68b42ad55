/** The properties of SUPER values on many more documents than `npm test` takes: see `numRuns`. */
import './super-computed.test.ts';
import './super.test.ts';
