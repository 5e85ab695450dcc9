/// <reference types="et-jsapi-declare" />

/**
 * What the adapter needs of WPS 表格: the global `Application` of an add-in's page, as et-jsapi-declare types it. The
 * declarations promise more than every build keeps: what may be missing or null is asked for with care in `workbook.ts`.
 */
export type WpsApplication = Pick<
  WPSMergedRoot,
  | 'ActiveSheet'
  | 'ActiveWindow'
  | 'ActiveWorkbook'
  | 'ApiEvent'
  | 'DebugTools'
  | 'DisplayAlerts'
  | 'Ready'
  | 'ScreenUpdating'
  | 'Union'
  | 'WorksheetFunction'
>
