/** Code and message of one load error. */
export interface LoadError {
  readonly code: number;
  readonly message: string;
}

/**
 * The load errors that COPY reports per record.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_Load_Error_Reference.html
 */
export const LOAD_ERRORS = {
  delimiterNotFound: (): LoadError => ({ code: 1201, message: 'Delimiter not found' }),
  extraColumns: (): LoadError => ({ code: 1202, message: 'Extra column(s) found' }),
  missingColumns: (): LoadError => ({ code: 1203, message: 'Missing column(s)' }),
  stringTooLong: (): LoadError => ({ code: 1204, message: 'String length exceeds DDL length' }),
  numericOverflow: (type: string): LoadError => ({ code: 1204, message: `Overflow for ${type}` }),
  invalidDate: (): LoadError => ({ code: 1205, message: 'Invalid Date Format' }),
  invalidTimestamp: (): LoadError => ({ code: 1206, message: 'Invalid timestamp format or value' }),
  invalidDigit: (type: string): LoadError => ({ code: 1207, message: `Invalid digit, Type: ${type}` }),
  invalidFloat: (): LoadError => ({ code: 1208, message: 'Invalid floating point value' }),
  invalidBoolean: (): LoadError => ({ code: 1210, message: 'Unknown boolean format' }),
  missingNotNull: (): LoadError => ({ code: 1213, message: 'Missing data for not-null field' }),
  missingEndQuote: (): LoadError => ({ code: 1214, message: 'Delimited value missing end quote' }),
  multibyteInChar: (): LoadError => ({ code: 1215, message: 'Multibyte character not supported for CHAR' }),
  invalidJson: (detail: string): LoadError => ({ code: 1216, message: `Invalid JSON format: ${detail}` }),
  invalidQuote: (): LoadError => ({ code: 1216, message: 'Invalid quote formatting for CSV' }),
  invalidCharacter: (hex: string): LoadError => ({
    code: 1220,
    message: `String contains invalid or unsupported UTF8 codepoints. Bad UTF8 hex sequence: ${hex} (error 2)`,
  }),
  integerOverflow: (type: string): LoadError => ({ code: 1222, message: `Overflow, Column type: ${type}` }),
  invalidSuper: (detail: string): LoadError => ({ code: 1224, message: `Invalid JSON for the super type: ${detail}` }),
  invalidValue: (type: string): LoadError => ({ code: 1200, message: `Invalid value for ${type}` }),
} as const;
