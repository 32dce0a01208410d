import { performance } from 'node:perf_hooks'
import { callsTo } from '../parts/program.ts'

interface Card {
  film: { id: string }
  parts: { id: string }[]
}

/** Calls to a served study; each says how long it took, and by how much others were kept waiting meanwhile. */
export function askedStudy(entrance: string) {
  const call = callsTo(entrance)

  /** A question, and the longest that a small one beside it had to wait: so long was the program deaf. */
  async function timed(question: string, wanted: object): Promise<{ ms: number; longestWaitMs: number }> {
    let [isOpen, longestWaitMs] = [true, 0]
    const beside = (async () => {
      while (isOpen) {
        const startedMs = performance.now()
        await call('/api/tasks')
        longestWaitMs = Math.max(longestWaitMs, performance.now() - startedMs)
        await new Promise(resolve => setTimeout(resolve, 5))
      }
    })()
    const startedMs = performance.now()
    await call(`/api/questions/${question}?as=page`, wanted)
    const ms = performance.now() - startedMs
    isOpen = false
    await beside
    return { ms, longestWaitMs }
  }

  /** What marks one unit after the other with a code, in the first film, each looked through before: never the same state. */
  async function marking(codeId: string, marks: number) {
    const { films } = await call<{ films: Card[] }>('/api/films')
    const [card] = films
    const filmId = card!.film.id
    const passId = '01900000-0000-7000-8000-0000000000d2'
    await call('/api/acts', { kind: 'start-pass', passId, filmId, codeIds: [codeId] })
    const partId = card!.parts[0]!.id
    const unitAt = (place: number) => ({
      ...{ partId, startMs: place * 2000, endMs: (place + 1) * 2000, shotId: null },
    })
    for (let place = 0; place < marks; place++)
      await call('/api/acts', {
        ...{ kind: 'look-through', filmId, passId, unit: unitAt(place) },
        newId: crypto.randomUUID(),
      })
    let place = 0
    return async () => {
      const unit = unitAt(place++)
      await call('/api/acts', {
        ...{ kind: 'set-mark', filmId, codeId, passId, unit },
        newMarkId: crypto.randomUUID(),
      })
    }
  }

  return { call, timed, marking }
}
