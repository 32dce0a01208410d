import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ActAnswer, ActRequest, FilmCard, PartView } from '../../src/server/contracts/index.ts'
import type { ChangeEntry, Code, Likeness } from '../../src/study/index.ts'
import { made, nothingSaid, plainMeaning } from '../../src/study/index.ts'
import { testEffects } from '../effects.ts'
import { aFilmWithOneFile } from '../films/builders.ts'
import type { ServedStudy } from './served-study.ts'
import { encodeGreyFilm, serveStudy } from './served-study.ts'

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
const trayIds = [makeId(), makeId()]
const [sceneId, secondSceneId] = [makeId(), makeId()]
/** Films of records only: one that is taken as a copy of another, and one that is not. */
const [likeFilms, unlikeFilms] = [twoFilms('taken'), twoFilms('declined')]

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
  partId = card!.parts[0]!.id
  shots = (await study.call<PartView>(`/api/parts/${partId}`)).answer.shots
  await study.server.house.store.acts.carryOut([
    ...[likeFilms.first, likeFilms.second, unlikeFilms.first, unlikeFilms.second].flatMap(recordsOf),
    made('likeness', likeFilms.likeness),
    made('likeness', unlikeFilms.likeness),
    made('code', otherCode),
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

const otherCode: Code = {
  ...plainMeaning,
  ...{ id: makeId(), kind: 'space', names: { en: 'works', 'zh-Hans': '' }, colour: '#e69f00', key: null },
  ...{ position: 0, retired: false },
}

const unit = () => ({ partId, startMs: shots[1]!.startMs, endMs: shots[1]!.endMs, shotId: shots[1]!.id })

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
  'detect-again': () => ({ partId, parameters: { shortestShotFrames: 60 } }),
  'add-code': () => ({ code: { id: codeId, kind: 'symbol', names, colour: '#0072b2', key: 'c' } }),
  'edit-code': () => ({ codeId, key: 'd', upon: { key: 'c' } }),
  'order-codes': () => ({ codeIds: [codeId], beforeId: otherCode.id }),
  'move-codes': () => ({ codeIds: [codeId], underId: otherCode.id }),
  'set-code-set': () => ({ codeSet }),
  'start-pass': () => ({ passId, filmId, codeIds: [codeId] }),
  'set-mark': () => ({ filmId, codeId, passId, unit: unit(), newMarkId: makeId() }),
  'clear-mark': () => ({ filmId, codeId, unit: unit() }),
  'look-through': () => ({ filmId, passId, unit: unit(), newId: makeId() }),
  'look-again': () => ({ filmId, passId, unit: unit() }),
  'settle-mark': () => ({ filmId, markId: makeId(), how: 'free' }),
  'set-periodisation': () => ({ periodisation }),
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
  'order-gathered': () => ({ ids: [trayIds[1]!], beforeId: trayIds[0]! }),
  'put-away': () => ({ ids: trayIds }),
  'decline-likeness': () => ({ likenessId: unlikeFilms.likeness.id }),
  'take-as-copy': () => ({ likenessId: likeFilms.likeness.id, use: false }),
  'use-file': () => ({ fileId: likeFilms.second.file.id }),
  'set-contradiction': () => ({ contradiction: { ...nothingSaid, id: contradictionIds[1]!, ...opposed } }),
  'retire-contradiction': () => ({ contradictionId: contradictionIds[1]!, retired: true }),
  'order-contradictions': () => ({
    contradictionIds: [contradictionIds[1]!],
    beforeId: contradictionIds[0]!,
  }),
  'remove-film': () => ({ filmId }),
  'bring-back-film': () => ({ filmId }),
}

/** There is no mark that lies across shots. */
const refusedHere: readonly string[] = ['settle-mark']

const lastNumber = () => study.server.house.store.acts.lastNumber()

test.each(Object.keys(examples) as ActRequest['kind'][])(
  '%s asked again after a lost answer is made once, and so are its undo and redo',
  async kind => {
    const body = { kind, ...examples[kind](), actId: makeId() }
    const first = await study.call<ActAnswer>('/api/acts', body)
    const made = await lastNumber()
    expect(await study.call('/api/acts', body)).toEqual(first)
    expect(await lastNumber()).toBe(made)
    if (refusedHere.includes(kind)) return expect(first.status).toBeGreaterThanOrEqual(400)
    expect(first).toMatchObject({ status: 200 })
    expect(first.answer.change).not.toEqual([])

    const { area, filmId: ofFilm } = stackOf(kind)
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

function stackOf(kind: ActRequest['kind']): { area: string; filmId: string | null } {
  if ('partId' in examples[kind]()) return { area: 'shots', filmId }
  if (['start-pass', 'set-mark', 'clear-mark', 'look-through', 'look-again'].includes(kind))
    return { area: 'coding', filmId }
  if (/(code(s|-set)?|contradictions?)$/.test(kind)) return { area: 'codebook', filmId: null }
  if (kind.includes('gather') || kind === 'put-away') return { area: 'tray', filmId: null }
  if (kind === 'edit-study') return { area: 'study', filmId: null }
  if (kind.endsWith('periodisation')) return { area: 'analysis', filmId: null }
  return { area: 'corpus', filmId: null }
}
