/** Scrolls as little as needed to show an element; of one that is taller than the view, its beginning. */
export function bringIntoView(scroller: HTMLElement, element: HTMLElement): void {
  const view = scroller.getBoundingClientRect()
  const { top, bottom } = element.getBoundingClientRect()
  if (top < view.top) scroller.scrollTop += top - view.top
  else if (bottom > view.bottom) scroller.scrollTop += Math.min(bottom - view.bottom, top - view.top)
}

/** Whether a part of an element is in the view. */
export function isInView(scroller: HTMLElement, element: HTMLElement): boolean {
  const view = scroller.getBoundingClientRect()
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > view.top && top < view.bottom
}

/**
 * bringIntoView once the list has settled: heights of rows are measured in the frames after they appear. Gives what calls
 * it off.
 */
export function bringIntoViewSoon(scroller: HTMLElement, find: () => HTMLElement | null): () => void {
  let frames = 3
  let next = 0
  const step = () => {
    const element = find()
    if (element) bringIntoView(scroller, element)
    frames -= 1
    if (frames > 0) next = requestAnimationFrame(step)
  }
  step()
  return () => {
    cancelAnimationFrame(next)
  }
}
