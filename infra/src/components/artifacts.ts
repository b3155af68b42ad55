import { basename } from 'node:path';
import * as pulumi from '@pulumi/pulumi';

/** The Lambdas of the platform: one file each in apps/lambdas/src, referenced by path, never imported. */
export const FUNCTIONS = ['capture-dynamodb', 'load', 'snapshot', 'activate-source', 'deliver-slack'] as const;
export type FunctionName = (typeof FUNCTIONS)[number];

/** What is built before the program runs: paths relative to the program's folder. */
export interface Artifacts {
  /** Holds `<function>/index.mjs` for each of {@link FUNCTIONS}. */
  readonly lambdas: string;
  /** The Python files of Airflow. */
  readonly dags: readonly string[];
  /** What `hakkai compile` wrote for this environment. */
  readonly manifest: string;
}

/** The code of a Lambda as it is uploaded: one bundled file. */
export function functionCode(artifacts: Artifacts, name: FunctionName): pulumi.asset.AssetArchive {
  return new pulumi.asset.AssetArchive({ 'index.mjs': new pulumi.asset.FileAsset(`${artifacts.lambdas}/${name}/index.mjs`) });
}

export interface DagObject {
  readonly key: string;
  readonly path: string;
}

/** Where MWAA looks for DAGs in its bucket. */
export const DAG_FOLDER = 'dags';

/** What lies in the DAG bucket: the Python files and, beside them, the manifest they read. */
export function dagObjects(artifacts: Artifacts): readonly DagObject[] {
  return [
    ...artifacts.dags.map((path) => ({ key: `${DAG_FOLDER}/${basename(path)}`, path })),
    { key: `${DAG_FOLDER}/manifest.json`, path: artifacts.manifest },
  ];
}
