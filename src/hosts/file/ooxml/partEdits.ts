import type { Splices } from './splices.ts'
import { attributesOf, escapeAttribute, type XmlElement } from './xmlTree.ts'

/** Writes an attribute of an element: in its place where it has it, else behind the others. */
export function setAttribute(splices: Splices, xml: string, element: XmlElement, name: string, value: string): void {
  const found = attributesOf(xml, element).find((attribute) => attribute.name === name)
  if (found) splices.replace(found.valueStart, found.valueEnd, escapeAttribute(value))
  else splices.insert(tagEnd(xml, element), ` ${name}="${escapeAttribute(value)}"`)
}

/** Before the '>' or '/>' that ends the opening tag. */
function tagEnd(xml: string, { openEnd }: XmlElement): number {
  return xml[openEnd - 2] === '/' ? openEnd - 2 : openEnd - 1
}

export function isSelfClosed(xml: string, { openEnd }: XmlElement): boolean {
  return xml[openEnd - 2] === '/'
}

/** Puts text right before an element's end, opening `<a/>` where it has to. */
export function appendInside(splices: Splices, xml: string, element: XmlElement, inner: string): void {
  if (!isSelfClosed(xml, element)) splices.insert(element.closeStart, inner)
  else splices.replace(element.openEnd - 2, element.openEnd, `>${inner}</${element.prefix}${element.name}>`)
}
