/** What `pulumi up` runs (Pulumi.yaml, main): builds, then hands over to the program. Nothing stale can be deployed. */
import { getStack } from '@pulumi/pulumi';
import { buildAll } from './build.mjs';

await buildAll(getStack());
const { default: program } = await import('./dist/program.mjs');

export default program;
