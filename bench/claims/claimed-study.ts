import type { FilmCard, PartView } from '../../src/server/contracts/index.ts'
import type { EvidenceTarget, Query } from '../../src/study/index.ts'
import {
  emptyDialogue,
  emptyExcerpt,
  emptyMemo,
  made,
  noEvent,
  noFact,
  noPlace,
  nothingRead,
  nothingSaid,
  plainMeaning,
  plainPass,
} from '../../src/study/index.ts'
import { encodeGreyFilm } from '../../test/grey-film.ts'
import type { ServedStudy } from '../../test/server/served-study.ts'

/** A study with one of everything on which a claim can stand, and a claim on each. */
export interface ClaimedStudy {
  ids: ReturnType<typeof namesOf>
  filmId: string
  partId: string
  shots: PartView['shots']
  essayId: string
  claims: readonly { claimId: string; evidenceId: string; target: EvidenceTarget }[]
}

const grey = { shots: 8, framesPerShot: 12 }

export async function encodeClaimedFilm(file: string): Promise<void> {
  await encodeGreyFilm(file, grey)
}

function namesOf(makeId: () => string) {
  const each = <Name extends string>(names: readonly Name[]) =>
    Object.fromEntries(names.map(name => [name, makeId()])) as Record<Name, string>
  return each([
    ...([
      'code',
      'otherCode',
      'contradiction',
      'aspect',
      'value',
      'otherValue',
      'pass',
      'mark',
      'otherMark',
    ] as const),
    ...(['mediation', 'mediationSpan', 'scene', 'plate', 'item', 'otherItem', 'memo', 'memoFrame'] as const),
    ...([
      'source',
      'excerpt',
      'event',
      'fact',
      'otherFact',
      'essay',
      'block',
      'periodisation',
      'finding',
      'query',
      'place',
      'line',
      'otherCoder',
      'otherPass',
      'otherLooked',
    ] as const),
  ])
}

/**
 * Makes it by acts, as a scholar does; the film at `file` is taken in first. `isWide`: with claims on what another coder
 * looked through, on a finding as a whole and on a value of the whole film, which turn with nearly everything.
 */
