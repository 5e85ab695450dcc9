import { FileRefusal, tooLarge } from './fileError.ts'
import type { Limits } from './limits.ts'
import { otherPackage, sniff } from './sniff.ts'
import { passwordProtected, ZipArchive } from './zip.ts'

/**
 * The zip of an .xlsx or .xlsm, or 'legacy' for an .xls or .et. What the bytes are is told by their content, never by
 * the name. Throws FileRefusal for everything else.
 */
export function openContainer(bytes: Uint8Array, limits: Limits): ZipArchive | 'legacy' {
  if (bytes.length > limits.fileBytes) {
    const [size, most] = [bytes.length, limits.fileBytes].map((count) => Math.ceil(count / 1024 / 1024))
    throw tooLarge(`它有 ${size} MB，最多能读 ${most} MB`)
  }
  const file = sniff(bytes)
  switch (file.kind) {
    case 'zip':
      return workbookArchive(new ZipArchive(bytes, limits))
    case 'xls':
      return 'legacy'
    case 'encrypted':
      throw passwordProtected()
    case 'empty':
      throw new FileRefusal(
        'empty-file',
        '这个文件是空的（0 字节），可能没有保存或没有下载完。请重新保存或下载后再检查。',
      )
    case 'xml-spreadsheet':
      throw unsupported('“XML 表格 2003”文件')
    case 'html':
      throw unsupported('网页（HTML）文件，不少系统导出的“.xls”就是这样')
    case 'text':
      throw unsupported('文本文件（如 CSV）')
    case 'other':
      throw file.what === null ? unknown() : notWorkbook(file.what)
  }
}

function workbookArchive(archive: ZipArchive): ZipArchive {
  const other = otherPackage((part) => archive.has(part))
  if (other !== null) throw /工作簿|OpenDocument/.test(other) ? unsupported(other) : notWorkbook(other)
  if (!archive.has('[Content_Types].xml') && !archive.has('xl/workbook.xml')) throw notWorkbook('普通的压缩包（zip）')
  return archive
}

/** A table, but in a form that is not read: a spreadsheet program can turn it into one that is. */
function unsupported(what: string): FileRefusal {
  return new FileRefusal(
    'unsupported',
    `这个文件其实是${what}，还不能直接检查。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”再检查。`,
  )
}

function notWorkbook(what: string): FileRefusal {
  return new FileRefusal(
    'not-a-workbook',
    `这个文件其实是${what}，不是工作簿。请选择绩效目标表所在的 .xlsx、.xls 或 .et 文件。`,
  )
}

function unknown(): FileRefusal {
  return new FileRefusal(
    'not-a-workbook',
    '认不出这个文件是什么，它不是 .xlsx、.xls 或 .et 工作簿。请用 Excel 或 WPS 打开看看，能打开就另存为 .xlsx 再检查。',
  )
}
