export { ActivationError, createActivateSourceHandler, type Activated } from './activate-source-handler.ts';
export { createCaptureHandler } from './capture-handler.ts';
export { currentEnvironment, UnknownEnvironmentError } from './current-environment.ts';
export { createLoadHandler } from './load-handler.ts';
export { createSnapshotHandler } from './snapshot-handler.ts';
export { UnknownSourceError } from './unknown-source.ts';
export { createDeliverSlackHandler } from './deliver-slack-handler.ts';
