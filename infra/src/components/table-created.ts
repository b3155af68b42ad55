/**
 * The event of a table's creation, as CloudTrail hands it to EventBridge.
 * Source: Amazon EventBridge User Guide, "AWS service events delivered via AWS CloudTrail".
 */
export function tableCreatedPattern(tables: readonly string[]) {
  return {
    source: ['aws.dynamodb'],
    'detail-type': ['AWS API Call via CloudTrail'],
    detail: { eventSource: ['dynamodb.amazonaws.com'], eventName: ['CreateTable'], requestParameters: { tableName: tables } },
  };
}
