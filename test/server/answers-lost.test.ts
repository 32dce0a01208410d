import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type {
  ActAnswer,
  ActRequest,
  FilmCard,
  PartView,
  StudyAnswer,
} from '../../src/server/contracts/index.ts'
import type { ChangeEntry, Code, Likeness } from '../../src/study/index.ts'
import {
  areasForGood,
  emptyDialogue,
  emptyExcerpt,
  emptyMemo,
  made,
  noEvent,
  noFact,
  noPlace,
  nothingRead,
  nothingSaid,
  nothingSaidOfReality,
  nothingSaidOfSetting,
  plainMeaning,
} from '../../src/study/index.ts'
import { testEffects } from '../effects.ts'
import { aFilmWithOneFile } from '../films/builders.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import type { ServedStudy } from './served-study.ts'
import { serveStudy } from './served-study.ts'

const { makeId } = testEffects()
let folder: string
let study: ServedStudy
let partId: string
let filmId: string
let shots: PartView['shots']
const codeId = makeId()
const passId = makeId()
const codeSet = { id: makeId(), name: 'smoke', codeIds: [codeId] }
const periodisation = {
  id: makeId(),
  name: 'Reform',
  dateKind: 'release' as const,
  declared: 'before' as const,
  periods: [
    { name: 'before', fromYear: null, toYear: 1995 },
    { name: 'after', fromYear: 1996, toYear: null },
  ],
  assignments: [],
}
const names = { en: 'chimney', 'zh-Hans': '烟囱' }
const contradictionIds = [makeId(), makeId()]
const opposed = {
  names: { en: 'home and road', 'zh-Hans': '' },
  firstPole: { en: 'home', 'zh-Hans': '家' },
  secondPole: { en: 'road', 'zh-Hans': '路' },
}
const aspectIds = [makeId(), makeId()]
const markId = makeId()
const regionIds = [makeId(), makeId()]
const planId = makeId()
const otherCoderId = makeId()
let homeCoderId: string
const stepId = makeId()
const exampleId = makeId()
const withheldId = makeId()
const groupId = makeId()
const aValue = (en: string) => ({ id: makeId(), names: { en, 'zh-Hans': '' }, retired: false })
const view = {
  ...{ names: { en: 'View', 'zh-Hans': '' }, values: [aValue('street'), aValue('aerial')] },
  ...{ takesSeveral: false, takesReason: false, meaning: '' },
}
const trayIds = [makeId(), makeId()]
const keptFindingId = makeId()
const savedQueryId = makeId()
const focalSymbolId = makeId()
const sheetMappingId = makeId()
const [sceneId, secondSceneId] = [makeId(), makeId()]
/** Films of records only: one that is taken as a copy of another, and one that is not. */
const [likeFilms, unlikeFilms] = [twoFilms('taken'), twoFilms('declined')]

const described = aFilmWithOneFile({ makeId })

function twoFilms(name: string) {
  const [first, second] = [aFilmWithOneFile({ makeId }), aFilmWithOneFile({ makeId })]
  first.file.quickDigest = `${name} first`
  second.file.quickDigest = `${name} second`
  const likeness: Likeness = {
    id: makeId(),
    fileId: second.file.id,
    otherFileId: first.file.id,
    warp: [
      { fromMs: 0, toMs: 0 },
      { fromMs: 10_000, toMs: 10_000 },
    ] as unknown as Likeness['warp'],
    matched: 10,
    compared: 10,
    fromMs: 0,
    untilMs: 10_000,
    state: 'proposed',
  }
  return { first, second, likeness }
}

