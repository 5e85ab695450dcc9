import { useEffect, useState } from 'react'

/** True once `key` has stood for `ms`. null: nothing to wait for. A new key starts anew. */
export function useAfter(key: number | null, ms: number): boolean {
  const [reached, setReached] = useState<number | null>(null)
  useEffect(() => {
    if (key === null) return undefined
    const timer = setTimeout(() => {
      setReached(key)
    }, ms)
    return () => {
      clearTimeout(timer)
    }
  }, [key, ms])
  return key !== null && reached === key
}
