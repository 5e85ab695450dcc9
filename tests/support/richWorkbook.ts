import { zipParts } from '../../samples/support/xlsxWriter.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'application/vnd.openxmlformats-officedocument'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'

/** How a program writes: Excel, WPS with parts and namespaces of its own, or with a prefix before every element. */
export type Manner = 'excel' | 'wps' | 'prefixed'

export const RICH_SHEET = '绩效目标'
export const SHEET1 = 'xl/worksheets/sheet1.xml'
export const SHEET2 = 'xl/worksheets/sheet2.xml'

/** A workbook with some of everything that such files hold; see docs/fidelity.md. */
export function richWorkbook(manner: Manner = 'excel'): Uint8Array {
  return zipParts(richParts(manner))
}

export function richParts(manner: Manner = 'excel'): Record<string, string | Uint8Array> {
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(manner),
    '_rels/.rels': relations({
      rId1: ['officeDocument', 'xl/workbook.xml'],
      rId2: ['extended-properties', 'docProps/app.xml'],
    }),
    'docProps/app.xml': `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>示例</Application></Properties>`,
    'xl/workbook.xml': workbook(manner),
    'xl/_rels/workbook.xml.rels': relations({
      rId1: ['worksheet', 'worksheets/sheet1.xml'],
      rId2: ['worksheet', '/xl/worksheets/sheet2.xml'],
      rId3: ['styles', 'styles.xml'],
      rId4: ['sharedStrings', 'sharedStrings.xml'],
      rId5: ['calcChain', 'calcChain.xml'],
      rId6: ['customXml', '../customXml/item1.xml'],
      ...(manner === 'wps' ? { rId7: ['http://www.wps.cn/officeDocument/2020/cellImage', 'cellimages.xml'] } : {}),
    }),
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': STRINGS,
    'xl/calcChain.xml': `${HEAD}<calcChain xmlns="${MAIN}"><c r="C8" i="1"/><c r="C7"/><c r="A1" i="2"/></calcChain>`,
    [SHEET1]: sheet1(manner),
    'xl/worksheets/_rels/sheet1.xml.rels': relations({
      rId1: ['drawing', '../drawings/drawing1.xml'],
      rId2: ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
      rId3: ['comments', '../comments1.xml'],
      rId4: ['table', '../tables/table1.xml'],
      rId5: ['printerSettings', '../printerSettings/printerSettings1.bin'],
    }),
    [SHEET2]: SHEET_2,
    'xl/comments1.xml': `${HEAD}<comments xmlns="${MAIN}"><authors><author>张三</author></authors><commentList><comment ref="B6" authorId="0" shapeId="0"><text><r><rPr><b/></rPr><t>请</t></r><r><t>核对</t></r></text></comment></commentList></comments>`,
    'xl/drawings/vmlDrawing1.vml': VML,
    'xl/drawings/drawing1.xml': DRAWING,
    'xl/drawings/_rels/drawing1.xml.rels': relations({ rId1: ['chart', '../charts/chart1.xml'] }),
    'xl/charts/chart1.xml': `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:barChart><c:ser><c:cat><c:strRef><c:f>绩效目标!$A$5:$A$7</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>绩效目标!$C$5:$C$7</c:f></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>`,
    'xl/tables/table1.xml': `${HEAD}<table xmlns="${MAIN}" id="1" name="明细" displayName="明细" ref="F10:G12" totalsRowShown="0"><autoFilter ref="F10:G12"/><tableColumns count="2"><tableColumn id="1" name="项"/><tableColumn id="2" name="数"><calculatedColumnFormula>明细[[#This Row],[项]]*绩效目标!$C$8</calculatedColumnFormula></tableColumn></tableColumns></table>`,
    'xl/printerSettings/printerSettings1.bin': Uint8Array.from({ length: 300 }, (_, i) => (i * 37) % 256),
    'customXml/item1.xml': `<别人的 xmlns="urn:example:other"><数据/></别人的>`,
  }
  if (manner === 'wps') {
    parts['xl/cellimages.xml'] =
      `${HEAD}<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"/>`
  }
  if (manner === 'prefixed') {
    for (const [name, xml] of Object.entries(parts)) {
      if (typeof xml === 'string' && xml.includes(`xmlns="${MAIN}"`)) parts[name] = prefixed(xml)
    }
  }
  return parts
}

