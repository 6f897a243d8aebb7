/** Points of a length in millimetres. */
export const millimetres = (length: number): number => (length * 72) / 25.4

/** A4 portrait in points. */
export const pageWidth = millimetres(210)
export const pageHeight = millimetres(297)

/** Margins of Party papers: Hướng dẫn 05-HD/VPTW (36-HD the same). Points. */
export const margins = {
  top: millimetres(20),
  bottom: millimetres(20),
  left: millimetres(30),
  right: millimetres(15),
} as const

export const textLeft = margins.left
export const textRight = pageWidth - margins.right
export const textTop = pageHeight - margins.top
export const textBottom = margins.bottom
export const textWidth = textRight - textLeft
