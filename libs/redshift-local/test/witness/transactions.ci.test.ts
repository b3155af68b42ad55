/** The same with many more examples than `npm test` takes: see `randomRuns`. */
import './transactions.test.ts';
