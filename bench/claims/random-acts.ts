import {
  emptyDialogue,
  emptyExcerpt,
  emptyMemo,
  made,
  noEvent,
  noFact,
  noPlace,
  nothingRead,
  removed,
} from '../../src/study/index.ts'
import type { ServedStudy } from '../../test/server/served-study.ts'
import type { ClaimedStudy } from './claimed-study.ts'
import { nearEachOther } from './claimed-study.ts'

/** Gives a whole number below `below`; the same numbers from the same seed. */
export type Draw = (below: number) => number

/** A small generator of its own, so that a run is made again from its seed. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0
  return below => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const stacks = [
  'coding',
  'codebook',
  'shots',
  'plates',
  'notebook',
  'sources',
  'atlas',
  'essay',
  'find',
] as const

/** One act of a scholar on anything that claims rest on; what is refused is refused, as to anybody. */
export async function actAtRandom(study: ServedStudy, claimed: ClaimedStudy, draw: Draw): Promise<void> {
  const { ids, filmId, partId, shots, essayId, claims } = claimed
  const { makeId } = study.server.house
  const pick = <One>(ones: readonly One[]): One => ones[draw(ones.length)]!
  const word = () => pick(['smoke', '烟', 'gate', '门', 'snow', '雪'])
  const shot = () => pick(shots)
  const unit = () => {
    const { id, startMs, endMs } = shot()
    return { partId, startMs, endMs, shotId: id }
  }
  const code = () => pick([ids.code, ids.otherCode])
  const mark = () => pick([ids.mark, ids.otherMark])
  const ofMark = () => ({ filmId, markId: mark() })
  const fact = { ...noFact, about: 'film', aboutId: filmId, field: 'mode' }
  const line = (said: object) => ({
    ...{ ...emptyDialogue, id: ids.line, startMs: shots[1]!.startMs, endMs: shots[1]!.endMs },
    ...{ original: pick(['厂关了。', '厂开了。']), ...said },
  })
  const acts: (() => object)[] = [
    () => ({ kind: 'edit-code', codeId: code(), names: { en: word(), 'zh-Hans': '烟囱' } }),
    () => ({ kind: 'edit-code', codeId: code(), definition: word() }),
    () => ({ kind: 'say-of-mark', ...ofMark(), said: { memo: word() } }),
    () => ({ kind: 'say-of-mark', ...ofMark(), said: { connotes: word() } }),
    () => ({
      ...{ kind: 'set-mark-position', ...ofMark() },
      taken: {
        ...{ contradictionId: ids.contradiction, positions: [pick(['s1', 's2'])], treatment: null },
        ...{ attitudeToFirst: pick(['mourned', 'ironised']), attitudeToSecond: null },
      },
    }),
    () => ({ kind: 'recode-mark', filmId, markId: mark(), codeId: code(), passId: ids.pass }),
    () => ({ kind: 'clear-mark', filmId, codeId: code(), unit: unit() }),
    () => ({ kind: 'set-mark', filmId, passId: ids.pass, codeId: code(), unit: unit(), newMarkId: makeId() }),
    () => ({ kind: 'remove-mark', filmId, markId: mark() }),
    () => ({ kind: 'look-through', filmId, passId: ids.pass, unit: unit(), newId: makeId() }),
    () => ({ kind: 'look-again', filmId, passId: ids.pass, unit: unit() }),
    () => ({ kind: 'rename-scene', partId, sceneId: ids.scene, name: word() }),
    () => ({ kind: 'divide-scene', partId, sceneId: ids.scene, atMs: shot().startMs, newId: makeId() }),
    () => ({
      ...{ kind: 'set-mediation', filmId },
      mediation: {
        ...{ ...nothingRead, id: ids.mediation, contradictionId: ids.contradiction, reading: word() },
        spans: [{ id: ids.mediationSpan, partId, startMs: 0, endMs: shots[1]!.startMs, attachedTo: null }],
      },
    }),
    () => ({ kind: 'remove-mediation', filmId, mediationId: ids.mediation }),
    () => ({ kind: 'set-plate', plate: { id: ids.plate, name: word(), caption: '' } }),
    () => ({ kind: 'set-plate-item', itemId: ids.item, to: { caption: word() } }),
    () => ({ kind: 'set-plate-item', itemId: ids.item, to: { size: pick([1, 2, 3]) } }),
    () => ({
      kind: 'order-plate',
      plateId: ids.plate,
      ids: [ids.item],
      beforeId: pick([null, ids.otherItem]),
    }),
    () => ({ kind: 'take-off-plate', ids: [ids.otherItem] }),
    () => ({ kind: 'set-memo', memo: { ...emptyMemo, id: ids.memo, text: word() }, frames: [] }),
    () => ({
      ...{ kind: 'set-memo', frames: [] },
      memo: {
        ...emptyMemo,
        id: ids.memo,
        text: 'Nobody passes the gate.',
        what: pick(['theory', 'question']),
      },
    }),
    () => ({
      kind: 'add-memo-frame',
      memoId: ids.memo,
      frame: { id: makeId(), partId, atMs: shot().startMs },
    }),
    () => ({
      ...{ kind: 'set-source', sourceId: ids.source },
      to: { item: { id: 'liu', type: 'book', title: word(), publisher: word() } },
    }),
    () => ({
      ...{ kind: 'set-source', sourceId: ids.source },
      to: { item: { id: 'liu', type: 'book', title: '都市美学', note: word() } },
    }),
    () => ({ kind: 'set-source', sourceId: ids.source, to: { reading: word() } }),
    () => ({ kind: 'remove-source', sourceId: ids.source }),
    () => ({
      kind: 'set-excerpt',
      excerpt: { ...emptyExcerpt, id: ids.excerpt, sourceId: ids.source, quotation: word() },
    }),
    () => ({
      kind: 'set-excerpt',
      excerpt: {
        ...emptyExcerpt,
        id: ids.excerpt,
        sourceId: ids.source,
        quotation: '城市如诗。',
        what: 'slogan',
      },
    }),
    () => ({
      kind: 'set-event',
      event: { ...noEvent, id: ids.event, names: { en: word(), 'zh-Hans': '' }, date: '1986-07' },
    }),
    () => ({
      kind: 'set-event',
      event: {
        ...noEvent,
        id: ids.event,
        names: { en: 'closure', 'zh-Hans': '' },
        date: '1986-07',
        note: word(),
      },
    }),
    () => ({ kind: 'set-fact', fact: { ...fact, id: pick([ids.fact, ids.otherFact]), value: word() } }),
    () => ({ kind: 'set-fact', fact: { ...fact, id: ids.fact, value: 'documentary', note: word() } }),
    () => ({ kind: 'use-fact', factId: pick([ids.fact, ids.otherFact]) }),
    () => ({ kind: 'remove-fact', factId: ids.otherFact }),
    () => ({
      ...{ kind: 'set-place' },
      place: { ...noPlace, id: ids.place, names: { en: word(), 'zh-Hans': '铁西' }, note: word() },
    }),
    () => ({
      kind: 'save-query',
      saved: { id: ids.query, name: word(), query: nearEachOther(ids, pick([0, 1, 2])) },
    }),
    () => ({ kind: 'set-dialogue-line', partId, line: line({ translation: word() }) }),
    () => ({ kind: 'set-dialogue-line', partId, line: line({ withheld: pick([null, word()]) }) }),
    () => ({ kind: 'remove-dialogue-line', partId, lineId: ids.line }),
    () => ({ kind: 'remove-query', savedQueryId: ids.query }),
    () => ({ kind: 'split-shot', partId, atMs: shot().startMs + 40, newShotId: makeId() }),
    () => ({ kind: 'merge-with-previous', partId, shotId: shot().id }),
  ]
  const turn = draw(10)
  if (turn === 0) {
    const { claimId } = pick(claims)
    const words = { en: 'Sentence.', 'zh-Hans': '' }
    await study.call('/api/acts', { kind: 'check-claim', essayId, claimId, words })
    return
  }
  if (turn === 1 && draw(3) === 0) {
    await lookAsAnother(study, claimed, unit())
    return
  }
  if (turn <= 3) {
    const area = pick(stacks)
    const ofFilm = area === 'coding' || area === 'shots'
    await study.call(`/api/${turn === 3 ? 'redo' : 'undo'}`, { area, filmId: ofFilm ? filmId : null })
    return
  }
  await study.call('/api/acts', pick(acts)())
}

/** What the other coder has looked through comes with packets, which nobody here takes back. */
async function lookAsAnother(
  study: ServedStudy,
  { ids }: ClaimedStudy,
  { partId, startMs, endMs }: { partId: string; startMs: number; endMs: number },
): Promise<void> {
  const { acts, coding } = study.server.house.store
  const already = (await coding.lookedThrough(ids.otherPass)).find(one => one.startMs === startMs)
  const stretch = { partId, startMs, endMs }
  const id = study.server.house.makeId()
  await acts.carryOut([
    already
      ? removed('lookedThrough', already)
      : made('lookedThrough', { id, passId: ids.otherPass, ...stretch }),
  ])
}
