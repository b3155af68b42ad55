import type { AlterStatement } from './statement-alter.ts';
import type { Copy } from './statement-copy.ts';
import type { CreateExternalFunction, CreateFunction, CreateProcedure } from './statement-create-routine.ts';
import type { CreateDatabase, CreateExternalSchema, CreateSchema } from './statement-create-schema.ts';
import type { CreateTable, CreateTableAs } from './statement-create-table.ts';
import type { CreateMaterializedView, CreateView, RefreshMaterializedView } from './statement-create-view.ts';
import type { DmlStatement } from './statement-dml.ts';
import type { DropStatement } from './statement-drop.ts';
import type { CreateExternalTable } from './statement-external-table.ts';
import type { MaintenanceStatement } from './statement-maintenance.ts';
import type { PrincipalStatement } from './statement-principal.ts';
import type { SessionStatement } from './statement-session.ts';
import type { Unload } from './statement-unload.ts';

export type CreateStatement =
  | CreateTable
  | CreateTableAs
  | CreateView
  | CreateMaterializedView
  | CreateSchema
  | CreateExternalSchema
  | CreateExternalTable
  | CreateDatabase
  | CreateFunction
  | CreateExternalFunction
  | CreateProcedure;

/** Every statement this parser knows. Switch on `kind`. */
export type Statement =
  | DmlStatement
  | CreateStatement
  | AlterStatement
  | DropStatement
  | PrincipalStatement
  | SessionStatement
  | MaintenanceStatement
  | RefreshMaterializedView
  | Copy
  | Unload;
