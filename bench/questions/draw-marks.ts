import type { CountedMark } from '../../src/findings/index.ts'
import type { SeededStream } from '../../src/statistics/index.ts'
import type { MarkSaid } from '../../src/study/index.ts'
import { nothingSaidOfMark } from '../../src/study/index.ts'
import type { Manner } from './draw-manner.ts'
import { channels, codes, filmMs, symbols } from './question-corpus.ts'
import { choose, logistic, wait } from './random.ts'

type Drawn = Omit<CountedMark, 'coderId'>

interface Stretch {
  startMs: number
  endMs: number
}

/** Everything that is marked in a film of this manner. */
export function marksIn(stream: SeededStream, manner: Manner): Drawn[] {
  const own = new Map(codes.map(codeId => [codeId, eventsOf(stream, manner, codeId)]))
  const brought = [...Object.entries(manner.company), ...Object.entries(manner.carried)].flatMap(
    ([pair, readiness]) => {
      const [bringing, codeId] = pair.split(' ') as [string, string]
      return own
        .get(bringing)!
        .filter(() => stream.nextShare() < logistic(readiness))
        .map(stretch => ({ codeId, ...stretch }))
    },
  )
  const marks = [
    ...codes.flatMap(codeId => own.get(codeId)!.map(stretch => ({ codeId, ...stretch }))),
    ...brought,
  ]
  return marks.map(mark => ({ ...mark, said: saidOf(stream, manner, mark.codeId) }))
}

const [eventMs, perBout] = [6000, 4]

/** Stretches on screen that come in bouts, as they do in films, of the wished share of the time on average. */
function eventsOf(stream: SeededStream, manner: Manner, codeId: string): Stretch[] {
  const share = logistic(manner.presence[codeId]!)
  const course = Math.max(-0.95, Math.min(0.95, manner.course[codeId]!))
  // Twice as often as wished, and half of them kept: more of the later ones where the film rises, fewer where it falls.
  const boutEveryMs = (eventMs * perBout) / share / 2
  const events: Stretch[] = []
  for (let atMs = wait(stream, boutEveryMs); atMs < filmMs; atMs += wait(stream, boutEveryMs)) {
    if (stream.nextShare() > 0.5 * (1 + course * (2 * (atMs / filmMs) - 1))) continue
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

/** Where a mark stands between the poles, and by which channel it comes; a fifth of them nobody was asked about. */
function saidOf(stream: SeededStream, manner: Manner, codeId: string): MarkSaid | null {
  if (!symbols.includes(codeId) || stream.nextShare() < 0.2) return null
  const lean = logistic(manner.lean[codeId]!)
  const corner = stream.nextShare() < lean ? 's1' : 's2'
  const weights = [...manner.channel[codeId]!, 0].map(Math.exp)
  const values = [channels[choose(stream, weights)]!]
  return {
    ...nothingSaidOfMark,
    positions: [
      {
        contradictionId: 'own-and-lost',
        positions: [corner],
        ...{ attitudeToFirst: null, attitudeToSecond: null, treatment: null },
      },
    ],
    aspects: [{ aspectId: 'channel', values, reason: '' }],
  }
}
