import { useEffect, useRef, useState, type RefObject } from 'react'

/** An element's height, kept up as it changes. 0 before it is laid out. */
export function useHeight(): { readonly ref: RefObject<HTMLDivElement>; readonly height: number } {
  const ref = useRef<HTMLDivElement>(null)
  const [height, setHeight] = useState(0)
  useEffect(() => {
    const element = ref.current
    if (!element) return undefined
    const measure = () => {
      setHeight(element.offsetHeight)
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => {
      observer.disconnect()
    }
  }, [])
  return { ref, height }
}
