import type * as pulumi from '@pulumi/pulumi';
import { type UnscopedAction } from './unscoped-actions.ts';

/** An ARN that may only be known once the resource exists. */
export type Arn = pulumi.Input<string>;

/** One statement of an IAM policy. `Sid` says what it is for: it is what a reader of a refused call sees. */
export interface Statement {
  readonly Sid: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: Readonly<Record<string, string | readonly string[]>> | '*';
  readonly Action: readonly string[];
  readonly Resource?: readonly Arn[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, Arn | readonly Arn[]>>>>;
}

export interface PolicyDocument {
  readonly Version: '2012-10-17';
  readonly Statement: readonly Statement[];
}

export function policyDocument(...statements: readonly Statement[]): PolicyDocument {
  return { Version: '2012-10-17', Statement: statements };
}

/** @example allow('ReadLandObjects', ['s3:GetObject'], [bucketArn(environment, 'b', 'land/*')]) */
export function allow(sid: string, actions: readonly string[], resources: readonly Arn[], condition?: Statement['Condition']): Statement {
  return { Sid: sid, Effect: 'Allow', Action: actions, Resource: resources, ...(condition ? { Condition: condition } : {}) };
}

/** For the few actions that AWS does not let one narrow to a resource; each stands with its reason in {@link UnscopedAction}'s table. */
export function allowUnscoped(sid: string, actions: readonly UnscopedAction[], condition?: Statement['Condition']): Statement {
  return allow(sid, actions, ['*'], condition);
}

/**
 * Who may take a role. `account` closes the confused deputy: the service acts only for resources of this account.
 * Source: IAM User Guide, "The confused deputy problem".
 */
export function trustPolicy(services: readonly string[], account?: string): PolicyDocument {
  return policyDocument({
    Sid: 'AssumedByService',
    Effect: 'Allow',
    Principal: { Service: services },
    Action: ['sts:AssumeRole'],
    ...(account === undefined ? {} : { Condition: { StringEquals: { 'aws:SourceAccount': account } } }),
  });
}

/** What encrypting and decrypting with a key takes. `write` adds the data keys that new objects need. */
export function useKey(sid: string, key: Arn, use: 'read' | 'write'): Statement {
  return allow(sid, use === 'read' ? ['kms:Decrypt'] : ['kms:Decrypt', 'kms:GenerateDataKey'], [key]);
}
