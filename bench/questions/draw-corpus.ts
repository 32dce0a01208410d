import type { CountedMark, FormShot, Unit } from '../../src/findings/index.ts'
import { countFilm } from '../../src/findings/index.ts'
import type { SeededStream } from '../../src/statistics/index.ts'
import { seededStream } from '../../src/statistics/index.ts'
import type { Manner } from './draw-manner.ts'
import { drawManner, mixManners } from './draw-manner.ts'
import { marksIn } from './draw-marks.ts'
import { shotsIn } from './draw-shots.ts'
import type { QuestionCorpus, QuestionedFilm } from './question-corpus.ts'
import { book, codes, filmMs, kinds } from './question-corpus.ts'

/** Corpora in which nothing changes between two periods, and in which something else goes with them or with films. */
export const stories = [
  'films of their own manner',
  'directors of their own manner',
  'shots of unequal length',
  'looked through unequally',
] as const
export type Story = (typeof stories)[number]

/** What is planted, and where; see `planted` in draw-manner.ts. */
export interface Planted {
  inLater?: (manner: Manner) => Manner
  inAll?: (manner: Manner) => Manner
}

interface Asked {
  story: Story
  seed: number
  planted?: Planted
  /** Films of each period; by the seed six or eight where nothing is said. */
  perPeriod?: number
}

export function drawCorpus({ story, seed, planted, perPeriod }: Asked): QuestionCorpus {
  const stream = seededStream(20261130, seed, stories.indexOf(story))
  const nested = story === 'directors of their own manner'
  const films = perPeriod ?? (nested ? 14 : [6, 8][seed % 2]!)
  const filmsOfDirector = nested ? 2 : 1
  const directors = new Map<string, Manner>()
  const drawn = ['P1', 'P2'].flatMap((periodId, side) =>
    Array.from({ length: films }, (_, index): QuestionedFilm => {
      const director = `${periodId} director ${Math.floor(index / filmsOfDirector)}`
      const ofDirector = directors.get(director) ?? drawManner(stream)
      directors.set(director, ofDirector)
      // Nine tenths of what differs between films is the director's.
      const unplanted = nested ? mixManners(ofDirector, drawManner(stream), 0.9) : ofDirector
      const same = (unchanged: Manner) => unchanged
      const { inAll = same, inLater = same } = planted ?? {}
      const manner = inAll(side === 1 ? inLater(unplanted) : unplanted)
      const film = { id: `${periodId} film ${index}`, periodId, directorIds: [director] }
      const year = 1980 + 20 * side + index
      return {
        ...film,
        years: { from: year, to: year },
        ...drawFilm(stream, manner, {
          longerShots: story === 'shots of unequal length' && side === 1 ? 2.4 : 1,
          looked: story === 'looked through unequally' && side === 1 ? partOf(seed, stream) : [0, 1],
        }),
      }
    }),
  )
  return { films: drawn, codes, book, periods: ['P1', 'P2'] }
}

function drawFilm(
  stream: SeededStream,
  manner: Manner,
  { longerShots, looked }: { longerShots: number; looked: [number, number] },
): Pick<QuestionedFilm, 'counts' | 'shots' | 'aspects'> {
  const shots = shotsIn(stream, manner, longerShots)
  const units = shots.map(({ startMs, endMs }, shot): Unit => ({ id: `${shot}`, startMs, endMs }))
  const marks = marksIn(stream, manner).map((mark): CountedMark => ({ coderId: 'ann', ...mark }))
  const [startMs, endMs] = looked.map(share => Math.round(share * filmMs)) as [number, number]
  const counts = countFilm({
    ...{ durationMs: filmMs, shots: units, marks, kinds },
    lookedThrough: [{ coderId: 'ann', codeIds: codes, spans: [{ startMs, endMs }] }],
  })
  return { counts, shots, aspects: scalesOf(stream, manner, shots) }
}

/** Views of shots as they were coded: from near, from the middle, from afar. */
function scalesOf(
  stream: SeededStream,
  { scale }: Manner,
  shots: readonly FormShot[],
): QuestionedFilm['aspects'] {
  const names = ['near', 'middle', 'far'] as const
  const weights = [...scale, 0].map(Math.exp)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const answeredMs = shots.reduce((sum, shot) => sum + shot.endMs - shot.startMs, 0)
  const noisy = weights.map(weight => (weight / total) * (0.9 + 0.2 * stream.nextShare()))
  const all = noisy.reduce((sum, share) => sum + share, 0)
  const valueMs = Object.fromEntries(
    names.map((name, place) => [name, Math.round((answeredMs * noisy[place]!) / all)]),
  )
  return [{ aspectId: 'scale', answeredMs, valueMs }]
}

/** A stretch somewhere, from a fiftieth of the film to two thirds of it. */
function partOf(seed: number, stream: SeededStream): [number, number] {
  const length = [0.02, 0.05, 0.15, 0.35, 0.66][seed % 5]! * (0.5 + stream.nextShare())
  const from = stream.nextShare() * (1 - Math.min(1, length))
  return [from, Math.min(1, from + length)]
}