function recordsOf({ film, version, part, file }: ReturnType<typeof aFilmWithOneFile>): ChangeEntry[] {
  return [made('film', film), made('version', version), made('part', part), made('file', file)]
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-answers-'))
  const file = path.join(folder, 'grey.mp4')
  await encodeGreyFilm(file, { shots: 6, framesPerShot: 25 })
  study = await serveStudy({ roots: [folder] })
  await study.call('/api/add', { paths: [file] })
  await study.untilIdle()
  const [card] = (await study.call<{ films: FilmCard[] }>('/api/films')).answer.films
  filmId = card!.film.id
  homeCoderId = (await study.call<StudyAnswer>('/api/study')).answer.homeCoderId
  partId = card!.parts[0]!.id
  shots = (await study.call<PartView>(`/api/parts/${partId}`)).answer.shots
  await study.server.house.store.acts.carryOut([
    ...[likeFilms.first, likeFilms.second, unlikeFilms.first, unlikeFilms.second].flatMap(recordsOf),
    made('likeness', likeFilms.likeness),
    made('film', described.film),
    made('version', described.version),
    made('part', described.part),
    made('likeness', unlikeFilms.likeness),
    made('code', otherCode),
    made('coder', { id: seenCoderId, name: 'Who codes elsewhere' }),
    made('mark', {
      ...{ id: makeId(), filmId, partId, codeId: otherCode.id, coderId: seenCoderId },
      ...{ startMs: 0, endMs: 1000, attachedTo: null, passId: null, said: null },
    }),
    made('subtitleTrack', {
      ...{ id: subtitleIds[0]!, partId, fileName: 'grey.srt', language: 'zh-Hans', encoding: 'gb18030' },
      ...{ stretch: 1, shiftMs: 0 },
    }),
    made('subtitle', {
      ...{ id: subtitleIds[1]!, subtitleTrackId: subtitleIds[0]!, partId },
      ...{ startMs: 1000, endMs: 2000, text: '工厂' },
    }),
    made('aspect', { ...view, id: aspectIds[0]!, position: 0, retired: false }),
    made('contradiction', {
      ...nothingSaid,
      ...opposed,
      ...{ id: contradictionIds[0]!, names: { en: 'day and night', 'zh-Hans': '' } },
      ...{ position: 0, retired: false },
    }),
  ])
})

afterAll(async () => {
  await study.stop()
  rmSync(folder, { recursive: true, force: true })
})

const readingIds = [makeId(), makeId()]
const linkIds = [makeId(), makeId(), makeId(), makeId()]
const plateIds = [makeId(), makeId(), makeId()]
const memoIds = [makeId(), makeId()]
const sourceIds = [makeId(), makeId(), makeId(), makeId()]

const dialogueId = makeId()
const seenCoderId = makeId()
const subtitleIds = [makeId(), makeId()]
const worldIds = [makeId(), makeId(), makeId(), makeId(), makeId(), makeId()]
const aPlace = (id: string) => ({ ...noPlace, id, names: { en: 'Tiexi', 'zh-Hans': '铁西' } })
const anEvent = (date: string) => ({
  ...noEvent,
  id: worldIds[1]!,
  names: { en: 'closure', 'zh-Hans': '' },
  date,
})
const aFact = (value: string) => ({
  ...({ ...noFact, id: worldIds[2]!, about: 'film', aboutId: filmId, field: 'mode', value } as const),
})

const otherCode: Code = {
  ...plainMeaning,
  ...{ id: makeId(), kind: 'space', names: { en: 'works', 'zh-Hans': '' }, colour: '#e69f00', key: null },
  ...{ position: 0, retired: false },
}

const unit = () => ({ partId, startMs: shots[1]!.startMs, endMs: shots[1]!.endMs, shotId: shots[1]!.id })

const spanId = makeId()
const essayId = makeId()
const claimId = makeId()
const evidenceId = makeId()
const numberId = makeId()
const span = (fromMs: number, toMs: number) => ({
  startMs: shots[1]!.startMs + fromMs,
  endMs: shots[1]!.startMs + toMs,
})

