/**
 * The workbook's file name from the document's address: 'https://…/绩效目标.xlsx?web=1', 'C:\表\绩效目标.xlsx'.
 * null for a workbook that was never saved: it has no address, or only the name Excel made up for it ('工作簿1').
 */
export function fileNameOf(url: string | null): string | null {
  if (url === null) return null
  const isWeb = /^https?:\/\//i.test(url)
  const path = isWeb ? url.replace(/[?#].*$/s, '') : url
  const last = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  const name = isWeb ? decoded(last) : last
  return /\.\w+$/.test(name) ? name : null
}

/** A '%' that stands for itself is legal in a file name, and not every server encodes it. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return text
    throw error
  }
}
