import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { CodebookAnswer, FilmCard, PartView } from '../../src/server/contracts/index.ts'
import { emptyDialogue, emptyExcerpt, emptyMemo, noEvent } from '../../src/study/index.ts'
import { goldenCorpusLines } from '../golden/corpus-lines.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import type { ServedStudy } from '../server/served-study.ts'
import { serveStudy } from '../server/served-study.ts'

const anId = (number: number) => `01900000-0000-7000-8000-0000000016${String(number).padStart(2, '0')}`

export const essayId = anId(1)
export const memoText = 'She told me that the gate is never opened.'
export const quotation = '城市如诗。'

export interface StudyToPublish {
  study: ServedStudy
  root: string
  filmId: string
  partId: string
  shots: PartView['shots']
  act: (body: object) => Promise<void>
  stop: () => Promise<void>
}

/**
 * A study with a film of six shots and twelve films that were counted, and an essay in two languages: claims of five
 * kinds, a still, a plate, a finding with its numbers, notes, and citations of a source and of a film.
 */
export async function studyToPublish(options: { webFolder?: string } = {}): Promise<StudyToPublish> {
  const root = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-published-'))
  const corpus = path.join(root, 'golden.jsonl')
  writeFileSync(corpus, goldenCorpusLines())
  const film = path.join(root, 'works.mp4')
  await encodeGreyFilm(film, { shots: 6, framesPerShot: 25 })
  const study = await serveStudy({ roots: [root], ...options })
  await study.callWithKey('/api/import', { path: corpus })
  await study.untilIdle()
  await study.call('/api/add', { paths: [film] })
  await study.untilIdle()
  const { films } = (await study.call<{ films: FilmCard[] }>('/api/films')).answer
  const card = films.find(({ files }) => files.length > 0)!
  const [filmId, partId] = [card.film.id, card.parts[0]!.id]
  const { shots } = (await study.call<PartView>(`/api/parts/${partId}`)).answer
  const { codes } = (await study.call<CodebookAnswer>('/api/codebook')).answer
  const act = async (body: object) => {
    const { status, answer } = await study.call('/api/acts', body)
    if (status !== 200) throw new Error(JSON.stringify([body, answer]))
  }
  await act({
    ...{ kind: 'describe-film', filmId, releaseDate: '2003' },
    titles: [
      { language: 'zh-Hans', kind: 'original', text: '铁西工厂' },
      { language: 'zh-Latn-pinyin', kind: 'transliterated', text: 'Tiexi gongchang' },
      { language: 'en', kind: 'translated', text: 'The Works at Tiexi' },
    ],
    people: [{ name: 'Wang Lan', names: [{ script: 'hanzi', text: '王兰' }], role: 'director' }],
  })
  await codeTheFilm(act, { filmId, partId, shots, codeId: codes[0]!.id })
  await makeGround(act, { partId, shots })
  const smoke = { is: 'code', codeId: codes[0]!.id, alone: false, said: [] }
  const query = { is: 'all', of: [smoke, { is: 'film', filmId }] }
  await act({ kind: 'save-query', saved: { id: queryId, name: 'smoke', query } })
  await writeEssay(act, { filmId, partId, shots, codeId: codes[0]!.id })
  return {
    ...{ study, root, filmId, partId, shots, act },
    stop: async () => {
      await study.stop()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

type Act = StudyToPublish['act']
type Ground = Pick<StudyToPublish, 'partId' | 'shots'>

export const queryId = anId(96)
export const lineId = anId(97)
/** A line of dialogue as it is kept; its times are those of a shot. */
export const spoken = {
  ...{ ...emptyDialogue, original: '厂关了。\n再见。', pinyin: 'Chǎng guān le. Zàijiàn.' },
  ...{ translation: 'The works are closed. Goodbye.', speaker: 'Lao Liu', dialect: 'Shenyang' },
}
const [passId, markId, plateId, findingId, sourceId, excerptId, eventId, memoId] = [
  ...[10, 11, 12, 13, 14, 15, 16, 17].map(anId),
] as string[]

async function codeTheFilm(
  act: Act,
  { filmId, partId, shots, codeId }: Ground & { filmId: string; codeId: string },
): Promise<void> {
  await act({ kind: 'start-pass', passId, filmId, codeIds: [codeId] })
  const unitOf = ({ id: shotId, startMs, endMs }: PartView['shots'][number]) => ({
    ...{ partId, startMs, endMs, shotId },
  })
  await act({ kind: 'set-mark', filmId, passId, unit: unitOf(shots[1]!), codeId, newMarkId: markId })
  await act({
    ...{ kind: 'set-region', filmId, partId, markId, regionId: anId(33), newKeyId: anId(34) },
    ...{ atMs: shots[1]!.startMs, place: { x: 1000, y: 1000, width: 5000, height: 5000 } },
  })
  for (const [index, shot] of shots.slice(0, 4).entries())
    await act({ kind: 'look-through', filmId, passId, unit: unitOf(shot), newId: anId(20 + index) })
}

async function makeGround(act: Act, { partId, shots }: Ground): Promise<void> {
  await act({
    kind: 'add-sources',
    sources: [
      {
        id: sourceId,
        item: {
          ...{ id: 'liu2010', type: 'book', title: 'Dushi meixue', language: 'zh' },
          author: [{ family: 'Liu', given: 'Fang' }],
          issued: { 'date-parts': [[2010]] },
          publisher: 'Renmin chubanshe',
          custom: {
            bilingual: {
              title: { hanzi: '都市美学', romanized: 'Dushi meixue', english: 'The Aesthetics of Cities' },
              author: ['刘芳'],
            },
          },
        },
        reading: '',
      },
    ],
  })
  await act({
    kind: 'set-excerpt',
    excerpt: {
      ...{ ...emptyExcerpt, id: excerptId, sourceId, quotation, locator: '12' },
      translation: 'A city is like a poem.',
    },
  })
  await act({
    kind: 'set-event',
    event: { ...noEvent, id: eventId, names: { en: 'Closure', 'zh-Hans': '停产' }, date: '2002-11' },
  })
  await act({
    kind: 'set-memo',
    memo: { ...emptyMemo, id: memoId, text: memoText },
    frames: [{ id: anId(18), partId, atMs: shots[2]!.startMs }],
  })
  const { startMs, endMs } = shots[3]!
  await act({
    ...{ kind: 'set-dialogue-line', partId },
    line: { ...spoken, id: lineId, startMs, endMs },
  })
  await act({ kind: 'set-plate', plate: { id: plateId, name: 'Gates', caption: 'Two gates, opposed' } })
  await act({
    kind: 'add-to-plate',
    plateId,
    items: [shots[3]!, shots[4]!].map(({ startMs, endMs }, index) => ({
      ...{ id: anId(30 + index), partId, what: 'shot', startMs, endMs },
    })),
    beforeId: null,
  })
  await act({ kind: 'keep-finding', findingId, question: 'prevalence', asked: {} })
}

/** The texts, block by block, as they stand in the study. */
export function textsOf({ filmId, partId, shots, codeId }: Ground & { filmId: string; codeId: string }) {
  const frame = shots[0]!.startMs + 200
  const path = `${codeId}/mean1`
  const en = [
    '# On **works** and *smoke*',
    `:claim[Nobody passes the gate]{#c1}, as Liu says :cite[12]{source=${sourceId} kind=page}. The film shows it early :cite{film=${filmId} part=${partId} from=${shots[1]!.startMs} to=${shots[1]!.endMs}}.`,
    `::still[The gate, at first light]{part=${partId} ms=${frame}}`,
    `In the earlier films :claim[the symbol stands in :number[61.8 %]{#n1} of screen time]{#c2}.:note[Counted by films, not by shots; see :cite[15]{source=${sourceId} kind=page}.]`,
    `:claim[It is seen less than in the later ones]{#c3}; 烟 is what remains :cite{film=${filmId} part=${partId} ms=${frame}}:cite{plate=${plateId}}.:note[So too :cite{plate=${plateId}}.]`,
    `::chart[Two periods]{finding=${findingId}}`,
    `> :claim[No train runs in the first half]{#c4}.`,
    '- first <b>thing</b>\n- second & last',
    `::plate[Beside each other]{plate=${plateId}}`,
    `:claim[The closure came in winter]{#c5}.`,
    `::dialogue[before the gate]{part=${partId} line=${lineId} pinyin=yes}`,
  ]
  const zh = [
    '# 论**工厂**与*烟*',
    `:claim[无人走过大门]{#c1}，如刘芳所言:cite[12]{source=${sourceId} kind=page}。`,
    `::still[晨光中的大门]{part=${partId} ms=${frame}}`,
    `在早期影片中，:claim[此符号占 :number[61.8 %]{#n1} 的时长]{#c2}。:note[以影片为单位计算。]`,
    `:claim[较后期为少]{#c3}，如:cite{film=${filmId} part=${partId} ms=${frame}}与:cite{plate=${plateId}}。`,
    `::chart[两个时期]{finding=${findingId}}`,
    `> :claim[前半部没有火车]{#c4}。`,
    '- 其一\n- 其二',
    `::plate[并置]{plate=${plateId}}`,
    `:claim[停产在冬天]{#c5}。`,
    `::dialogue[]{part=${partId} line=${lineId}}`,
  ]
  return { en, 'zh-Hans': zh, path }
}

async function writeEssay(
  act: Act,
  ground: Ground & { filmId: string; codeId: string },
): Promise<void> {
  const { partId, shots } = ground
  await act({
    kind: 'set-essay',
    essay: {
      id: essayId,
      titles: { en: 'The closed gate', 'zh-Hans': '关上的大门' },
      signed: { en: 'An Author', 'zh-Hans': '某作者' },
      languages: ['en', 'zh-Hans'],
      style: 'chicago-author-date',
      address: '',
    },
  })
  const texts = textsOf(ground)
  for (const [nth, language] of (['en', 'zh-Hans'] as const).entries())
    await act({
      kind: 'write-blocks',
      essayId,
      language,
      put: texts[language].map((text, index) => ({
        ...{ id: anId(40 + 15 * nth + index), position: index + 1, text, upon: null },
      })),
      take: [],
    })
  let next = 70
  const supports = (target: object, role = 'supports') => ({ id: anId(next++), role, target })
  const claim = (name: string, what: string, words: { en: string; 'zh-Hans': string }) => ({
    ...{ id: anId(next++), essayId, name, what, words },
  })
  const shot = { what: 'shot', partId, startMs: shots[0]!.startMs, endMs: shots[0]!.endMs }
  const span = { what: 'span', partId, startMs: shots[2]!.startMs, endMs: shots[3]!.endMs }
  const whole = { what: 'finding', id: findingId, path: null }
  const number = { what: 'finding', id: findingId, path: texts.path }
  const make = (one: ReturnType<typeof claim>, evidence: object[]) =>
    act({ kind: 'make-claim', essayId, claim: one, evidence })
  await make(claim('c1', 'observation', { en: 'Nobody passes the gate', 'zh-Hans': '无人走过大门' }), [
    supports(shot),
    supports({ what: 'mark', id: markId }),
    supports({ what: 'memo', id: memoId }, 'qualifies'),
    supports(span, 'opposes'),
    supports({ what: 'excerpt', id: excerptId }, 'illustrates'),
    supports({ what: 'dialogue', id: lineId }, 'illustrates'),
  ])
  await make(
    claim('c2', 'count', {
      en: 'the symbol stands in 61.8 % of screen time',
      'zh-Hans': '此符号占 61.8 % 的时长',
    }),
    [supports(number)],
  )
  await make(
    claim('c3', 'comparison', { en: 'It is seen less than in the later ones', 'zh-Hans': '较后期为少' }),
    [supports(whole)],
  )
  await make(
    claim('c4', 'absence', { en: 'No train runs in the first half', 'zh-Hans': '前半部没有火车' }),
    [supports({ what: 'pass', id: passId }), supports({ what: 'plate', id: plateId }, 'illustrates')],
  )
  await make(claim('c5', 'history', { en: 'The closure came in winter', 'zh-Hans': '停产在冬天' }), [
    supports({ what: 'event', id: eventId }),
    supports({ what: 'source', id: sourceId }),
    supports({ what: 'query', id: queryId, path: null }, 'illustrates'),
  ])
  await act({
    kind: 'print-number',
    essayId,
    number: { id: anId(95), essayId, name: 'n1', target: number },
  })
}
