import { useEffect, useState } from 'react'

const DARK = '(prefers-color-scheme: dark)'

/** Whether the system asks for dark pages. */
export function useDark(): boolean {
  const [dark, setDark] = useState(() => window.matchMedia(DARK).matches)
  useEffect(() => {
    const query = window.matchMedia(DARK)
    const listener = () => setDark(query.matches)
    query.addEventListener('change', listener)
    return () => query.removeEventListener('change', listener)
  }, [])
  return dark
}
