import type { Copy, CopySource } from './statement-copy.ts';
import type { CopyOption, ShapefileSimplify } from './copy-option.ts';
import type { CaseBranch, Expression } from './expression.ts';
import type { NullTreatment, ObjectTransformSet } from './function-call.ts';
import type { DefaultValue, IntervalQualifier } from './literal.ts';
import type { PathStep } from './path.ts';
import type { FromItem, FunctionTableColumn, JoinCondition, PivotAggregate, PivotValue, UnpivotColumn } from './from-item.ts';
import type { Identifier, QualifiedName } from './name.ts';
import type {
  CommonTable,
  ConnectBy,
  GroupBy,
  GroupingElement,
  IntoTable,
  OrderItem,
  Query,
  QueryBody,
  SelectItem,
  WithClause,
} from './query.ts';
import type { AlterAutoRefresh, AlterTableAction, ColumnEncode, DatabaseOption, Partition, PartitionValue } from './statement-alter.ts';
import type { RoutineBody, RoutineParameter, RoutineSetting } from './statement-create-routine.ts';
import type { ExternalSource, SchemaQuota } from './statement-create-schema.ts';
import type { IdentityColumn, References, SortKey, TableAttributes, TableElement } from './statement-create-table.ts';
import type { Assignment, InsertSource, Merge, MergeBranches } from './statement-dml.ts';
import type { RoutineSignature } from './statement-drop.ts';
import type { ExternalColumn, PartitionColumn, RowFormat, StoredAs, TableProperty } from './statement-external-table.ts';
import type { CommentTarget, VacuumThreshold } from './statement-maintenance.ts';
import type { Grantee, GrantObject, Privilege, SystemPermission } from './statement-grant.ts';
import type { AlterGroup, AlterRole, AlterUser, UserOption } from './statement-user.ts';
import type { SettingValue } from './statement-session.ts';
import type { UnloadDestination, UnloadOption } from './statement-unload.ts';
import type { Statement } from './statement.ts';
import type { HiveStructField, TypeName } from './type-name.ts';
import type { FrameBound, Window, WindowFrame } from './window.ts';

type ExpressionPart = CaseBranch | IntervalQualifier | NullTreatment | ObjectTransformSet | PathStep | Window | WindowFrame | FrameBound;

type QueryPart =
  | Query
  | QueryBody
  | WithClause
  | CommonTable
  | SelectItem
  | IntoTable
  | ConnectBy
  | GroupBy
  | GroupingElement
  | OrderItem
  | FromItem
  | FunctionTableColumn
  | JoinCondition
  | PivotAggregate
  | PivotValue
  | UnpivotColumn;

type DmlPart = InsertSource | Assignment | DefaultValue | Merge['action'] | MergeBranches['matched'] | MergeBranches['notMatched'];

type DefinitionPart =
  | TableElement
  | TableAttributes
  | IdentityColumn
  | References
  | SortKey
  | SchemaQuota
  | ExternalSource
  | ExternalColumn
  | PartitionColumn
  | RowFormat
  | StoredAs
  | TableProperty
  | RoutineBody
  | RoutineParameter
  | RoutineSetting
  | RoutineSignature
  | AlterTableAction
  | AlterAutoRefresh
  | ColumnEncode
  | DatabaseOption
  | Partition
  | PartitionValue;

type PrincipalPart =
  | UserOption
  | AlterUser['action']
  | AlterGroup['action']
  | AlterRole['action']
  | Privilege
  | SystemPermission
  | GrantObject
  | Grantee;

type TransferPart = Copy | CopySource | CopyOption | ShapefileSimplify | UnloadDestination | UnloadOption;

/** Every node a tree can hold. */
export type SqlNode =
  | Statement
  | Expression
  | ExpressionPart
  | QueryPart
  | DmlPart
  | DefinitionPart
  | PrincipalPart
  | TransferPart
  | Identifier
  | QualifiedName
  | TypeName
  | HiveStructField
  | SettingValue
  | CommentTarget
  | VacuumThreshold;

export type SqlNodeKind = SqlNode['kind'];

export type SqlNodeOf<Kind extends SqlNodeKind> = Extract<SqlNode, { readonly kind: Kind }>;
