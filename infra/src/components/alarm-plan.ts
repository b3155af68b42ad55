import type { Source } from '@hakkai/contract';
import type { Arn } from '../policy/policy-document.ts';

/** An alarm before it has anywhere to go. `diagnosis` is its description: what it means, and the first thing to do. */
export interface AlarmPlan {
  readonly name: string;
  readonly namespace: string;
  readonly metric: string;
  readonly dimensions: Readonly<Record<string, Arn>>;
  readonly statistic: 'Sum' | 'Maximum' | 'Minimum';
  readonly periodSeconds: number;
  /** How many periods in a row. */
  readonly periods: number;
  readonly when: 'at least' | 'below';
  readonly threshold: number;
  /** What silence means: nothing happened (`fine`), or the thing that speaks is gone (`alarm`). */
  readonly silence: 'fine' | 'alarm';
  readonly diagnosis: string;
}

/** A metric made of the load's log lines (`{"event":"load","source":…,"kind":…,"summary":…}`), one value a source. */
export interface LogMetric {
  readonly name: string;
  /** Source: CloudWatch Logs User Guide, "Filter pattern syntax for JSON log events". */
  readonly pattern: string;
  readonly value: string;
}

export const LOAD_NAMESPACE = 'Hakkai';
/** Runs that left a source as new as what had landed. */
export const LOADS_DONE: LogMetric = {
  name: 'LoadsDone',
  pattern: '{ $.event = "load" && ($.kind = "loaded" || $.kind = "nothing-new") }',
  value: '1',
};
export const QUARANTINED: LogMetric = {
  name: 'Quarantined',
  pattern: '{ $.event = "load" && $.summary.quarantined > 0 }',
  value: '$.summary.quarantined',
};

const MINUTE = 60;

/** Lambda: an error is an event that the function failed on. */
export function functionErrors(logical: string, functionName: string, logGroup: string, meaning: string): AlarmPlan {
  return {
    name: `${logical}-errors`,
    namespace: 'AWS/Lambda',
    metric: 'Errors',
    dimensions: { FunctionName: functionName },
    statistic: 'Sum',
    periodSeconds: 5 * MINUTE,
    // Two in a row: one failed tick is repaired by the next one.
    periods: 2,
    when: 'at least',
    threshold: 1,
    silence: 'fine',
    diagnosis: `${meaning} Read why: aws logs tail ${logGroup} --since 15m --filter-pattern ERROR`,
  };
}

/** SQS: whatever lies in a dead-letter queue was given up. */
export function failedEvents(logical: string, queue: string, meaning: string): AlarmPlan {
  return {
    name: `${logical}-failed-events`,
    namespace: 'AWS/SQS',
    metric: 'ApproximateNumberOfMessagesVisible',
    dimensions: { QueueName: queue },
    statistic: 'Maximum',
    periodSeconds: 5 * MINUTE,
    periods: 1,
    when: 'at least',
    threshold: 1,
    silence: 'fine',
    diagnosis: `${meaning} The events wait in SQS queue ${queue}: read one, then start a redrive once the cause is gone.`,
  };
}

/** Capture reads a stream: it must keep up, and give nothing up. */
export function captureAlarms(functionName: string, mappingId: Arn, freshest: number): readonly AlarmPlan[] {
  const givenUp = (name: string, metric: string, diagnosis: string): AlarmPlan => ({
    name,
    namespace: 'AWS/Lambda',
    metric,
    dimensions: { EventSourceMappingUUID: mappingId },
    statistic: 'Sum',
    periodSeconds: 5 * MINUTE,
    periods: 1,
    when: 'at least',
    threshold: 1,
    silence: 'fine',
    diagnosis,
  });
  return [
    {
      name: 'capture-behind',
      namespace: 'AWS/Lambda',
      metric: 'IteratorAge',
      dimensions: { FunctionName: functionName },
      statistic: 'Maximum',
      periodSeconds: MINUTE,
      periods: 5,
      when: 'at least',
      threshold: (freshest / 2) * 1000,
      silence: 'fine',
      diagnosis:
        'Capture is behind the stream by more than half of the freshest source. Errors in its log: an outage, it catches up by itself. ' +
        'None: more changes than shards, raise hakkai:stream.shards.',
    },
    givenUp(
      'capture-gave-up',
      'OnFailureDestinationDeliveredEventCount',
      'Records were given up after all retries. They lie whole in the landing bucket below aws/lambda/: replay them once the cause is gone.',
    ),
    givenUp(
      'capture-dropped',
      'DroppedEventCount',
      'Records were dropped without being kept: the landing bucket refused them. They are still in the stream; read them before its retention ends.',
    ),
  ];
}

