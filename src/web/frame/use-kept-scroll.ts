import { useLocation } from '@tanstack/react-router'
import type { RefObject } from 'react'
import { useLayoutEffect, useRef } from 'react'

/** Where a page was scrolled to: its topmost named place and how far that was above the edge, else pixels alone. */
interface ScrollPlace {
  top: number
  anchor: string | null
  offset: number
}

const kept = 'silverscreen.scroll.'

/** A page grows while it is read and its stills come in: so long its place is sought again. */
const seekForMs = 4000

/**
 * Brings a page back to where it was scrolled to: on Back, on reloading, and as the rail leads to it again; and to the
 * place that an address names behind its `#`.
 */
export function useKeptScroll(scroller: RefObject<HTMLElement | null>): void {
  const entry = useLocation({ select: ({ state }) => state.__TSR_key })
  const pathname = useLocation({ select: location => location.pathname })
  const address = useLocation({ select: location => location.href })
  const named = useLocation({ select: location => location.hash })
  const shownPath = useRef<string>(null)
  useLayoutEffect(() => {
    const place = scroller.current
    if (!place || !entry) return
    // On its way back it passes other places, which are not where it was left.
    let isOnItsWay = false
    const write = () => {
      if (isOnItsWay) return
      keep(entry, placeOf(place))
      keep(address, placeOf(place))
    }
    const stop = comeBack()
    place.addEventListener('scroll', write, { passive: true })
    return () => {
      stop()
      place.removeEventListener('scroll', write)
    }

    function comeBack(): () => void {
      const isSamePage = shownPath.current === pathname
      const was =
        keptAt(entry!) ?? (named ? { top: 0, anchor: named, offset: 0 } : isSamePage ? null : keptAt(address))
      shownPath.current = pathname
      if (was) {
        isOnItsWay = true
        return seek(place!, was, () => {
          isOnItsWay = false
        })
      }
      if (isSamePage) write()
      else place!.scrollTop = 0
      return () => {}
    }
  }, [scroller, entry, pathname, address, named])
}

function seek(scroller: HTMLElement, was: ScrollPlace, onEnd: () => void): () => void {
  const go = () => {
    const top = topOf(scroller, was)
    if (top !== null && Math.abs(scroller.scrollTop - top) > 1) scroller.scrollTop = top
  }
  go()
  const growing = new ResizeObserver(go)
  const watch = () => {
    growing.disconnect()
    for (const child of scroller.children) growing.observe(child)
    go()
  }
  const coming = new MutationObserver(watch)
  watch()
  coming.observe(scroller, { childList: true, subtree: true })
  const end = () => {
    clearTimeout(timer)
    growing.disconnect()
    coming.disconnect()
    for (const hand of hands) scroller.removeEventListener(hand, end)
    onEnd()
  }
  const timer = setTimeout(end, seekForMs)
  for (const hand of hands) scroller.addEventListener(hand, end, { passive: true })
  return end
}

/** Whoever scrolls by hand is not pulled back. */
const hands = ['wheel', 'pointerdown', 'keydown', 'touchmove'] as const

function placeOf(scroller: HTMLElement): ScrollPlace {
  const edge = scroller.getBoundingClientRect().top
  const named = [...scroller.querySelectorAll<HTMLElement>('[data-place]')]
  const anchor = named.find(element => element.getBoundingClientRect().bottom > edge)
  return {
    top: scroller.scrollTop,
    anchor: anchor?.dataset['place'] ?? null,
    offset: anchor ? anchor.getBoundingClientRect().top - edge : 0,
  }
}

function topOf(scroller: HTMLElement, { top, anchor, offset }: ScrollPlace): number | null {
  if (anchor === null) return top
  const element = scroller.querySelector(`[data-place="${CSS.escape(anchor)}"]`)
  if (!element) return null
  const edge = scroller.getBoundingClientRect().top
  return scroller.scrollTop + element.getBoundingClientRect().top - edge - offset
}

/** At its head a page comes back by itself: a desk, whose address changes all day, keeps nothing. */
function keep(entry: string, place: ScrollPlace): void {
  try {
    if (place.top === 0) sessionStorage.removeItem(kept + entry)
    else sessionStorage.setItem(kept + entry, JSON.stringify(place))
  } catch (cause) {
    console.warn('Where the page stands could not be kept.', cause)
  }
}

function keptAt(entry: string): ScrollPlace | null {
  try {
    return JSON.parse(sessionStorage.getItem(kept + entry) ?? 'null') as ScrollPlace | null
  } catch {
    return null
  }
}
