declare module 'dynalite' {
  import type { Server } from 'node:http';
  /** An HTTP server that answers DynamoDB's operations from memory. */
  export default function dynalite(options: { readonly createTableMs: number }): Server;
}
