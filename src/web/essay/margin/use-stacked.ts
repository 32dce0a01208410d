import type { RefObject } from 'react'
import { useLayoutEffect } from 'react'
import type { EssayDesk } from '../editor/essay-desk.ts'
import { claimPlaces, stacked } from './claim-places.ts'

const gap = 8
/** A line that breaks elsewhere moves words by a line at most: that can wait until the hand rests. */
const restMs = 250

/**
 * Puts every card beside its words, or below the card before it. Below the texts they stand as they come. `key`: which
 * cards there are, and which is open.
 */
export function useStacked(margin: RefObject<HTMLElement | null>, desk: EssayDesk, key: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other cards are measured anew.
  useLayoutEffect(() => {
    const place = margin.current
    if (!place) return
    let asked = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const lay = () => {
      asked = 0
      layCards(place, desk)
    }
    const ask = () => {
      asked ||= requestAnimationFrame(lay)
    }
    const rest = () => {
      clearTimeout(timer)
      timer = setTimeout(ask, restMs)
    }
    lay()
    const leave = desk.subscribe(rest)
    const watched = new ResizeObserver(ask)
    for (const one of [place, ...place.querySelectorAll('[data-claim-card]')]) watched.observe(one)
    for (const [, view] of desk.texts) watched.observe(view.dom)
    return () => {
      leave()
      watched.disconnect()
      clearTimeout(timer)
      cancelAnimationFrame(asked)
    }
  }, [margin, desk, key])
}

/** All is measured before anything is moved. */
function layCards(place: HTMLElement, desk: EssayDesk): void {
  const cards = [...place.querySelectorAll<HTMLElement>('[data-claim-card]')]
  const isBeside = getComputedStyle(place).getPropertyValue('--beside').trim() === '1'
  const origin = place.getBoundingClientRect().top
  const tops = isBeside ? topsOfClaims(desk) : new Map<string, number>()
  const measured = cards.map(card => ({
    wanted: Math.max(0, (tops.get(card.dataset['claimCard']!) ?? 0) - origin),
    height: card.offsetHeight,
  }))
  for (const [index, top] of stacked(measured, gap).entries()) {
    const card = cards[index]!
    const moved = isBeside ? `translateY(${Math.round(top / 4) * 4}px)` : ''
    if (card.style.transform !== moved) card.style.transform = moved
  }
}

/** How high the words of each claim stand in the window. */
function topsOfClaims(desk: EssayDesk): Map<string, number> {
  const tops = new Map<string, number>()
  for (const [, view] of desk.texts)
    for (const [name, at] of claimPlaces(view.state.doc))
      if (!tops.has(name)) tops.set(name, view.coordsAtPos(at, 1).top)
  return tops
}
