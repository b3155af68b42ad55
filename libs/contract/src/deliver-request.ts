import { DestinationShape } from './report.ts';
import { object, parseShape, string, type Infer } from './shape.ts';

/** What a pipeline sends to a deliver Lambda: the query to run and where its rows go. */
export const DeliverRequestShape = object({ report: string(), query: string(), destination: DestinationShape });
export type DeliverRequest = Infer<typeof DeliverRequestShape>;

/** @throws ContractError */
export function parseDeliverRequest(value: unknown): DeliverRequest {
  return parseShape(DeliverRequestShape, value, 'the deliver request');
}