/** One of each kind in an order in which each changes something; a kind without one does not compile. */
const examples: {
  [Kind in ActRequest['kind']]: () => Omit<Extract<ActRequest, { kind: Kind }>, 'kind'>
} = {
  'edit-study': () => ({ name: 'another name' }),
  'keep-boundary': () => ({ partId, shotId: shots[2]!.id }),
  'retype-boundary': () => ({ partId, shotId: shots[2]!.id, transitionIn: 'dissolve' }),
  'move-boundary': () => ({ partId, shotId: shots[3]!.id, atMs: shots[3]!.startMs + 80 }),
  'deny-boundary': () => ({ partId, atMs: shots[4]!.startMs + 400 }),
  'split-shot': () => ({ partId, atMs: shots[0]!.startMs + 400, newShotId: makeId() }),
  'merge-with-previous': () => ({ partId, shotId: shots[5]!.id }),
  'choose-still': () => ({ partId, atMs: shots[0]!.startMs + 80, newStillId: makeId() }),
  'let-still-go': () => ({ partId, atMs: shots[0]!.startMs + 80 }),
  'make-scene': () => ({ partId, startMs: 0, endMs: shots[2]!.startMs, newId: sceneId, name: 'one' }),
  'divide-scene': () => ({ partId, sceneId, atMs: shots[1]!.startMs, newId: secondSceneId }),
  'rename-scene': () => ({ partId, sceneId, name: 'the yard' }),
  'group-scenes': () => ({
    partId,
    startMs: 0,
    endMs: shots[2]!.startMs,
    newId: makeId(),
    name: 'both',
  }),
  'join-scenes': () => ({ partId, sceneId: secondSceneId }),
  'ungroup-scene': () => ({ partId, sceneId }),
  'take-scenes': () => ({
    partId,
    scenes: [{ startMs: shots[4]!.startMs, endMs: shots[5]!.endMs, newId: makeId() }],
  }),
  'set-essay': () => ({
    essay: {
      id: essayId,
      titles: { en: 'Smoke', 'zh-Hans': '烟' },
      signed: { en: '', 'zh-Hans': '' },
      languages: ['en'],
      style: 'chicago-author-date',
      address: '',
    },
  }),
  'write-blocks': () => ({
    essayId,
    language: 'en',
    put: [{ id: makeId(), position: 1, text: ':claim[Smoke rises.]{#c1}', upon: null }],
    take: [],
  }),
  'make-claim': () => ({
    essayId,
    claim: {
      ...{ id: claimId, essayId, name: 'c1', what: 'observation' },
      words: { en: 'Smoke rises.', 'zh-Hans': '' },
    },
    evidence: [{ id: evidenceId, role: 'supports', target: { what: 'span', partId, ...span(0, 400) } }],
  }),
  'set-claim': () => ({ essayId, claimId, to: { note: 'to be seen again' } }),
  'add-evidence': () => ({
    essayId,
    claimId,
    evidence: [{ id: makeId(), role: 'opposes', target: { what: 'span', partId, ...span(40, 400) } }],
  }),
  'set-evidence': () => ({ essayId, evidenceId, to: { role: 'illustrates' } }),
  'keep-as-of': () => ({ essayId, evidenceId, reason: 'the sentence holds' }),
  'check-claim': () => ({ essayId, claimId, words: { en: 'Smoke rose.', 'zh-Hans': '' } }),
  'print-number': () => ({
    essayId,
    number: { id: numberId, essayId, name: 'n1', target: { what: 'span', partId, ...span(0, 400) } },
  }),
  'check-number': () => ({ essayId, numberId }),
  'take-number': () => ({ essayId, numberId }),
  'keep-edition': () => ({ essayId, editionId: makeId() }),
  'keep-sheet-mapping': () => ({
    mapping: {
      ...{ id: sheetMappingId, name: 'shots of mine' },
      reading: {
        ...{ hasHead: true, rowsAre: 'shots', rate: null, firstFrame: 0, endIsLastFrame: false },
        columns: [{ name: 'onset', meaning: 'start', unit: 'seconds' }],
      },
    },
  }),
  'remove-sheet-mapping': () => ({ sheetMappingId }),
  'see-coding': () => ({ filmId, seenCoderId, newId: makeId() }),
  'set-still-ground': () => ({ filmId, ground: 'quotation', note: '', newId: makeId() }),
  'take-evidence': () => ({ essayId, evidenceId }),
  'remove-claim': () => ({ essayId, claimId }),
  'remove-essay': () => ({ essayId }),
  'withhold-frames': () => ({ partId, ...span(40, 400), newId: withheldId, reason: 'asked' }),
  'let-frames-out': () => ({ partId, spanId: withheldId }),
  'detect-again': () => ({ partId, parameters: { shortestShotFrames: 60 } }),
  'add-code': () => ({ code: { id: codeId, kind: 'symbol', names, colour: '#0072b2', key: 'c' } }),
  'edit-code': () => ({ codeId, key: 'd', upon: { key: 'c' } }),
  'order-codes': () => ({ codeIds: [codeId], beforeId: otherCode.id }),
  'move-codes': () => ({ codeIds: [codeId], underId: otherCode.id }),
  'set-code-set': () => ({ codeSet }),
  'make-coding-plan': () => ({
    plan: {
      ...{ id: planId, name: 'first round', codeIds: [codeId], coderIds: [homeCoderId] },
      ...{ how: { kind: 'shots', every: 3 }, sharing: { kind: 'everyone' }, seed: 7, isTraining: false },
    },
    spans: [
      {
        ...{ id: makeId(), partId, startMs: shots[1]!.startMs, endMs: shots[1]!.endMs },
        ...{ coderId: null, forReliability: false },
      },
    ],
  }),
  'add-coder': () => ({ coder: { id: otherCoderId, name: 'Lin' } }),
  'rename-coder': () => ({ coderId: otherCoderId, name: 'Lin Wei' }),
  'rename-coding-plan': () => ({ codingPlanId: planId, name: 'the first round' }),
  'start-pass': () => ({ passId, filmId, codeIds: [codeId], codingPlanId: planId }),
  'go-by': () => ({ filmId, passId, by: { unit: 'slice', sliceMs: 10_000 } }),
  'look-by-playing': () => ({ filmId, passId, byPlaying: true }),
  'set-aspect': () => ({ aspect: { ...view, id: aspectIds[1]!, names: { en: 'Channel', 'zh-Hans': '' } } }),
  'retire-aspect': () => ({ aspectId: aspectIds[1]!, retired: true }),
  'ask-for-aspect': () => ({ aspectId: aspectIds[0]!, codeIds: [codeId], asked: true }),
  'order-aspects': () => ({ aspectIds: [aspectIds[1]!], beforeId: aspectIds[0]! }),
  'set-choice-list': () => ({
    choiceList: {
      id: 'attitude',
      values: [
        { id: 'mourned', names: { en: 'mourned', 'zh-Hans': '哀悼' }, retired: false },
        { id: makeId(), names: { en: 'left behind', 'zh-Hans': '抛下' }, retired: false },
      ],
    },
  }),
  'set-code-group': () => ({
    group: {
      ...{ id: groupId, sort: 'opposition', names: { en: '', 'zh-Hans': '' }, note: '' },
      codeIds: [codeId, otherCode.id],
    },
  }),
  'remove-code-group': () => ({ groupId }),
  'set-code-example': () => ({ example: { id: exampleId, codeId, partId, atMs: 400, shows: 'is' } }),
  'remove-code-example': () => ({ exampleId }),
  'plan-step': () => ({
    step: { id: stepId, how: 'merge', fromId: otherCode.id, intoIds: [codeId], looking: 'same' },
  }),
  'drop-step': () => ({ stepId }),
  'publish-codebook': () => ({ versionId: makeId(), note: '' }),
  'set-mark': () => ({ filmId, codeId, passId, unit: unit(), newMarkId: markId }),
  'say-of-mark': () => ({ filmId, markId, said: { memo: 'The smoke stands still.' }, upon: { memo: '' } }),
  'set-mark-aspect': () => ({
    ...{ filmId, markId },
    chosen: { aspectId: aspectIds[0]!, values: [view.values[0]!.id], reason: '' },
  }),
  'set-mark-position': () => ({
    ...{ filmId, markId },
    taken: {
      ...{ contradictionId: contradictionIds[0]!, positions: ['s1' as const], treatment: null },
      ...{ attitudeToFirst: 'mourned' as const, attitudeToSecond: null },
    },
  }),
  'set-region': () => ({
    ...{ filmId, partId, markId, regionId: regionIds[0]!, newKeyId: regionIds[1]!, atMs: unit().startMs },
    place: { x: 1000, y: 2000, width: 3000, height: 4000 },
  }),
  'remove-region-key': () => ({ filmId, markId, keyId: regionIds[1]! }),
  'remove-region': () => ({ filmId, markId, regionId: regionIds[0]! }),
  'switch-code': () => ({
    ...{ filmId, partId, atMs: shots[3]!.startMs, codeIds: [codeId], switchTo: codeId, passId },
    newMarkId: makeId(),
  }),
  'decide-mark': () => ({ markId, codeIds: [codeId], newIds: [] }),
  'clear-mark': () => ({ filmId, codeId, unit: unit() }),
  'look-through': () => ({ filmId, passId, unit: unit(), newId: makeId() }),
  'look-again': () => ({ filmId, passId, unit: unit() }),
  'finish-pass': () => ({ filmId, passId, finished: true }),
  'remove-coding-plan': () => ({ codingPlanId: planId }),
  'mark-span': () => ({ filmId, partId, codeId, passId, newMarkId: spanId, ...span(40, 400) }),
  'move-mark': () => ({ filmId, partId, markId: spanId, ...span(80, 600), upon: span(40, 400) }),
  'recode-mark': () => ({ filmId, markId: spanId, codeId: otherCode.id, passId, upon: codeId }),
  'copy-marks': () => ({
    filmId,
    partId,
    passId,
    copies: [{ markId: spanId, newMarkId: makeId(), ...span(680, 1200) }],
  }),
  'remove-mark': () => ({ filmId, markId: spanId }),
  'settle-mark': () => ({ filmId, markId: makeId(), how: 'free' }),
  'set-periodisation': () => ({ periodisation }),
  'keep-finding': () => ({
    findingId: keptFindingId,
    question: 'prevalence',
    asked: { periodisationId: periodisation.id },
  }),
  'renew-finding': () => ({ findingId: keptFindingId }),
  'remove-finding': () => ({ findingId: keptFindingId }),
  'save-query': () => ({
    saved: { id: savedQueryId, name: 'chimneys', query: { is: 'code', codeId, alone: false, said: [] } },
  }),
  'remove-query': () => ({ savedQueryId }),
  'declare-focal': () => ({
    focal: { id: focalSymbolId, codeId, direction: 'rose', declared: 'before' },
  }),
  'withdraw-focal': () => ({ focalSymbolId }),
  'remove-periodisation': () => ({ periodisationId: periodisation.id }),
  'remove-code-set': () => ({ codeSetId: codeSet.id }),
  'describe-film': () => ({ filmId, releaseDate: '1999', upon: { releaseDate: null } }),
  'describe-films': () => ({ films: [{ filmId, storyDate: '1998' }] }),
  gather: () => ({
    things: [
      { id: trayIds[0]!, partId, what: 'shot', startMs: shots[1]!.startMs, endMs: shots[1]!.endMs },
      { id: trayIds[1]!, partId, what: 'still', startMs: shots[1]!.startMs, endMs: shots[1]!.endMs },
    ],
  }),
  'gather-finding': () => ({
    finding: {
      id: makeId(),
      asked: {
        question: 'prevalence',
        periodisationId: periodisation.id,
        first: 'before',
        second: 'after',
        focalCodeIds: [],
        codeId,
      },
      said: { en: 'Smoke thins.', 'zh-Hans': '烟稀了。' },
      tableDigest: 'd',
    },
  }),
  'gather-record': () => ({
    record: { id: makeId(), what: 'source', recordId: makeId(), said: { en: 'Liu', 'zh-Hans': '刘' } },
  }),
  'order-gathered': () => ({ ids: [trayIds[1]!], beforeId: trayIds[0]! }),
  'put-away': () => ({ ids: trayIds }),
  'decline-likeness': () => ({ likenessId: unlikeFilms.likeness.id }),
  'take-as-copy': () => ({ likenessId: likeFilms.likeness.id, use: false }),
  'use-file': () => ({ fileId: likeFilms.second.file.id }),
  'film-of-its-own': () => ({ filmIds: [unlikeFilms.first.film.id], isOwn: true }),
  'join-described-film': () => ({
    filmId: unlikeFilms.second.film.id,
    toFilmId: described.film.id,
    partIds: [described.part.id],
  }),
  'take-file-out': () => ({ partId: described.part.id }),
  'set-contradiction': () => ({ contradiction: { ...nothingSaid, id: contradictionIds[1]!, ...opposed } }),
  'retire-contradiction': () => ({ contradictionId: contradictionIds[1]!, retired: true }),
  'order-contradictions': () => ({
    contradictionIds: [contradictionIds[1]!],
    beforeId: contradictionIds[0]!,
  }),
  'set-mediation': () => ({
    filmId,
    mediation: {
      ...nothingRead,
      ...{ id: readingIds[0]!, contradictionId: contradictionIds[0]!, reading: 'The gate divides.' },
      spans: [{ id: makeId(), partId, startMs: 0, endMs: shots[1]!.startMs, attachedTo: null }],
    },
  }),
  'remove-mediation': () => ({ filmId, mediationId: readingIds[0]! }),
  'set-reality': () => ({
    filmId,
    reality: {
      ...nothingSaidOfReality,
      ...{ id: readingIds[1]!, partId, startMs: 0, endMs: shots[1]!.startMs, attachedTo: null },
      records: ['demolition'],
    },
  }),
  'remove-reality': () => ({ filmId, realityReadingId: readingIds[1]! }),
  'set-link-kind': () => ({
    filmId,
    linkKind: {
      ...{ id: linkIds[3]!, names: { en: 'haunts', 'zh-Hans': '' }, bothWays: false },
      namesBack: { en: 'is haunted by', 'zh-Hans': '' },
    },
  }),
  'remove-link-kind': () => ({ filmId, linkKindId: linkIds[3]! }),
  'make-link': () => ({
    filmId,
    link: {
      ...{ id: linkIds[0]!, way: 'quotes', linkKindId: null, says: '' },
      from: { id: linkIds[1]!, partId, ...span(0, 400), attachedTo: null },
      to: { id: linkIds[2]!, partId, ...span(400, 800), attachedTo: null },
    },
  }),
  'set-link': () => ({ filmId, linkId: linkIds[0]!, to: { way: 'answers' }, upon: { way: 'quotes' } }),
  'turn-link': () => ({ filmId, linkId: linkIds[0]!, fromEndId: linkIds[2]! }),
  'remove-link': () => ({ filmId, linkId: linkIds[0]! }),
  'set-plate': () => ({ plate: { id: plateIds[0]!, name: 'Gates', caption: '' } }),
  'add-to-plate': () => ({
    plateId: plateIds[0]!,
    items: [plateIds[1]!, plateIds[2]!].map(id => ({
      ...{ id, partId, what: 'shot', startMs: shots[1]!.startMs, endMs: shots[1]!.endMs },
    })),
    beforeId: null,
  }),
  'set-plate-item': () => ({
    itemId: plateIds[1]!,
    to: { size: 2, caption: 'The gate' },
    upon: { size: 1, caption: '' },
  }),
  'order-plate': () => ({ plateId: plateIds[0]!, ids: [plateIds[2]!], beforeId: plateIds[1]! }),
  'take-off-plate': () => ({ ids: [plateIds[2]!] }),
  'remove-plate': () => ({ plateId: plateIds[0]! }),
  'add-sources': () => ({
    sources: [
      { id: sourceIds[0]!, item: { id: 'liu', type: 'book', title: '都市美学' }, reading: '' },
      { id: sourceIds[1]!, item: { id: 'liu-2', type: 'book', title: '都市美学' }, reading: '' },
    ],
  }),
  'set-source': () => ({
    sourceId: sourceIds[0]!,
    to: { item: { id: 'liu', type: 'book', title: '都市美学', publisher: 'Shanghai' }, reading: 'Liu' },
    upon: { item: { id: 'liu', type: 'book', title: '都市美学' }, reading: '' },
  }),
  'set-excerpt': () => ({
    excerpt: { ...emptyExcerpt, id: sourceIds[2]!, sourceId: sourceIds[0]!, quotation: '城市如诗。' },
  }),
  'make-quoting': () => ({
    filmId,
    quoting: {
      ...{ id: sourceIds[3]!, excerptId: sourceIds[2]!, partId, ...span(400, 800), attachedTo: null },
      says: 'On the wall.',
    },
  }),
  'say-of-quoting': () => ({ filmId, quotingId: sourceIds[3]!, says: 'On the gate.', upon: 'On the wall.' }),
  'remove-quoting': () => ({ filmId, quotingId: sourceIds[3]! }),
  'remove-excerpt': () => ({ excerptId: sourceIds[2]! }),
  'merge-sources': () => ({ keepId: sourceIds[0]!, otherIds: [sourceIds[1]!] }),
  'remove-source': () => ({ sourceId: sourceIds[0]! }),
  'set-memo': () => ({
    memo: { ...emptyMemo, id: memoIds[0]!, text: 'Nobody passes the gate.' },
    frames: [{ id: makeId(), partId, atMs: shots[1]!.startMs }],
  }),
  'add-memo-frame': () => ({
    memoId: memoIds[0]!,
    frame: { id: memoIds[1]!, partId, atMs: shots[2]!.startMs },
  }),
  'set-place': () => ({ place: aPlace(worldIds[0]!) }),
  'set-event': () => ({ event: anEvent('1986-07') }),
  'set-placing': () => ({
    placing: { id: worldIds[3]!, filmId, placeId: worldIds[0]!, how: 'filmed', certainty: null },
  }),
  'set-fact': () => ({ fact: aFact('documentary') }),
  'use-fact': () => ({ factId: worldIds[2]! }),
  'set-setting': () => ({
    setting: {
      ...nothingSaidOfSetting,
      ...{ id: worldIds[4]!, filmId, partId, ...span(0, 400), attachedTo: null, view: 'street' },
    },
  }),
  'remove-setting': () => ({ settingId: worldIds[4]! }),
  'remove-fact': () => ({ factId: worldIds[2]! }),
  'remove-placing': () => ({ placingId: worldIds[3]! }),
  'remove-event': () => ({ eventId: worldIds[1]! }),
  'remove-place': () => ({ placeId: worldIds[0]! }),
  'shift-subtitles': () => ({ partId, trackId: subtitleIds[0]!, byMs: 40 }),
  'stretch-subtitles': () => ({ partId, trackId: subtitleIds[0]!, by: 0.96 }),
  'name-subtitle-language': () => ({ partId, trackId: subtitleIds[0]!, language: 'en' }),
  'set-dialogue-line': () => ({
    partId,
    line: { ...emptyDialogue, id: dialogueId, ...span(400, 800), original: '门关了' },
  }),
  'remove-dialogue-line': () => ({ partId, lineId: dialogueId }),
  'remove-subtitles': () => ({ partId, trackId: subtitleIds[0]! }),
  'take-memo-frame': () => ({ frameId: memoIds[1]! }),
  'remove-memo': () => ({ memoId: memoIds[0]! }),
  'remove-film': () => ({ filmId }),
  'bring-back-film': () => ({ filmId }),
}

