/** The colours of a time line, taken from the theme that the page wears. */
export interface TimelineColours {
  ground: string
  words: string
  wordsOnShot: string
  even: string
  odd: string
  current: string
  boundary: string
  transition: string
  hand: string
  doubt: string
  font: string
}

export function timelineColours(element: Element): TimelineColours {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(name).trim()
  return {
    ground: token('--page'),
    words: token('--ink-faint'),
    wordsOnShot: token('--ink'),
    even: token('--shot-even'),
    odd: token('--shot-odd'),
    current: token('--shot-current'),
    boundary: token('--boundary'),
    transition: token('--transition'),
    hand: token('--ink'),
    doubt: token('--warning'),
    font: token('--sans'),
  }
}
