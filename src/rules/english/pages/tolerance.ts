/** What the option of that name means, wherever amounts are compared. */
export const TOLERANCE = 'By how many yuan the two may differ'