/** There is no mark that lies across shots, and none of a code that went over into others. */
const refusedHere: readonly string[] = ['settle-mark', 'decide-mark']

const lastNumber = () => study.server.house.store.acts.lastNumber()

test.each(Object.keys(examples) as ActRequest['kind'][])(
  '%s asked again after a lost answer is made once, and so are its undo and redo, if it has any',
  async kind => {
    // Its last key took the region away.
    if (kind === 'remove-region')
      await study.call('/api/acts', { kind: 'set-region', ...examples['set-region'](), newKeyId: makeId() })
    // What was let stand about it is no more once it is checked.
    if (kind === 'check-number')
      await study.call('/api/acts', {
        ...{ kind: 'keep-as-of', essayId, evidenceId: numberId, reason: 'as printed' },
      })
    const body = { kind, ...examples[kind](), actId: makeId() }
    const first = await study.call<ActAnswer>('/api/acts', body)
    const made = await lastNumber()
    expect(await study.call('/api/acts', body)).toEqual(first)
    expect(await lastNumber()).toBe(made)
    if (refusedHere.includes(kind)) return expect(first.status).toBeGreaterThanOrEqual(400)
    expect(first).toMatchObject({ status: 200 })
    expect(first.answer.change).not.toEqual([])

    const { area, filmId: ofFilm } = stackOf(kind)
    if (isForGood(area))
      return expect((await study.call('/api/undo', { area, filmId: ofFilm })).status).toBe(400)
    for (const turn of ['undo', 'redo']) {
      const asked = { area, filmId: ofFilm, actId: makeId() }
      const once = await study.call(`/api/${turn}`, asked)
      expect(once).toMatchObject({ status: 200 })
      const turned = await lastNumber()
      expect(turned).toBeGreaterThan(made)
      expect(await study.call(`/api/${turn}`, asked)).toEqual(once)
      expect(await lastNumber()).toBe(turned)
    }
  },
)

