import type { RefObject } from 'react'
import { useEffect, useLayoutEffect, useRef } from 'react'

/** A drawing that is drawn anew under the hand keeps the focus: on the same link, or on itself where that is out of sight. */
export function useFocusKept(box: RefObject<HTMLElement | null>, text: string): void {
  const href = useRef<string | null>(null)
  useEffect(() => {
    const { current } = box
    if (!current) return
    const hear = ({ target }: FocusEvent) => {
      href.current = (target as Element).closest('a')?.getAttribute('href') ?? null
    }
    current.addEventListener('focusin', hear)
    return () => current.removeEventListener('focusin', hear)
  }, [box])
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever it is drawn anew.
  useLayoutEffect(() => {
    const { current } = box
    if (!current || href.current === null || document.activeElement !== document.body) return
    const link = current.querySelector<SVGElement>(`a[href="${CSS.escape(href.current)}"]`)
    const to = link ?? current
    to.focus({ preventScroll: true })
  }, [box, text])
}
