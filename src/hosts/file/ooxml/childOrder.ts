import type { Splices } from './splices.ts'
import type { XmlElement } from './xmlTree.ts'

/** The children of a worksheet, in the order the format wants them (CT_Worksheet). */
export const WORKSHEET_ORDER: readonly string[] =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  )

/** The children of a workbook (CT_Workbook). */
export const WORKBOOK_ORDER: readonly string[] =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'.split(
    ' ',
  )

/** The children of a styles part (CT_Stylesheet). */
export const STYLES_ORDER: readonly string[] =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ')

/** Where a new child of this name belongs: behind those of its kind, before the first that has to come later. */
export function placeOfChild(root: XmlElement, name: string, order: readonly string[]): number {
  const rank = order.indexOf(name)
  for (const child of root.children) if (rankOf(child, order) > rank) return child.start
  return root.closeStart
}

/** What is wrapped in alternatives (mc:AlternateContent) stands where its content belongs. */
function rankOf(element: XmlElement, order: readonly string[]): number {
  const rank = order.indexOf(element.name)
  if (rank >= 0 || element.name !== 'AlternateContent') return rank
  return Math.max(-1, ...element.children.flatMap(({ children }) => children.map((child) => order.indexOf(child.name))))
}

/** Puts a new child where it belongs; `xml` is written with the root's own prefix. */
export function insertChild(
  splices: Splices,
  root: XmlElement,
  name: string,
  order: readonly string[],
  xml: string,
): void {
  splices.insert(placeOfChild(root, name, order), xml)
}
