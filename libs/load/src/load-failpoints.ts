/** The steps of a load between which a crash differs. Production passes a no-op; tests kill the process at each. */
export const LOAD_FAILPOINTS = [
  'load.after-lease',
  'load.after-announce',
  'load.after-manifests',
  'load.after-submit',
  'load.after-commit',
  'load.after-mark',
  'load.after-release',
] as const;
export type LoadFailpoint = (typeof LOAD_FAILPOINTS)[number];
