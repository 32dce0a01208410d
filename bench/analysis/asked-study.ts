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
    await call(`/api/questions/${question}`, wanted)
    const ms = performance.now() - startedMs
    isOpen = false
    await beside
    return { ms, longestWaitMs }
  }

  /** What looks through one unit after the other of a pass for a code of its own, in the first film: never the same state. */
  async function marking() {
    const { films } = await call<{ films: Card[] }>('/api/films')
    const [card] = films
    const [codeId, passId] = [1, 2].map(number => `01900000-0000-7000-8000-0000000000d${number}`)
    const code = { id: codeId, kind: 'symbol', names: { en: 'bench', 'zh-Hans': '' } }
    await call('/api/acts', { kind: 'add-code', code: { ...code, colour: '#0072b2', key: 'c' } })
    await call('/api/acts', { kind: 'start-pass', passId, filmId: card!.film.id, codeIds: [codeId] })
    const partId = card!.parts[0]!.id
    let atMs = 0
    return async () => {
      const unit = { partId, startMs: atMs, endMs: atMs + 2000, shotId: null }
      atMs += 2000
      await call('/api/acts', {
        ...{ kind: 'look-through', filmId: card!.film.id, passId, unit },
        newId: crypto.randomUUID(),
      })
    }
  }

  return { call, timed, marking }
}
