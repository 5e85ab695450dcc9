/** The card of a finding in the list, where it stands in the document. */
export function cardOf(list: HTMLElement | null, id: string | null): HTMLElement | null {
  if (!list || id === null) return null
  for (const card of list.querySelectorAll<HTMLElement>('[data-finding]')) {
    if (card.dataset['finding'] === id) return card
  }
  return null
}