/** `<row>` → `<x:row>`; what has a prefix keeps it. */
function prefixed(xml: string): string {
  return xml.replace(/<(\/?)([A-Za-z]\w*)(?=[\s/>])/g, '<$1x:$2').replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`)
}

function relations(targets: Readonly<Record<string, readonly string[]>>): string {
  const items = Object.entries(targets).map(([id, [kind = '', target = '']]) => {
    const type = kind.includes(':') ? kind : `${DOCUMENT}/${kind}`
    return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`
  })
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`
}

function contentTypes(manner: Manner): string {
  const overrides: Record<string, string> = {
    '/xl/workbook.xml': `${OFFICE}.spreadsheetml.sheet.main+xml`,
    '/xl/worksheets/sheet1.xml': `${OFFICE}.spreadsheetml.worksheet+xml`,
    '/xl/worksheets/sheet2.xml': `${OFFICE}.spreadsheetml.worksheet+xml`,
    '/xl/styles.xml': `${OFFICE}.spreadsheetml.styles+xml`,
    '/xl/sharedStrings.xml': `${OFFICE}.spreadsheetml.sharedStrings+xml`,
    '/xl/calcChain.xml': `${OFFICE}.spreadsheetml.calcChain+xml`,
    '/xl/comments1.xml': `${OFFICE}.spreadsheetml.comments+xml`,
    '/xl/tables/table1.xml': `${OFFICE}.spreadsheetml.table+xml`,
    '/xl/drawings/drawing1.xml': `${OFFICE}.drawing+xml`,
    '/xl/charts/chart1.xml': `${OFFICE}.drawingml.chart+xml`,
    '/docProps/app.xml': `${OFFICE}.extended-properties+xml`,
    ...(manner === 'wps' ? { '/xl/cellimages.xml': 'application/vnd.wps-officedocument.cellimage+xml' } : {}),
  }
  const items = Object.entries(overrides).map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="${OFFICE}.vmlDrawing"/><Default Extension="bin" ContentType="${OFFICE}.spreadsheetml.printerSettings"/>${items.join('')}</Types>`
}

