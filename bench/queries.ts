// How long queries and searches take over many marks and lines: p50 and p95 in milliseconds, on this machine.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openStudy } from '../src/store/index.ts'
import type { Query } from '../src/study/index.ts'
import { made, plainMeaning, plainPass } from '../src/study/index.ts'
import { askQuery } from '../src/workbench/finding/ask-query.ts'
import { findTexts } from '../src/workbench/finding/find-texts.ts'
import { testEffects } from '../test/effects.ts'
import { aFilmWithOneFile } from '../test/films/builders.ts'

const [films, marksPerFilm, linesPerFilm] = process.argv.slice(2).map(Number) as [number?, number?, number?]
const size = { films: films ?? 500, marks: marksPerFilm ?? 2000, lines: linesPerFilm ?? 100 }
const shotsPerFilm = 1000
const shotMs = 5000
const codeCount = 100
const rounds = 40

let state = 17
const below = (end: number) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return Math.floor((state / 2 ** 32) * end)
}
const signs = [
  ...'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严',
]

const folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-queries-'))
const effects = testEffects()
const opened = await openStudy(folder, effects)
if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
const store = opened.value
const { homeCoderId: coderId } = await store.studies.get()
const id = effects.makeId
const codeIds = Array.from({ length: codeCount }, (_, at) => `code ${at}`)
await store.acts.carryOut(
  codeIds.map((codeId, position) =>
    made('code', {
      ...plainMeaning,
      ...{ id: codeId, kind: 'symbol', names: { en: codeId, 'zh-Hans': '' }, colour: '#000000' },
      ...{ key: null, position, retired: false },
    }),
  ),
)
const began = performance.now()
await store.inBulk(async bulk => {
  for (let number = 0; number < size.films; number++) {
    const whole = aFilmWithOneFile({ makeId: id })
    const partId = whole.part.id
    const filmId = whole.film.id
    await bulk.add('film', whole.film)
    await bulk.add('version', whole.version)
    await bulk.add('part', { ...whole.part, durationMs: shotsPerFilm * shotMs })
    const passId = id()
    await bulk.add('pass', {
      ...plainPass,
      id: passId,
      filmId,
      coderId,
      codeIds,
      createdAt: '2026-12-01T10:00:00Z',
    })
    await bulk.add('lookedThrough', { id: id(), passId, partId, startMs: 0, endMs: shotsPerFilm * shotMs })
    for (let shot = 0; shot < shotsPerFilm; shot++)
      await bulk.add('shot', {
        ...{ id: id(), partId, startMs: shot * shotMs, endMs: (shot + 1) * shotMs, transitionIn: 'cut' },
        ...{ transitionStartMs: null, transitionEndMs: null, confidence: null, origin: 'machine' },
      })
    for (let mark = 0; mark < size.marks; mark++) {
      const startMs = below(shotsPerFilm) * shotMs
      await bulk.add('mark', {
        ...{ id: id(), filmId, partId, codeId: codeIds[below(codeCount)]!, coderId, startMs },
        ...{ endMs: startMs + shotMs, attachedTo: null, passId, said: null },
      })
    }
    const track = {
      id: id(),
      partId,
      fileName: 'a.srt',
      language: 'zh',
      encoding: 'utf-8',
      stretch: 1,
      shiftMs: 0,
    }
    await bulk.add('subtitleTrack', track)
    for (let line = 0; line < size.lines; line++)
      await bulk.add('subtitle', {
        ...{
          id: id(),
          subtitleTrackId: track.id,
          partId,
          startMs: line * 40_000,
          endMs: line * 40_000 + 2000,
        },
        text: Array.from({ length: 6 + below(10) }, () => signs[below(signs.length)]!).join(''),
      })
  }
})
const filledMs = performance.now() - began

const code = (at: number): Query => ({ is: 'code', codeId: codeIds[at % codeCount]!, alone: false, said: [] })
const near = { count: 3, in: 'shots' } as const
/** Ten codes come again and again, as in an afternoon’s work; each round asks for another pair of them. */
const pairOf = (round: number) => [code(round % 10), code((round + 1 + Math.floor(round / 10)) % 10)] as const
const bothOf = (round: number): Query => ({ is: 'all', of: pairOf(round) })
const mark = async (round: number) => {
  const { film, parts } = (await store.films.all())[round % size.films]!
  const startMs = below(shotsPerFilm) * shotMs
  await store.acts.carryOut([
    made('mark', {
      ...{ id: id(), filmId: film.id, partId: parts[0]!.id, codeId: codeIds[0]!, coderId, startMs },
      ...{ endMs: startMs + shotMs, attachedTo: null, passId: null, said: null },
    }),
  ])
}
const questions: Record<string, (round: number) => Promise<unknown>> = {
  'two codes in one shot': at => askQuery(store, { query: bothOf(at) }),
  'two codes within three shots': at => {
    const [one, other] = pairOf(at)
    return askQuery(store, { query: { is: 'near', one, other, within: near } })
  },
  'the same query again': () => askQuery(store, { query: bothOf(0) }),
  'a mark, and the same query again': async at => {
    await mark(at)
    return askQuery(store, { query: bothOf(0) })
  },
  'a code and not another, within ten seconds of a third': at =>
    askQuery(store, {
      query: {
        ...{ is: 'near', within: { count: 10, in: 'seconds' } },
        one: { is: 'all', of: [code(at % 10), { is: 'not', of: code((at + 3 + Math.floor(at / 10)) % 10) }] },
        other: code((at + 5) % 10),
      },
    }),
  'two hanzi': () =>
    findTexts(store, { typed: `${signs[below(signs.length)]}${signs[below(signs.length)]}` }),
  'one hanzi': () => findTexts(store, { typed: signs[below(signs.length)]! }),
}
const took: Record<string, { first: number; p50: number; p95: number }> = {}
for (const [name, ask] of Object.entries(questions)) {
  const times: number[] = []
  for (let round = 0; round < rounds + 1; round++) {
    const start = performance.now()
    await ask(round)
    times.push(performance.now() - start)
  }
  const [first, ...later] = times
  later.sort((a, b) => a - b)
  const at = (share: number) => Math.round(later[Math.floor(later.length * share)]! * 10) / 10
  took[name] = { first: Math.round(first!), p50: at(0.5), p95: at(0.95) }
}
const count = {
  films: size.films,
  shots: size.films * shotsPerFilm,
  marks: size.films * size.marks,
  lines: size.films * size.lines,
}
console.log(JSON.stringify({ ...count, filledSeconds: Math.round(filledMs / 1000), took }, null, 2))
await store.close()
rmSync(folder, { recursive: true, force: true })
