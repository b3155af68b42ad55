/** The steps of capture and snapshot between which a crash differs. Production passes a no-op; tests kill the process at each. */
export const CAPTURE_FAILPOINTS = [
  'capture.before-put',
  'capture.after-put',
  'capture.before-checkpoint',
  'snapshot.after-start',
  'snapshot.after-put',
  'snapshot.after-file',
  'snapshot.before-complete',
] as const;
export type CaptureFailpoint = (typeof CAPTURE_FAILPOINTS)[number];
