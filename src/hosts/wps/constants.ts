/** Numbers of the object model's enumerations; `Application.Enum` is missing in some builds. */
export const XL = {
  expression: 2,
  shiftDown: -4121,
  shiftUp: -4162,
  sheetVisible: -1,
  top: -4160,
  center: -4108,
  left: -4131,
  continuous: 1,
  edgeLeft: 7,
  edgeTop: 8,
  edgeBottom: 9,
  edgeRight: 10,
  insideVertical: 11,
  insideHorizontal: 12,
} as const

/** A document property that holds a text (MsoDocProperties). */
export const TEXT_PROPERTY = 4

/** '#F8CBC6' → the number WPS has for it: red in the lowest byte. */
export function bgr(hex: string): number {
  const rgb = parseInt(hex.slice(1), 16)
  return ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16)
}