function isForGood(area: string): boolean {
  return areasForGood.some(one => one === area)
}

function stackOf(kind: ActRequest['kind']): { area: string; filmId: string | null } {
  if (kind === 'write-blocks') return { area: 'writing', filmId: null }
  if (kind === 'see-coding') return { area: 'seen', filmId }
  if (/(essay|claim|evidence|as-of|number|ground|edition)$/.test(kind)) return { area: 'essay', filmId: null }
  if (/^(start-pass|finish-pass|go-by|look-.*|.*-mark|mark-span|copy-marks|switch-code)$/.test(kind))
    return { area: 'coding', filmId }
  if (/-region(-key)?$/.test(kind)) return { area: 'coding', filmId }
  if (kind.includes('dialogue')) return { area: 'coding', filmId }
  if (kind.includes('subtitle')) return { area: 'subtitles', filmId }
  if (kind === 'take-file-out') return { area: 'corpus', filmId: null }
  if ('partId' in examples[kind]()) return { area: 'shots', filmId }
  if (/-(link(-kind)?|quoting)$/.test(kind)) return { area: 'coding', filmId }
  if (/-(mediation|reality|mark-aspect|mark-position|pass)$/.test(kind)) return { area: 'coding', filmId }
  if (/(code(s|-set|-group)?|choice-list|contradictions?|aspects?|-step|codebook|-example)$/.test(kind))
    return { area: 'codebook', filmId: null }
  if (/(coding-plan|-coder)$/.test(kind)) return { area: 'coding', filmId: null }
  if (kind.endsWith('-query')) return { area: 'find', filmId: null }
  if (kind.endsWith('-focal')) return { area: 'analysis', filmId: null }
  if (kind.endsWith('-finding') && kind !== 'gather-finding') return { area: 'analysis', filmId: null }
  if (kind.includes('gather') || kind === 'put-away') return { area: 'tray', filmId: null }
  if (kind.includes('plate')) return { area: 'plates', filmId: null }
  if (kind.includes('source') || kind.includes('excerpt')) return { area: 'sources', filmId: null }
  if (kind.includes('memo')) return { area: 'notebook', filmId: null }
  if (/-(place|event|placing|fact|setting)$/.test(kind)) return { area: 'atlas', filmId: null }
  if (kind === 'edit-study') return { area: 'study', filmId: null }
  if (kind.endsWith('periodisation')) return { area: 'analysis', filmId: null }
  return { area: 'corpus', filmId: null }
}
