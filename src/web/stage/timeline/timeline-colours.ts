/** The colours of a time line, taken from the theme that the page wears. */
export interface TimelineColours {
  ground: string
  well: string
  words: string
  wordsOnShot: string
  even: string
  odd: string
  boundary: string
  cut: string
  transition: string
  hand: string
  doubt: string
  font: string
}

/** Read from the page once for each theme: asking for it costs a layout. */
export function coloursOf(element: () => Element | null): () => TimelineColours | null {
  let known: { theme: string | undefined; colours: TimelineColours } | null = null
  return () => {
    const { theme } = document.documentElement.dataset
    const place = element()
    if (known?.theme === theme) return known?.colours ?? null
    if (!place) return null
    known = { theme, colours: timelineColours(place) }
    return known.colours
  }
}

function timelineColours(element: Element): TimelineColours {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(name).trim()
  return {
    ground: token('--page'),
    well: token('--well'),
    words: token('--ink-faint'),
    wordsOnShot: token('--ink'),
    even: token('--shot-even'),
    odd: token('--shot-odd'),
    boundary: token('--boundary'),
    cut: token('--shot-cut'),
    transition: token('--transition'),
    hand: token('--ink'),
    doubt: token('--warning'),
    font: token('--sans'),
  }
}