export async function claimStudy(
  study: ServedStudy,
  file: string,
  { isWide = false }: { isWide?: boolean } = {},
): Promise<ClaimedStudy> {
  const { makeId } = study.server.house
  const ids = namesOf(makeId)
  await accepted(study.call('/api/add', { paths: [file] }))
  await study.untilIdle()
  const [card] = (await study.call<{ films: FilmCard[] }>('/api/films')).answer.films
  const [filmId, partId] = [card!.film.id, card!.parts[0]!.id]
  const { shots } = (await study.call<PartView>(`/api/parts/${partId}`)).answer
  const act = (body: object) => accepted(study.call('/api/acts', body))
  const unit = (at: number) => ({
    ...{ partId, startMs: shots[at]!.startMs, endMs: shots[at]!.endMs, shotId: shots[at]!.id },
  })
  const code = (id: string, en: string, zh: string) => ({
    ...{ ...plainMeaning, id, kind: 'symbol', names: { en, 'zh-Hans': zh }, colour: '#0072b2', key: null },
  })
  await act({ kind: 'add-code', code: code(ids.code, 'chimney', '烟囱') })
  await act({ kind: 'add-code', code: code(ids.otherCode, 'gate', '大门') })
  await act({
    kind: 'set-contradiction',
    contradiction: {
      ...{ ...nothingSaid, id: ids.contradiction, names: { en: 'home and road', 'zh-Hans': '' } },
      ...{ firstPole: { en: 'home', 'zh-Hans': '家' }, secondPole: { en: 'road', 'zh-Hans': '路' } },
    },
  })
  await act({ kind: 'start-pass', passId: ids.pass, filmId, codeIds: [ids.code, ids.otherCode] })
  for (const at of [0, 1, 2])
    await act({ kind: 'look-through', filmId, passId: ids.pass, unit: unit(at), newId: makeId() })
  const set = { kind: 'set-mark', filmId, passId: ids.pass }
  await act({ ...set, codeId: ids.code, unit: unit(1), newMarkId: ids.mark })
  await act({ ...set, codeId: ids.otherCode, unit: unit(2), newMarkId: ids.otherMark })
  await act({
    ...{
      kind: 'make-scene',
      partId,
      startMs: 0,
      endMs: shots[3]!.startMs,
      newId: ids.scene,
      name: 'the yard',
    },
  })
  await act({
    ...{ kind: 'set-mediation', filmId },
    mediation: {
      ...{
        ...nothingRead,
        id: ids.mediation,
        contradictionId: ids.contradiction,
        reading: 'The gate divides.',
      },
      spans: [{ id: ids.mediationSpan, partId, startMs: 0, endMs: shots[1]!.startMs, attachedTo: null }],
    },
  })
  await act({ kind: 'set-plate', plate: { id: ids.plate, name: 'Gates', caption: '' } })
  await act({
    ...{ kind: 'add-to-plate', plateId: ids.plate, beforeId: null },
    items: [ids.item, ids.otherItem].map((id, at) => ({
      ...{ id, partId, what: 'shot', startMs: shots[at]!.startMs, endMs: shots[at]!.endMs },
    })),
  })
  await act({
    kind: 'set-memo',
    memo: { ...emptyMemo, id: ids.memo, text: 'Nobody passes the gate.' },
    frames: [{ id: ids.memoFrame, partId, atMs: shots[1]!.startMs }],
  })
  await act({
    kind: 'add-sources',
    sources: [{ id: ids.source, item: { id: 'liu', type: 'book', title: '都市美学' }, reading: '' }],
  })
  await act({
    kind: 'set-excerpt',
    excerpt: { ...emptyExcerpt, id: ids.excerpt, sourceId: ids.source, quotation: '城市如诗。' },
  })
  const names = { en: 'closure', 'zh-Hans': '' }
  await act({ kind: 'set-event', event: { ...noEvent, id: ids.event, names, date: '1986-07' } })
  const fact = { ...noFact, about: 'film', aboutId: filmId, field: 'mode' }
  await act({ kind: 'set-fact', fact: { ...fact, id: ids.fact, value: 'documentary' } })
  await act({ kind: 'set-fact', fact: { ...fact, id: ids.otherFact, value: 'essay' } })
  await act({
    kind: 'set-essay',
    essay: {
      ...{ id: ids.essay, titles: { en: 'Smoke', 'zh-Hans': '烟' }, signed: { en: '', 'zh-Hans': '' } },
      ...{ languages: ['en', 'zh-Hans'], style: 'chicago-author-date', address: '' },
    },
  })
  await act({ kind: 'keep-finding', findingId: ids.finding, question: 'appearance', asked: {} })
  await act({
    kind: 'save-query',
    saved: { id: ids.query, name: 'chimneys near gates', query: nearEachOther(ids, 1) },
  })
  const place = { ...noPlace, id: ids.place, names: { en: 'Tiexi', 'zh-Hans': '铁西' } }
  await act({ kind: 'set-place', place: { ...place, latitude: 41.79, longitude: 123.35 } })
  await act({
    ...{ kind: 'set-dialogue-line', partId },
    line: {
      ...{ ...emptyDialogue, id: ids.line, startMs: shots[1]!.startMs, endMs: shots[1]!.endMs },
      ...{ original: '厂关了。', pinyin: 'Chǎng guān le.', translation: 'It is closed.' },
    },
  })
  // As a packet of another coder brings it.
  const otherPass = { ...plainPass, id: ids.otherPass, filmId, coderId: ids.otherCoder, codeIds: [ids.code] }
  const looked = { partId, startMs: shots[0]!.startMs, endMs: shots[0]!.endMs }
  await study.server.house.store.acts.carryOut([
    made('coder', { id: ids.otherCoder, name: 'Lin' }),
    made('pass', { ...otherPass, createdAt: study.server.house.now() }),
    made('lookedThrough', { id: ids.otherLooked, passId: ids.otherPass, ...looked }),
  ])
  const first = { partId, startMs: shots[1]!.startMs, endMs: shots[1]!.endMs }
  const wide: EvidenceTarget[] = [
    { what: 'measurement', measure: 'mean-length', filmId },
    { what: 'pass', id: ids.otherPass },
    { what: 'finding', id: ids.finding, path: null },
  ]
  const targets: EvidenceTarget[] = [
    ...(['mark', 'scene', 'mediation', 'plate', 'memo', 'pass'] as const).map(what => ({
      what,
      id: ids[what],
    })),
    ...(['excerpt', 'source', 'event', 'place', 'fact'] as const).map(what => ({ what, id: ids[what] })),
    { what: 'dialogue', id: ids.line },
    { what: 'shot', ...first },
    { what: 'span', ...first },
    { what: 'measurement', measure: 'mean-length', partId, startMs: 0, endMs: shots.at(-1)!.endMs },
    { what: 'finding', id: ids.finding, path: `${ids.code}/present` },
    { what: 'finding', id: ids.finding, path: `${ids.otherCode}/present` },
    { what: 'query', id: ids.query, path: null },
    { what: 'query', id: ids.query, path: 'shots' },
    ...(isWide ? wide : []),
  ]
  const claims = targets.map(target => ({ claimId: makeId(), evidenceId: makeId(), target }))
  await act({
    ...{ kind: 'write-blocks', essayId: ids.essay, language: 'en', take: [] },
    put: claims.map((_, at) => ({
      ...{ id: makeId(), position: at, text: `:claim[Sentence ${at}.]{#c${at}}`, upon: null },
    })),
  })
  for (const [at, { claimId, evidenceId, target }] of claims.entries())
    await act({
      ...{ kind: 'make-claim', essayId: ids.essay },
      claim: {
        ...{ id: claimId, essayId: ids.essay, name: `c${at}`, what: 'observation' },
        words: { en: `Sentence ${at}.`, 'zh-Hans': '' },
      },
      evidence: [{ id: evidenceId, role: 'supports', target }],
    })
  return { ids, filmId, partId, shots, essayId: ids.essay, claims }
}

/** Chimneys with a gate within so many shots. */
export function nearEachOther(
  { code, otherCode }: { code: string; otherCode: string },
  count: number,
): Query {
  const of = (codeId: string) => ({ is: 'code', codeId, alone: false, said: [] }) as const
  return { is: 'near', one: of(code), other: of(otherCode), within: { count, in: 'shots' } }
}

async function accepted(asked: Promise<{ status: number; answer: unknown }>): Promise<void> {
  const { status, answer } = await asked
  if (status !== 200) throw new Error(JSON.stringify(answer))
}
