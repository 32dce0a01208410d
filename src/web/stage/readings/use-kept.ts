import { useCallback, useEffect, useRef, useState } from 'react'

interface Kept<Value> {
  standing: Value
  /** False where it could not be kept: it then stays as it was written. */
  keep: (value: Value, begunUpon: Value) => boolean
  /** How long a hand must rest for it to be kept while the field is still in use. */
  restMs: number
}

/**
 * A field that is kept as soon as it is left, the hand rests or the page goes. It follows what others write for as long
 * as nothing is written here.
 */
export function useKept<Value>({ standing, keep, restMs }: Kept<Value>) {
  const [draft, setDraft] = useState<{ value: Value } | null>(null)
  const work = useRef<{ value: Value; begunUpon: Value; isOpen: boolean } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef({ standing, keep })
  latest.current = { standing, keep }
  const settle = useCallback(() => {
    clearTimeout(timer.current)
    const { current } = work
    if (!current?.isOpen) return true
    const isKept = latest.current.keep(current.value, current.begunUpon)
    if (isKept) work.current = { value: current.value, begunUpon: current.value, isOpen: false }
    return isKept
  }, [])
  const leave = useCallback(() => {
    if (!settle()) return
    work.current = null
    setDraft(null)
  }, [settle])
  const change = useCallback(
    (value: Value) => {
      const begunUpon = work.current?.begunUpon ?? latest.current.standing
      work.current = { value, begunUpon, isOpen: true }
      setDraft({ value })
      clearTimeout(timer.current)
      timer.current = setTimeout(settle, restMs)
    },
    [settle, restMs],
  )
  useEffect(() => {
    const going = () => void settle()
    window.addEventListener('pagehide', going)
    return () => {
      window.removeEventListener('pagehide', going)
      going()
    }
  }, [settle])
  return { value: draft ? draft.value : standing, change, leave }
}