/** Kinesis: DynamoDB retries what a shard refuses, so this shows as delay first. */
export function streamAlarm(streamName: string): AlarmPlan {
  return {
    name: 'stream-full',
    namespace: 'AWS/Kinesis',
    metric: 'WriteProvisionedThroughputExceeded',
    dimensions: { StreamName: streamName },
    statistic: 'Sum',
    periodSeconds: 5 * MINUTE,
    periods: 3,
    when: 'at least',
    threshold: 1,
    silence: 'fine',
    diagnosis:
      'The stream refuses writes: changes wait in DynamoDB, which keeps them for a day. Raise hakkai:stream.shards, or 0 for on demand.',
  };
}

/** A source that was not loaded for as long as it promises to be fresh. Silence is the alarm: a load that does not run says nothing. */
export function freshnessAlarm({ name, freshness }: Pick<Source, 'name' | 'freshness'>): AlarmPlan {
  return {
    name: `freshness-${name}`,
    namespace: LOAD_NAMESPACE,
    metric: LOADS_DONE.name,
    dimensions: { source: name },
    statistic: 'Sum',
    periodSeconds: alarmPeriod(freshness.seconds),
    periods: 1,
    when: 'below',
    threshold: 1,
    silence: 'alarm',
    diagnosis:
      `Source ${name} promises to be at most ${freshness.seconds} s behind and was not loaded for that long. ` +
      `Look in this order: alarm load-errors, schedule load/${name}, select * from raw.load_ledger where source = '${name}' order by loaded_at desc limit 5.`,
  };
}

/** Records that could not become rows: kept with reason and raw bytes, and somebody is told. */
export function quarantineAlarm(source: string): AlarmPlan {
  return {
    name: `quarantine-${source}`,
    namespace: LOAD_NAMESPACE,
    metric: QUARANTINED.name,
    dimensions: { source },
    statistic: 'Sum',
    periodSeconds: 15 * MINUTE,
    periods: 1,
    when: 'at least',
    threshold: 1,
    silence: 'fine',
    diagnosis: `Records of ${source} went to quarantine; the rest was loaded. select * from raw.quarantine where source = '${source}' order by loaded_at desc limit 20 says why.`,
  };
}

/** Airflow: its scheduler beats, and its tasks do not fail. */
export function airflowAlarms(environmentName: string): readonly AlarmPlan[] {
  return [
    {
      name: 'airflow-stopped',
      namespace: 'AmazonMWAA',
      metric: 'SchedulerHeartbeat',
      dimensions: { Function: 'Scheduler', Environment: environmentName },
      statistic: 'Sum',
      periodSeconds: 5 * MINUTE,
      periods: 3,
      when: 'below',
      threshold: 1,
      silence: 'alarm',
      diagnosis: `The scheduler of Airflow does not beat: no pipeline starts. aws mwaa get-environment --name ${environmentName} says its state.`,
    },
    {
      name: 'airflow-task-failures',
      namespace: 'AmazonMWAA',
      metric: 'TaskInstanceFailures',
      dimensions: { DAG: 'All', Task: 'All', Environment: environmentName },
      statistic: 'Sum',
      periodSeconds: 5 * MINUTE,
      periods: 1,
      when: 'at least',
      threshold: 1,
      silence: 'fine',
      diagnosis: `A task of a pipeline failed. Its statement is named <dag>/<run>/<task>/<try> in SYS_QUERY_HISTORY; its log is in group airflow-${environmentName}-Task.`,
    },
  ];
}

/** CloudWatch takes periods in whole minutes, and at most a day over all periods of an alarm. */
function alarmPeriod(seconds: number): number {
  return Math.min(12 * 3600, Math.ceil(seconds / MINUTE) * MINUTE);
}
