/// <reference types="et-jsapi-declare" />

/**
 * What the adapter needs of WPS 表格: the global `Application` of an add-in's page, as et-jsapi-declare types it. The
 * declarations promise more than every build keeps: `Enum`, `DebugTools` and `CustomXMLParts` may be missing.
 */
export type WpsApplication = Pick<
  WPSMergedRoot,
  | 'ActiveSheet'
  | 'ActiveWindow'
  | 'ActiveWorkbook'
  | 'ApiEvent'
  | 'CutCopyMode'
  | 'DebugTools'
  | 'DisplayAlerts'
  | 'Ready'
  | 'ScreenUpdating'
  | 'Union'
  | 'WorksheetFunction'
>
