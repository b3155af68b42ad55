import { parseDeliverRequest, type Environment } from '@hakkai/contract';
import { slackChannel, slackMessage, type QueryPort, type SlackPort } from '@hakkai/deliver';

export interface DeliverSlackPorts {
  readonly environment: Pick<Environment, 'name' | 'slack'>;
  readonly query: QueryPort['query'];
  readonly post: SlackPort['post'];
}

export interface Delivered {
  readonly report: string;
  readonly rows: number;
  readonly channel: string;
  /** Slack's id of the message within the channel */
  readonly ts: string;
}

/**
 * Runs a report's query and posts its rows to Slack. The event is a {@link DeliverRequest}.
 *
 * Errors of the handler: ContractError, UnknownChannelError, and those of its ports.
 */
export function createDeliverSlackHandler({ environment, query, post }: DeliverSlackPorts): (event: unknown) => Promise<Delivered> {
  return async (event) => {
    const request = parseDeliverRequest(event);
    const channel = slackChannel(environment, request.destination.channel);
    const table = await query(request.query);
    const { ts } = await post(slackMessage(request, table, channel));
    return { report: request.report, rows: table.rows.length, channel, ts };
  };
}
