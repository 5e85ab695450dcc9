/** A character's width in points, in the fonts Chinese workbooks begin with; and what a cell keeps free at its sides. */
export const POINTS_PER_CHARACTER = 6
export const POINTS_ASIDE = 4
