/** The properties of SUPER values on many more documents than `npm test` takes: see `randomRun`. */
import './super-computed.test.ts';
import './super.test.ts';
