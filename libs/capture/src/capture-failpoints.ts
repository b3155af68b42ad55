/** The steps of capture between which a crash differs. Production passes a no-op; tests kill the process at each. */
export const CAPTURE_FAILPOINTS = ['capture.before-put', 'capture.after-put', 'capture.before-checkpoint'] as const;
export type CaptureFailpoint = (typeof CAPTURE_FAILPOINTS)[number];
