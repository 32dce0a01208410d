import { openStudy } from '../../src/store/index.ts'
import type { MarkSaid } from '../../src/study/index.ts'
import { made, nothingSaidOfMark, plainMeaning, plainPass } from '../../src/study/index.ts'
import type { testEffects } from '../../test/effects.ts'
import { aFilmWithOneFile } from '../../test/films/builders.ts'

export interface Size {
  films: number
  marksPerFilm: number
  linesPerFilm: number
}

export const fullSize: Size = { films: 500, marksPerFilm: 2000, linesPerFilm: 100 }

export const shotsPerFilm = 1000
export const shotMs = 5000
export const codeIds = Array.from({ length: 100 }, (_, at) => `code ${at}`)
export const aspectId = 'view'
export const otherCoderId = 'second coder'

const signs = [
  ...'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严',
]

/** Whole numbers below one that is given, the same each time. */
export function numbersFrom(seed: number): (end: number) => number {
  let state = seed
  return end => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * end)
  }
}

export function hanzi(below: (end: number) => number, count: number): string {
  return Array.from({ length: count }, () => signs[below(signs.length)]!).join('')
}

/** A study of films that were looked through for every code, with subtitles; of one mark in fifty something is said. */
export async function drawStudy(
  folder: string,
  effects: ReturnType<typeof testEffects>,
  size: Size,
): Promise<void> {
  const below = numbersFrom(17)
  const opened = await openStudy(folder, effects)
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  const store = opened.value
  const { homeCoderId } = await store.studies.get()
  const id = effects.makeId
  await store.acts.carryOut([
    made('coder', { id: otherCoderId, name: 'Second' }),
    ...codeIds.map((codeId, position) =>
      made('code', {
        ...plainMeaning,
        ...{ id: codeId, kind: 'symbol', names: { en: codeId, 'zh-Hans': '' }, colour: '#000000' },
        ...{ key: null, position, retired: false },
      }),
    ),
  ])
  const said = (): MarkSaid => ({
    ...nothingSaidOfMark,
    aspects: [{ aspectId, values: [`value ${below(4)}`], reason: '' }],
  })
  await store.inBulk(async bulk => {
    for (let number = 0; number < size.films; number++) {
      const { film, version, part } = aFilmWithOneFile({ makeId: id })
      await bulk.add('film', film)
      await bulk.add('version', version)
      await bulk.add('part', { ...part, durationMs: shotsPerFilm * shotMs, fileInUseId: null })
      const passOf: Record<string, string> = {}
      for (const coderId of [homeCoderId, otherCoderId]) {
        const passId = id()
        passOf[coderId] = passId
        const createdAt = '2026-12-01T10:00:00Z'
        await bulk.add('pass', { ...plainPass, id: passId, filmId: film.id, coderId, codeIds, createdAt })
        await bulk.add('lookedThrough', {
          ...{ id: id(), passId, partId: part.id, startMs: 0, endMs: shotsPerFilm * shotMs },
        })
      }
      for (let shot = 0; shot < shotsPerFilm; shot++)
        await bulk.add('shot', {
          ...{ id: id(), partId: part.id, startMs: shot * shotMs, endMs: (shot + 1) * shotMs },
          ...{ transitionIn: 'cut', transitionStartMs: null, transitionEndMs: null },
          ...{ confidence: null, origin: 'machine' },
        })
      for (let mark = 0; mark < size.marksPerFilm; mark++) {
        const startMs = below(shotsPerFilm) * shotMs
        const coderId = below(10) === 0 ? otherCoderId : homeCoderId
        await bulk.add('mark', {
          ...{ id: id(), filmId: film.id, partId: part.id, codeId: codeIds[below(codeIds.length)]!, coderId },
          ...{ startMs, endMs: startMs + shotMs, attachedTo: null, passId: passOf[coderId]! },
          said: below(50) === 0 ? said() : null,
        })
      }
      const track = { id: id(), partId: part.id, fileName: 'a.srt', language: 'zh', encoding: 'utf-8' }
      await bulk.add('subtitleTrack', { ...track, stretch: 1, shiftMs: 0 })
      for (let line = 0; line < size.linesPerFilm; line++)
        await bulk.add('subtitle', {
          ...{ id: id(), subtitleTrackId: track.id, partId: part.id, text: hanzi(below, 6 + below(10)) },
          ...{ startMs: line * 40_000, endMs: line * 40_000 + 2000 },
        })
    }
  })
  await store.close()
}
