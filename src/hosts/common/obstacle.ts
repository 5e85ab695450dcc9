/** Why a page cannot do what it is there for, in the user's words. */
export interface Obstacle {
  readonly title: string
  readonly text: readonly string[]
}

/** Puts the reason where the page's own first picture stood. The page carries page.css and icons/ beside it. */
export function explain(place: HTMLElement, { title, text }: Obstacle): void {
  const page = document.createElement('main')
  page.className = 'page'
  const heading = document.createElement('h1')
  heading.textContent = title
  const icon = document.createElement('img')
  icon.src = 'icons/pane-80.png'
  icon.width = icon.height = 40
  icon.alt = ''
  page.append(icon, heading)
  for (const line of text) {
    const paragraph = document.createElement('p')
    paragraph.textContent = line
    page.append(paragraph)
  }
  place.replaceChildren(page)
}
