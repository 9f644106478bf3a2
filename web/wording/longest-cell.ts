/** A spreadsheet program keeps 32,767 characters a cell. Beyond, the reader of workbooks takes minutes, then fails. */
export const longestCell = 40_000;
