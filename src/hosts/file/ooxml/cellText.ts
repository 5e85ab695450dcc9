import { escapeText } from './xmlTree.ts'

/** Excel's own bound for the text of a cell. */
export const MAX_TEXT = 32_767

// What XML cannot hold, and a text that looks like the escape for it (ECMA-376, ST_Xstring).
// eslint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A text as XML holds it. Line breaks are \n. */
export function writtenText(text: string): string {
  return escapeText(
    text
      .replace(/\r\n/g, '\n')
      .replace(LONE_SURROGATE, '\ufffd')
      .replace(UNWRITABLE, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`),
  )
}

/** A text as `<t>`, with blanks at its ends kept. */
export function textElement(text: string, prefix: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : ''
  return `<${prefix}t${space}>${writtenText(text)}</${prefix}t>`
}

/** A text as the content of a cell of type inlineStr. */
export function inlineText(text: string, prefix: string): string {
  return `<${prefix}is>${textElement(text, prefix)}</${prefix}is>`
}
