import type { SeededStream } from '../../src/statistics/index.ts'
import { seededStream } from '../../src/statistics/index.ts'

/** Corpora in which nothing changes between the periods, and in which something else goes with them. */
export const stories = [
  'looked through unequally',
  'directors of their own manner',
  'shots of unequal length',
  'two coders',
  'a film without a period',
] as const
export type Story = (typeof stories)[number]

export const symbols = ['ruin', 'train', 'snow', 'crowd', 'river', 'gate']

interface DrawnFilm {
  id: string
  period: string | null
  year: number
  director: string
  shotMs: number
  /** On the logit scale, per symbol: how much more or less of it this film has. */
  manner: number[]
  coders: { name: string; sees: number }[]
  /** From, to, of the whole; null: whole. */
  looked: [number, number] | null
}

const filmMs = 1_200_000
const [base, spread] = [-2.6, 0.8]

/** One corpus in JSON Lines, as it would come through the front door. */
export function drawCorpus(story: Story, seed: number): string {
  const stream = seededStream(20261128, seed, stories.indexOf(story))
  return filmsOf(story, seed, stream)
    .flatMap(film => [...linesOf(film, stream)])
    .map(line => `${JSON.stringify(line)}\n`)
    .join('')
}

function filmsOf(story: Story, seed: number, stream: SeededStream): DrawnFilm[] {
  const nested = story === 'directors of their own manner'
  const perPeriod = nested ? [6, 8, 12][seed % 3]! : [6, 8][seed % 2]!
  const filmsOfDirector = nested ? [2, 2, 3][seed % 3]! : 1
  const directors = new Map<string, number[]>()
  const films = ['P1', 'P2'].flatMap((period, side) =>
    Array.from({ length: perPeriod }, (_, index): DrawnFilm => {
      const director = `${period} director ${Math.floor(index / filmsOfDirector)}`
      const ofDirector = directors.get(director) ?? mannerOf(stream)
      directors.set(director, ofDirector)
      const own = mannerOf(stream)
      // Nine tenths of what differs between films is the director's.
      const manner = nested
        ? own.map((value, symbol) => Math.sqrt(0.1) * value + Math.sqrt(0.9) * ofDirector[symbol]!)
        : own
      return {
        id: `${period} film ${index}`,
        period,
        year: 1980 + 20 * side + index,
        director,
        shotMs: story === 'shots of unequal length' && side === 1 ? 12_000 : 5000,
        manner,
        coders: story === 'two coders' ? codersOf(seed, side, index) : [{ name: 'Ann', sees: 1 }],
        looked: story === 'looked through unequally' && side === 1 ? partOf(seed, stream) : null,
      }
    }),
  )
  if (story === 'a film without a period')
    for (const index of [0, 1])
      films.push({
        ...films[0]!,
        id: `stray ${index}`,
        period: null,
        year: 2003 + index,
        director: `stray ${index}`,
        manner: symbols.map(() => 3),
      })
  return films
}

function mannerOf(stream: SeededStream): number[] {
  return symbols.map(() => spread * normal(stream))
}

/** Ways in which two coders share a corpus; the second sees three fifths of what is there. */
function codersOf(seed: number, side: number, index: number): DrawnFilm['coders'] {
  const [ann, ben] = [
    { name: 'Ann', sees: 0.95 },
    { name: 'Ben', sees: 0.6 },
  ]
  switch (seed % 5) {
    case 0:
      return [ann, ben]
    case 1:
      return side === 0 ? [ann] : [ben]
    case 2:
      return side === 0 ? [ann, ben] : [ann]
    case 3:
      return (side === 0) === index < 5 ? [ann] : [ben]
    default:
      return index % 2 === 0 ? [ann] : [ben]
  }
}

/** A stretch somewhere, from a fiftieth of the film to two thirds of it. */
function partOf(seed: number, stream: SeededStream): [number, number] {
  const length = [0.02, 0.05, 0.15, 0.35, 0.66][seed % 5]! * (0.5 + stream.nextShare())
  const from = stream.nextShare() * (1 - Math.min(1, length))
  return [from, Math.min(1, from + length)]
}

function* linesOf(film: DrawnFilm, stream: SeededStream): Generator<object> {
  const { id, period, year, director, shotMs } = film
  yield { type: 'film', id, ...(period !== null && { period }), year, director, durationMs: filmMs }
  for (let i = 0; i * shotMs < filmMs; i++)
    yield { type: 'shot', film: id, i, startMs: i * shotMs, endMs: Math.min(filmMs, (i + 1) * shotMs) }
  for (const [index, symbol] of symbols.entries()) {
    const share = 1 / (1 + Math.exp(-(base + film.manner[index]!)))
    for (const { startMs, endMs } of eventsOf(share, stream))
      for (const { name, sees } of film.coders)
        if (stream.nextShare() < sees)
          yield { type: 'annotation', film: id, symbol, startMs, endMs, coder: name }
  }
  const [from, to] = film.looked ?? [0, 1]
  for (const { name } of film.coders) {
    const [startMs, endMs] = [Math.round(from * filmMs), Math.round(to * filmMs)]
    yield { type: 'codedSpan', film: id, startMs, endMs, coder: name }
  }
}

/** Stretches on screen that come in bouts, as they do in films, of the wished share of the time on average. */
function eventsOf(share: number, stream: SeededStream): { startMs: number; endMs: number }[] {
  const [eventMs, perBout] = [6000, 4]
  const boutEveryMs = (eventMs * perBout) / share
  const events: { startMs: number; endMs: number }[] = []
  for (let atMs = wait(stream, boutEveryMs); atMs < filmMs; atMs += wait(stream, boutEveryMs)) {
    let startMs = atMs
    for (let event = 0; event < perBout; event++) {
      const endMs = Math.min(filmMs, startMs + wait(stream, eventMs))
      if (endMs > startMs) events.push({ startMs, endMs })
      startMs = endMs + wait(stream, eventMs)
      if (startMs >= filmMs) break
    }
  }
  return events
}

function wait(stream: SeededStream, meanMs: number): number {
  return Math.ceil(-meanMs * Math.log(1 - stream.nextShare()))
}

function normal(stream: SeededStream): number {
  return Math.sqrt(-2 * Math.log(1 - stream.nextShare())) * Math.cos(2 * Math.PI * stream.nextShare())
}
