import type { Identifier } from '@hakkai/redshift-sql';
import type { BindSettings } from './bind-context.ts';

/**
 * The name an identifier means: lower case, unless it is quoted and `enable_case_sensitive_identifier` is on.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_enable_case_sensitive_identifier.html
 */
export const foldName = (
  identifier: Pick<Identifier, 'text' | 'quoted'>,
  settings: Pick<BindSettings, 'caseSensitiveIdentifier'>,
): string => (identifier.quoted && settings.caseSensitiveIdentifier ? identifier.text : identifier.text.toLowerCase());

/**
 * The attribute a navigation step means. `enable_case_sensitive_super_attribute` keeps the case of every step.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_enable_case_sensitive_super_attribute.html
 */
export const foldAttribute = (
  identifier: Identifier,
  settings: Pick<BindSettings, 'caseSensitiveIdentifier' | 'caseSensitiveSuperAttribute'>,
): string => (settings.caseSensitiveSuperAttribute ? identifier.text : foldName(identifier, settings));
