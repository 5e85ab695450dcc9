/** What the surroundings look like, as far as the pane follows them. */
export interface PaneTheme {
  /** contrast: the system's own colours, as the user has chosen them. */
  readonly kind: 'light' | 'dark' | 'contrast'
  /** The host's accent as '#rrggbb'; null: ours. */
  readonly accent: string | null
}

/** Where the pane learns what it should look like, and when that changes. */
export interface ThemeSource {
  /** The same object as before where nothing has changed. */
  current(): PaneTheme
  subscribe(listener: () => void): () => void
}

/** Gives what `read` says, as the same object for as long as it says the same: a view can compare by identity. */
export function steady(read: () => PaneTheme): () => PaneTheme {
  let last: PaneTheme | null = null
  return () => {
    const now = read()
    if (!last || last.kind !== now.kind || last.accent !== now.accent) last = now
    return last
  }
}
