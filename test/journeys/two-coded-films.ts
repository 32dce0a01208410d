import type { FilmCard, PartView } from '../../src/server/contracts/index.ts'

type Call = <Answer>(place: string, body?: unknown) => Promise<Answer>

const codeId = '01900000-0000-7000-8000-0000000000c1'
let nextId = 0
const anId = () => `01900000-0000-7000-8000-${String(++nextId).padStart(12, '0')}`

/** A symbol, looked for in the first two films, an early and a late one, and how they are divided. */
export async function codeTwoFilms(call: Call, films: readonly FilmCard[]): Promise<void> {
  const names = { en: 'smoke', 'zh-Hans': '烟' }
  const code = { id: codeId, kind: 'symbol', names, colour: '#0072b2', key: 'c' }
  await call('/api/acts', { kind: 'add-code', code })
  for (const index of [0, 1]) await codeFilm(call, films[index]!, ['1986', '2004'][index]!)
  await call('/api/acts', {
    kind: 'set-periodisation',
    periodisation: {
      id: anId(),
      name: 'Two decades',
      dateKind: 'release',
      declared: 'before',
      periods: [
        { name: 'early', fromYear: 1980, toYear: 1989 },
        { name: 'late', fromYear: 2000, toYear: 2009 },
      ],
      assignments: [],
    },
  })
}

/** Every shot looked through, every second one marked. */
async function codeFilm(call: Call, { film, parts }: FilmCard, releaseDate: string): Promise<void> {
  const { titles } = film
  await call('/api/acts', { kind: 'describe-film', filmId: film.id, titles, people: [], releaseDate })
  const passId = anId()
  await call('/api/acts', { kind: 'start-pass', passId, filmId: film.id, codeIds: [codeId] })
  const { shots, partId } = await call<PartView>(`/api/parts/${parts[0]!.id}`)
  for (const [index, { id, startMs, endMs }] of shots.entries()) {
    const unit = { partId, startMs, endMs, shotId: id }
    const looked = { filmId: film.id, passId, unit }
    if (index % 2 === 0) await call('/api/acts', { kind: 'set-mark', ...looked, codeId, newMarkId: anId() })
    await call('/api/acts', { kind: 'look-through', ...looked, newId: anId() })
  }
}
