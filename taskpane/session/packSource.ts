/** What the page says of the pack that its deployment names. */
export type Deployment =
  | { readonly kind: 'address'; readonly address: string }
  /** The text of a block in the page itself. */
  | { readonly kind: 'inline'; readonly text: string }

/** What is kept on this computer, by its name. */
export type KeptName = 'choice' | 'deployed' | 'templates'

/** Where packs come from other than from the workbook: given by the page that carries the pane. */
export interface PackSource {
  /** null: the page names no deployment. */
  readonly deployment: Deployment | null
  /** Reads a file of the page's own origin. null: there is none. Rejects where the server does not answer in time. */
  read(address: string, milliseconds: number): Promise<string | null>
  /** null: nothing is kept, or nothing can be. */
  recall(name: KeptName): string | null
  /** null forgets. Gives whether it is kept. */
  keep(name: KeptName, text: string | null): boolean
}
