import type { ManifestTask } from '@hakkai/contract';

/** What ordering and retrying need to know of a task: SQL, Lambda and any later kind alike. */
export type Task = Pick<ManifestTask, 'id' | 'dependsOn' | 'retries' | 'retryDelaySeconds' | 'timeoutSeconds'>;

/** The least that stands in a graph. */
export type Node = Pick<Task, 'id' | 'dependsOn'>;
