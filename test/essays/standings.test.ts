import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ClaimedStudy } from '../../bench/claims/claimed-study.ts'
import { claimStudy, encodeClaimedFilm, nearEachOther } from '../../bench/claims/claimed-study.ts'
import { holdStandings } from '../../bench/claims/hold-standings.ts'
import { drawFrom } from '../../bench/claims/random-acts.ts'
import type { EssayAnswer, HangingAnswer, StandingsAnswer } from '../../src/server/contracts/index.ts'
import { emptyDialogue } from '../../src/study/index.ts'
import type { ServedStudy } from '../server/served-study.ts'
import { serveStudy } from '../server/served-study.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-claims-'))
let study: ServedStudy
let claimed: ClaimedStudy

beforeAll(async () => {
  const film = path.join(folder, 'works.mp4')
  await encodeClaimedFilm(film)
  study = await serveStudy({ roots: [folder] })
  claimed = await claimStudy(study, film)
}, 60_000)

afterAll(async () => {
  await study?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const act = async (body: object) => {
  const { status, answer } = await study.call('/api/acts', body)
  expect([status, answer]).toMatchObject([200, {}])
}
const standings = async () =>
  (await study.call<StandingsAnswer>(`/api/essays/${claimed.essayId}/standings`)).answer
const turned = async () =>
  (await standings()).claims
    .filter(({ standing }) => standing !== 'fresh')
    .map(({ claimId, standing, reasons }) => {
      const { target } = claimed.claims.find(one => one.claimId === claimId)!
      return [target.what, standing, ...reasons]
    })
const claimOn = (what: string) => claimed.claims.find(({ target }) => target.what === what)!
const check = (what: string) =>
  act({
    ...{ kind: 'check-claim', essayId: claimed.essayId, claimId: claimOn(what).claimId },
    words: { en: `Sentence ${claimed.claims.indexOf(claimOn(what))}.`, 'zh-Hans': '' },
  })
const undo = (area: string, filmId: string | null = null) => study.call('/api/undo', { area, filmId })

describe('claims of an essay', () => {
  test('are fresh as they are made, on whatever they stand', async () => {
    expect(await turned()).toEqual([])
  })

  test('turn where what they stand on is printed otherwise, and no other does', async () => {
    const { filmId, ids } = claimed
    await act({ kind: 'say-of-mark', filmId, markId: ids.mark, said: { memo: 'seen twice' } })
    expect(await turned()).toEqual([['mark', 'touched']])
    await act({ kind: 'say-of-mark', filmId, markId: ids.mark, said: { connotes: 'home' } })
    expect(await turned()).toEqual([['mark', 'stale', 'words']])
    await act({
      ...{ kind: 'recode-mark', filmId, markId: ids.mark, passId: ids.pass },
      ...{ codeId: ids.otherCode, upon: ids.code },
    })
    // Of the two numbers of one finding only that of the code which the mark has left is another.
    expect(await turned()).toEqual([
      ['mark', 'stale', 'words', 'code'],
      ['finding', 'stale', 'values'],
      ['query', 'stale', 'values', 'films', 'found', 'stills'],
      ['query', 'stale', 'values'],
    ])
    await undo('coding', filmId)
    await undo('coding', filmId)
    await undo('coding', filmId)
    expect(await turned()).toEqual([])
  })

  test('turn with the words of a line of dialogue, not with its being withheld, and say that it is gone', async () => {
    const { filmId, partId, ids } = claimed
    const { startMs, endMs } = claimed.shots[1]!
    const say = (said: object) =>
      act({
        ...{ kind: 'set-dialogue-line', partId },
        line: {
          ...{ ...emptyDialogue, id: ids.line, startMs, endMs },
          ...{ original: '厂关了。', pinyin: 'Chǎng guān le.', translation: 'It is closed.', ...said },
        },
      })
    await say({ withheld: 'said in private' })
    expect(await turned()).toEqual([])
    await say({ translation: 'The works are closed.' })
    expect(await turned()).toEqual([['dialogue', 'stale', 'words']])
    await act({ kind: 'remove-dialogue-line', partId, lineId: ids.line })
    expect(await turned()).toEqual([['dialogue', 'broken', 'gone']])
    for (let step = 0; step < 3; step++) await undo('coding', filmId)
    expect(await turned()).toEqual([])
  })

  test('turn with the mean length of shots and with how many there are, and with nothing else of them', async () => {
    const { partId, shots } = claimed
    await act({ kind: 'merge-with-previous', partId, shotId: shots[6]!.id })
    expect(await turned()).toEqual([
      ['measurement', 'stale', 'values'],
      ['query', 'stale', 'found'],
    ])
    await undo('shots', claimed.filmId)
    expect(await turned()).toEqual([])
  })

  test('say that it is gone, and come back with it', async () => {
    const { filmId, ids } = claimed
    await act({ kind: 'remove-mark', filmId, markId: ids.mark })
    expect(await turned()).toEqual([
      ['mark', 'broken', 'gone'],
      ['finding', 'stale', 'values'],
      ['query', 'stale', 'values', 'films', 'found', 'stills'],
      ['query', 'stale', 'values'],
    ])
    await undo('coding', filmId)
    expect(await turned()).toEqual([])
  })

  test('on a query turn with what was looked through and with what it asks, not with its name', async () => {
    const { filmId, ids, partId, shots } = claimed
    const { startMs, endMs, id: shotId } = shots[4]!
    const unit = { partId, startMs, endMs, shotId }
    await act({ kind: 'look-through', filmId, passId: ids.pass, unit, newId: study.server.house.makeId() })
    const turnedOf = async (what: string) => (await turned()).filter(([kind]) => kind === what)
    expect(await turnedOf('query')).toEqual([['query', 'stale', 'found', 'coverage']])
    await undo('coding', filmId)
    const asked = (name: string, count: number) =>
      act({ kind: 'save-query', saved: { id: ids.query, name, query: nearEachOther(ids, count) } })
    await asked('another name', 1)
    expect(await turned()).toEqual([])
    await asked('another name', 0)
    expect(await turnedOf('query')).toEqual([
      ['query', 'stale', 'values', 'films', 'found', 'stills', 'question'],
      ['query', 'stale', 'values', 'question'],
    ])
    await act({ kind: 'remove-query', savedQueryId: ids.query })
    expect(await turnedOf('query')).toEqual(Array(2).fill(['query', 'broken', 'gone']))
    for (let step = 0; step < 3; step++) await undo('find')
    expect(await turned()).toEqual([])
  })

  test('turn with the name of a code wherever it is read, and are taken as they are one by one', async () => {
    const { ids } = claimed
    await act({ kind: 'edit-code', codeId: ids.code, names: { en: 'stack', 'zh-Hans': '烟囱' } })
    expect(await turned()).toEqual([
      ['mark', 'stale', 'code'],
      ['pass', 'stale', 'code'],
      ['finding', 'stale', 'code'],
      ...Array(2).fill(['query', 'stale', 'code']),
    ])
    await check('mark')
    await check('pass')
    await check('finding')
    expect(await turned()).toEqual(Array(2).fill(['query', 'stale', 'code']))
    await check('query')
    expect(await turned()).toEqual([['query', 'stale', 'code']])
    await undo('essay')
    await undo('essay')
    await undo('essay')
    await undo('essay')
    await undo('codebook')
    expect(await turned()).toEqual([])
  })

  test('are kept as of their day with a reason, until something else differs', async () => {
    const { essayId, ids } = claimed
    const { evidenceId } = claimOn('memo')
    const memo = (text: string) => ({
      ...{ kind: 'set-memo', frames: [] },
      memo: {
        id: ids.memo,
        what: 'observation',
        text,
        about: null,
        aboutId: null,
        isPrivate: false,
        withheld: null,
      },
    })
    await act(memo('Somebody passes the gate.'))
    const refused = await study.call('/api/acts', { kind: 'keep-as-of', essayId, evidenceId, reason: ' ' })
    expect(refused).toMatchObject({ status: 409, answer: { refusal: { kind: 'reason-missing' } } })
    await act({ kind: 'keep-as-of', essayId, evidenceId, reason: 'the edition of 2024 says so' })
    expect(await turned()).toEqual([])
    expect((await standings()).pieces.find(({ id }) => id === evidenceId)).toMatchObject({
      ...{ standing: 'stale', isKept: true, now: { words: ['Somebody passes the gate.'] } },
    })
    await act(memo('Everybody passes the gate.'))
    expect(await turned()).toEqual([['memo', 'stale', 'words']])
    await undo('notebook')
    expect(await turned()).toEqual([])
    await undo('essay')
    await undo('notebook')
    expect(await turned()).toEqual([])
  })

  test('have to be checked again after their sentence was edited, and say when no text has it', async () => {
    const { essayId } = claimed
    const { blocks } = (await study.call<EssayAnswer>(`/api/essays/${essayId}`)).answer
    const [block] = blocks
    const write = (text: string, upon: string) =>
      act({
        ...{ kind: 'write-blocks', essayId, language: 'en', take: [] },
        put: [{ id: block!.id, position: block!.position, text, upon }],
      })
    await write(':claim[Another sentence.]{#c0}', block!.text)
    expect(await turned()).toEqual([['mark', 'stale', 'sentence']])
    await write('Another sentence.', ':claim[Another sentence.]{#c0}')
    expect(await turned()).toEqual([['mark', 'broken', 'no-words']])
    await write(block!.text, 'Another sentence.')
    expect(await turned()).toEqual([])
    // Paired with words of the other text, which nobody checked: the first are what they were.
    const inChinese = { id: study.server.house.makeId(), position: 1, text: ':claim[门前无人。]{#c0}' }
    const chinese = { kind: 'write-blocks', essayId, language: 'zh-Hans' }
    await act({ ...chinese, put: [{ ...inChinese, upon: null }], take: [] })
    expect(await turned()).toEqual([['mark', 'stale', 'unchecked-words']])
    await act({ ...chinese, put: [], take: [{ id: inChinese.id, upon: inChinese.text }] })
    expect(await turned()).toEqual([])
  })

  test('of absence name a pass, and keep their last one', async () => {
    const { essayId, ids } = claimed
    const { makeId } = study.server.house
    const [claimId, evidenceId] = [makeId(), makeId()]
    const claim = {
      ...{ id: claimId, essayId, name: 'c99', what: 'absence' },
      words: { en: 'No train passes.', 'zh-Hans': '' },
    }
    const refusal = { status: 409, answer: { refusal: { kind: 'absence-without-passes' } } }
    const onMemo = [{ id: makeId(), role: 'supports', target: { what: 'memo', id: ids.memo } }]
    const make = { kind: 'make-claim', essayId, claim }
    expect(await study.call('/api/acts', { ...make, evidence: onMemo })).toMatchObject(refusal)
    const onPass = [{ id: evidenceId, role: 'supports', target: { what: 'pass', id: ids.pass } }]
    await act({ ...make, evidence: onPass })
    expect(await study.call('/api/acts', { kind: 'take-evidence', essayId, evidenceId })).toMatchObject(
      refusal,
    )
    await act({ kind: 'remove-claim', essayId, claimId })
  })

  test('are found from what they rest on', async () => {
    const { ids, partId, shots } = claimed
    const kinds = async (on: object) => {
      const { answer } = await study.call<HangingAnswer>('/api/hanging', on)
      return answer.claims.map(
        ({ claimId }) => claimed.claims.find(one => one.claimId === claimId)!.target.what,
      )
    }
    expect(await kinds({ what: 'mark', id: ids.mark })).toEqual(['mark'])
    expect(await kinds({ what: 'dialogue', id: ids.line })).toEqual(['dialogue'])
    expect(await kinds({ what: 'code', id: ids.code })).toEqual(['mark', 'pass', 'finding', 'query', 'query'])
    expect(await kinds({ what: 'source', id: ids.source })).toEqual(['excerpt', 'source'])
    const { startMs, endMs } = shots[1]!
    expect(await kinds({ what: 'stretch', partId, startMs, endMs })).toEqual([
      ...['shot', 'span', 'measurement', 'query'],
    ])
    expect(await kinds({ what: 'mark', id: ids.otherMark })).toEqual([])
  })

  test('are counted before a codebook is published whose codes they rest on', async () => {
    const { ids } = claimed
    const stepId = study.server.house.makeId()
    const claimsTouched = async () =>
      (await study.call<{ claims: number }>('/api/codebook/publication')).answer.claims
    expect(await claimsTouched()).toBe(0)
    await act({
      kind: 'plan-step',
      step: { id: stepId, how: 'merge', fromId: ids.code, intoIds: [ids.otherCode], looking: 'same' },
    })
    expect(await claimsTouched()).toBe(5)
    await act({ kind: 'drop-step', stepId })
  })

  test('stand as what is printed of them does, whatever is done to the study', async () => {
    const held = await holdStandings(study, claimed, { acts: 400, draw: drawFrom(20_261_130), lookEach: 4 })
    expect(held.wrong).toEqual([])
    expect(Object.keys(held.stood).sort()).toEqual(['broken', 'fresh', 'stale', 'touched'])
  })
})
