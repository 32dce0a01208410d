import { chosenId } from '../../../state/chosen.ts'
import type { QuotingsOfPart } from '../../sources/quotings-of-part.ts'
import { pixelAtMs } from '../timeline-view.ts'
import type { Pen, TrackRow, TrackStage } from './track.ts'

const height = 22
const barTop = height - 8
const barHeight = 5
const leastForWords = 24

/** Where a source is quoted, with its words as far as there is room. */
export const quotings: TrackRow = {
  from: ({ words, quotings: lying, chosen }) => [words, lying, chosenId(chosen, 'quoting')],
  make: ({ words, quotings: lying, chosen }) => {
    if (!lying || lying.length === 0) return []
    const chosenQuoting = chosenId(chosen, 'quoting')
    return [
      {
        ...{ key: 'quotings', name: words.quotes.trackName, said: words.quotes.track(lying.length) },
        ...{ swatch: null, height, isPinned: false, chooses: null },
        draw: (pen, stage) => draw(pen, stage, lying, chosenQuoting),
        hit: ms => {
          const id = quotingAtMs(lying, ms, chosenQuoting)
          return id === null ? null : { kind: 'quoting', id }
        },
      },
    ]
  },
}

/** What is quoted at a moment; where it is several, the one after that which is chosen. */
export function quotingAtMs(lying: QuotingsOfPart, ms: number, chosenQuoting: string | null): string | null {
  const here = lying.filter(({ startMs, endMs }) => startMs <= ms && ms < endMs)
  const at = here.findIndex(({ id }) => id === chosenQuoting)
  return here[(at + 1) % Math.max(1, here.length)]?.id ?? null
}

function draw(pen: Pen, { view, colours, width }: TrackStage, lying: QuotingsOfPart, chosen: string | null) {
  lying.forEach(({ id, startMs, endMs, words }, index) => {
    const from = Math.round(pixelAtMs(view, startMs))
    const room = Math.max(2, Math.round(pixelAtMs(view, endMs)) - from)
    const next = lying[index + 1]
    const until = next ? Math.round(pixelAtMs(view, next.startMs)) : width
    if (from + room < 0 || from > width) return
    pen.fillStyle = id === chosen ? colours.hand : colours.words
    pen.fillRect(from, barTop, Math.max(1, room - 1), barHeight)
    const begin = Math.max(0, from)
    if (until - begin < leastForWords) return
    pen.save()
    pen.beginPath()
    pen.rect(begin, 0, until - begin - 4, barTop)
    pen.clip()
    pen.font = `500 11px ${colours.font}`
    pen.fillStyle = id === chosen ? colours.wordsOnShot : colours.words
    pen.textBaseline = 'middle'
    pen.fillText(words, begin, 7)
    pen.restore()
  })
}