function workbook(manner: Manner): string {
  const wps =
    manner === 'wps' ? '<extLst><ext uri="{示例}" xmlns:wps="http://www.wps.cn/et"><wps:x a="1"/></ext></extLst>' : ''
  return (
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><fileVersion appName="${manner === 'wps' ? 'et' : 'xl'}"/><workbookPr codeName="ThisWorkbook"/>` +
    `<bookViews><workbookView xWindow="0" activeTab="0"/></bookViews><sheets><sheet name="${RICH_SHEET}" sheetId="1" r:id="rId1"/><sheet name="汇总 表" sheetId="5" r:id="rId2"/></sheets>` +
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">绩效目标!$A$1:$G$12</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">绩效目标!$A:$A,绩效目标!$1:$4</definedName>' +
    `<definedName name="预算数">绩效目标!$C$8</definedName><definedName name="税率">0.13</definedName></definedNames><calcPr calcId="191029"/>${wps}</workbook>`
  )
}

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="0.00_ "/></numFmts><fonts count="2"><font><sz val="10.5"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="16"/><color theme="4" tint="-0.25"/><name val="黑体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.8"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color indexed="64"/></left><right style="double"><color rgb="FFFF0000"/></right><top style="hair"/><bottom style="medium"/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0"><alignment horizontal="center" vertical="center" wrapText="1" indent="1"/></xf><xf numFmtId="176" fontId="0" fillId="0" borderId="1" xfId="0"><protection locked="0"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs></styleSheet>`

const STRINGS = `${HEAD}<sst xmlns="${MAIN}" count="5" uniqueCount="4"><si><r><rPr><b/></rPr><t>绩效</t></r><r><t>目标表</t></r></si><si><t xml:space="preserve"> 数量指标 </t></si><si><t>完成_x000D_率</t></si><si><t>合计</t><phoneticPr fontId="1"/></si></sst>`

function sheet1(manner: Manner): string {
  const wps = manner === 'wps' ? ' xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"' : ''
  return (
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${DOCUMENT}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"${wps}>` +
    '<sheetPr codeName="Sheet1"><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:G12"/>' +
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="C7" sqref="C7:C8"/></sheetView></sheetViews>' +
    '<sheetFormatPr defaultColWidth="9" defaultRowHeight="14.25" x14ac:dyDescent="0.15"/><cols><col min="1" max="1" width="20.5" style="3" customWidth="1"/><col min="6" max="6" width="9" hidden="1"/></cols><sheetData>' +
    '<row r="1" spans="1:7" ht="30" customHeight="1" x14ac:dyDescent="0.15"><c r="A1" s="1" t="s"><v>0</v></c></row>' +
    '<row r="4" spans="1:7"><c r="A4" s="1" t="inlineStr"><is><t>一级指标</t></is></c><c r="B4" s="1"/><c r="C4" s="1"/></row>' +
    '<row r="5" ht="22.5" customHeight="1"><c r="A5" s="3" t="s"><v>1</v></c><c r="B5" s="3"/><c r="C5" s="2"><v>3</v></c><c r="D5"><f t="shared" ref="D5:D7" si="0">C5*2</f><v>6</v></c><c r="E5"><f t="shared" ref="E5:E7" si="1">C6+$C$8</f><v>16</v></c></row>' +
    '<row r="6"><c r="A6" s="3" t="s"><v>2</v></c><c r="B6" s="3"/><c r="C6" s="2"><v>4</v></c><c r="D6"><f t="shared" si="0"/><v>8</v></c><c r="E6"><f t="shared" si="1"/><v>17</v></c></row>' +
    '<row r="7" hidden="1"><c r="A7" s="3"/><c r="C7" s="2"><f>C5+C6-2</f><v>5</v></c><c r="D7"><f t="shared" si="0"/><v>10</v></c><c r="E7"><f t="shared" si="1"/><v>24</v></c></row>' +
    '<row r="8"><c r="A8" s="3" t="s"><v>3</v></c><c r="C8" s="2"><f>SUM(C5:C7)</f><v>12</v></c><c r="E8"><f t="array" ref="E8">SUM(C5:C7*D5:D7)</f><v>0</v></c></row>' +
    '<row r="10"><c r="F10" t="inlineStr"><is><t>项</t></is></c><c r="G10" t="inlineStr"><is><t>数</t></is></c></row></sheetData>' +
    '<protectedRanges><protectedRange sqref="C5:C6 C8" name="可改"/></protectedRanges>' +
    '<mergeCells count="3"><mergeCell ref="A1:G1"/><mergeCell ref="B5:B7"/><mergeCell ref="A8:B8"/></mergeCells>' +
    '<conditionalFormatting sqref="C5:C8"><cfRule type="expression" dxfId="0" priority="1"><formula>C5&gt;$C$8</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="A5:A7 A10"><formula1>$F$10:$F$12</formula1></dataValidation></dataValidations>' +
    `<hyperlinks><hyperlink ref="A8" location="'汇总 表'!A1" display="汇总"/><hyperlink ref="A5" location="绩效目标!C8"/></hyperlinks>` +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId5"/><headerFooter><oddFooter>第 &amp;P 页</oddFooter></headerFooter>' +
    '<rowBreaks count="2" manualBreakCount="2"><brk id="4" max="16383" man="1"/><brk id="8" max="16383" man="1"/></rowBreaks>' +
    '<ignoredErrors><ignoredError sqref="C5:C6" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId4"/></tableParts>' +
    '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list"><x14:formula1><xm:f>\'汇总 表\'!$A$1:$A$9</xm:f></x14:formula1><xm:sqref>B8:B9</xm:sqref></x14:dataValidation></x14:dataValidations></ext>' +
    '<ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{0}"><x14:dataBar><x14:cfvo type="autoMin"/><x14:cfvo type="formula"><xm:f>$C$8</xm:f></x14:cfvo></x14:dataBar></x14:cfRule><xm:sqref>D5:D7</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>'
  )
}

const SHEET_2 =
  `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1:C9"/><sheetData>` +
  '<row r="1"><c r="A1"><f>SUM(绩效目标!C5:C7)+预算数</f><v>24</v></c><c r="B1" t="str"><f>绩效目标!A8&amp;"A8"</f><v>合计A8</v></c></row>' +
  '<row r="9"><c r="C9"><v>1</v></c></row></sheetData><autoFilter ref="A1:C9"/></worksheet>'

const VML =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml"\r\n xmlns:o="urn:schemas-microsoft-com:office:office"\r\n xmlns:x="urn:schemas-microsoft-com:office:excel">\r\n <o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/></v:shapetype>' +
  '<v:shape id="_x0000_s1025" type="#_x0000_t202" style=\'position:absolute;visibility:hidden\'><v:textbox><div style=\'text-align:left\'><br></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>2, 15, 4, 2, 4, 15, 8, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>5</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>'

const ANCHOR = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing'
const corner = (name: string, col: number, row: number, offset = 0) =>
  `<xdr:${name}><xdr:col>${col}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${offset}</xdr:rowOff></xdr:${name}>`

const DRAWING =
  `${HEAD}<xdr:wsDr xmlns:xdr="${ANCHOR}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">` +
  `<xdr:twoCellAnchor>${corner('from', 8, 4)}${corner('to', 12, 9, 100)}<xdr:graphicFrame><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${DOCUMENT}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>` +
  `<xdr:oneCellAnchor>${corner('from', 1, 10)}<xdr:ext cx="9525" cy="9525"/><xdr:sp macro="" textlink="$C$8"><xdr:nvSpPr/></xdr:sp><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`
