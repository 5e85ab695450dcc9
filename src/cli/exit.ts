/** Exit codes: what could not be checked outweighs errors that were found. */
export const EXIT = { clean: 0, errors: 1, unchecked: 2 } as const
