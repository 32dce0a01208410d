import type { FilmCard, PartView } from '../../src/server/contracts/index.ts'
import type { Call } from '../parts/program.ts'

export interface EssaySize {
  words: number
  claims: number
  evidence: number
}

/** A mark of the coder at home, so that something can be said of it. */
export async function ownMark(call: Call): Promise<{ id: string; filmId: string }> {
  const { films } = await call<{ films: FilmCard[] }>('/api/films')
  const [{ film, parts }] = films as [FilmCard]
  const [codeId, passId, id] = [1, 2, 3].map(() => crypto.randomUUID()) as [string, string, string]
  const code = { id: codeId, kind: 'symbol', names: { en: 'bench', 'zh-Hans': '' } }
  await call('/api/acts', { kind: 'add-code', code: { ...code, colour: '#0072b2', key: null } })
  await call('/api/acts', { kind: 'start-pass', passId, filmId: film.id, codeIds: [codeId] })
  const { shots } = await call<PartView>(`/api/parts/${parts[0]!.id}`)
  const unit = {
    partId: parts[0]!.id,
    startMs: shots[0]!.startMs,
    endMs: shots[0]!.endMs,
    shotId: shots[0]!.id,
  }
  await call('/api/acts', { kind: 'set-mark', filmId: film.id, codeId, passId, unit, newMarkId: id })
  return { id, filmId: film.id }
}

const sentence = 'Smoke stands over the works, and whoever passes the gate looks up at it once'

/** An empty essay in English. */
export async function newEssay(call: Call, title: string): Promise<string> {
  const essayId = crypto.randomUUID()
  const empty = { en: '', 'zh-Hans': '' }
  await call('/api/acts', {
    kind: 'set-essay',
    essay: {
      ...{ id: essayId, titles: { en: title, 'zh-Hans': '' }, signed: empty },
      ...{ languages: ['en'], style: 'chicago-author-date', address: '' },
    },
  })
  return essayId
}

/** An essay of so many words in paragraphs of a hundred, its claims one in a paragraph, each on so many marks of all films. */
export async function writeEssay(
  call: Call,
  size: EssaySize,
  { title, markIds }: { title: string; markIds: readonly string[] },
): Promise<string> {
  const each = Math.max(1, Math.floor(size.evidence / size.claims))
  const essayId = await newEssay(call, title)
  const act = (body: object) => call('/api/acts', body)
  const paragraph = `${sentence}. `.repeat(6).trim()
  const paragraphs = Math.ceil(size.words / 90)
  const put = Array.from({ length: paragraphs }, (_, at) => ({
    ...{ id: crypto.randomUUID(), position: at, upon: null },
    text: at < size.claims ? `${paragraph} :claim[${sentence} ${at}.]{#c${at}}` : paragraph,
  }))
  for (let at = 0; at < put.length; at += 500)
    await act({ kind: 'write-blocks', essayId, language: 'en', put: put.slice(at, at + 500), take: [] })
  for (let at = 0; at < size.claims; at++) {
    const own = Array.from({ length: each }, (_, piece) => markIds[(at * each + piece) % markIds.length]!)
    await act({
      ...{ kind: 'make-claim', essayId },
      claim: {
        ...{ id: crypto.randomUUID(), essayId, name: `c${at}`, what: 'observation' },
        words: { en: `${sentence} ${at}.`, 'zh-Hans': '' },
      },
      evidence: own.map(id => ({
        ...{ id: crypto.randomUUID(), role: 'supports', target: { what: 'mark', id } },
      })),
    })
  }
  return essayId
}
