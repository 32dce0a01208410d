import type { StudyStore } from '../../src/store/index.ts'
import type { Query } from '../../src/study/index.ts'
import { changed, made, removed } from '../../src/study/index.ts'
import { askQuery } from '../../src/workbench/finding/ask-query.ts'
import { findTexts } from '../../src/workbench/finding/find-texts.ts'
import type { Size } from './draw-study.ts'
import { aspectId, codeIds, hanzi, numbersFrom, otherCoderId, shotMs, shotsPerFilm } from './draw-study.ts'

/** What is asked, by what it is called; some are asked right after an act, which is timed with them. */
export async function questionsOf(
  store: StudyStore,
  { makeId, size }: { makeId: () => string; size: Size },
): Promise<Record<string, (round: number) => Promise<unknown>>> {
  const below = numbersFrom(29)
  const { homeCoderId: coderId } = await store.studies.get()
  const films = await store.films.all()
  const ask = (query: Query) => askQuery(store, { query })
  const code = (at: number, ofCoder?: string): Query => ({
    ...{ is: 'code', codeId: codeIds[at % codeIds.length]!, alone: false },
    said: ofCoder === undefined ? [] : [{ is: 'coder', coderId: ofCoder }],
  })
  /** Ten codes come again and again, as in an afternoon’s work; each round asks for another pair of them. */
  const pairOf = (round: number) =>
    [code(round % 10), code((round + 1 + Math.floor(round / 10)) % 10)] as const
  const all = (...of: readonly Query[]): Query => ({ is: 'all', of })
  const not = (of: Query): Query => ({ is: 'not', of })
  const near = (one: Query, other: Query, count: number, unit: 'shots' | 'seconds'): Query => ({
    ...{ is: 'near', one, other, within: { count, in: unit } },
  })
  const filmOf = (round: number) => films[round % size.films]!
  const mark = async (round: number) => {
    const { film, parts } = filmOf(round)
    const startMs = below(shotsPerFilm) * shotMs
    await store.acts.carryOut([
      made('mark', {
        ...{ id: makeId(), filmId: film.id, partId: parts[0]!.id, codeId: codeIds[0]!, coderId, startMs },
        ...{ endMs: startMs + shotMs, attachedTo: null, passId: null, said: null },
      }),
    ])
  }
  const moveCut = async (round: number) => {
    const [first, second] = await store.shots.ofPart(filmOf(round).parts[0]!.id)
    const atMs = first!.endMs - 40
    await store.acts.carryOut([
      changed('shot', first!, { ...first!, endMs: atMs }),
      changed('shot', second!, { ...second!, startMs: atMs }),
    ])
  }
  const takeLookedBack = async (round: number) => {
    const [looked] = await store.coding.lookedThroughOfFilm(filmOf(round).film.id)
    if (looked) await store.acts.carryOut([removed('lookedThrough', looked)])
  }
  const after = (act: (round: number) => Promise<void>) => async (round: number) => {
    await act(round)
    return ask(all(...pairOf(0)))
  }
  const value = (at: number): Query => ({ is: 'value', aspectId, valueId: `value ${at % 4}` })
  return {
    'two codes in one shot, the first of all': round => ask(all(...pairOf(round))),
    'two codes within three shots': round => ask(near(...pairOf(round), 3, 'shots')),
    'two codes that were not asked for before': round => ask(all(code(10 + 2 * round), code(11 + 2 * round))),
    'the same query again': () => ask(all(...pairOf(0))),
    'a mark, and the same query again': after(mark),
    'a moved cut, and the same query again': after(moveCut),
    'looked through taken back, and the same query again': after(takeLookedBack),
    'a code and not another, within ten seconds of a third': round =>
      ask(near(all(code(round % 10), not(code((round + 3) % 10))), code((round + 5) % 10), 10, 'seconds')),
    'a code of one coder, and not of another': round =>
      ask(all(code(round % 10, coderId), not(code(round % 10, otherCoderId)))),
    'a code where a coder marked anything': round =>
      ask(all(code(round % 10), { is: 'coder', coderId: otherCoderId })),
    'a value near a code': round => ask(near(value(round), code(round % 10), 3, 'shots')),
    'a code in one film': round => ask(all(code(round % 10), { is: 'film', filmId: filmOf(round).film.id })),
    'a text within five seconds of a code': round =>
      ask(near({ is: 'text', text: hanzi(below, 2) }, code(round % 10), 5, 'seconds')),
    'searched: two hanzi': () => findTexts(store, { typed: hanzi(below, 2) }),
    'searched: one hanzi': () => findTexts(store, { typed: hanzi(below, 1) }),
    'searched: two syllables': () => findTexts(store, { typed: 'zhi ren' }),
    'searched: two letters': () => findTexts(store, { typed: 'sh' }),
  }
}
