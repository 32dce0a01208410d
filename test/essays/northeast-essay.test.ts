import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseBlock, wordsOfClaims } from '../../src/essay/index.ts'
import type { EssayAnswer, EssaysAnswer, StandingsAnswer } from '../../src/server/contracts/index.ts'
import { essayLanguages, textOfEssay } from '../../src/study/index.ts'
import { bringInStudy } from '../../src/workbench/index.ts'
import { repositoryRoot, testEffects } from '../effects.ts'
import type { ServedStudy } from '../server/served-study.ts'
import { serveStudy } from '../server/served-study.ts'

const root = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-northeast-essay-'))
let study: ServedStudy
let essay: EssayAnswer

beforeAll(async () => {
  const folder = path.join(root, 'study')
  const brought = await bringInStudy(path.join(repositoryRoot, 'studies', 'northeast'), folder, testEffects())
  expect(brought).toMatchObject({ ok: true })
  study = await serveStudy({ folder })
  const { essays } = (await study.call<EssaysAnswer>('/api/essays')).answer
  expect(essays).toHaveLength(1)
  essay = (await study.call<EssayAnswer>(`/api/essays/${essays[0]!.id}`)).answer
}, 60_000)

afterAll(async () => {
  await study?.stop()
  rmSync(root, { recursive: true, force: true })
})

const blocksIn = (language: (typeof essayLanguages)[number]) =>
  textOfEssay(essay.blocks, { essayId: essay.essay.id, language }).map(({ text }) => parseBlock(text))

describe('the essay of the Northeast study', () => {
  test('says in both languages the same claims, of every kind that needs no mark', () => {
    const names = essay.claims.map(({ name }) => name).sort()
    for (const language of essayLanguages)
      expect([...wordsOfClaims(blocksIn(language)).keys()].sort()).toEqual(names)
    expect(essay.claims.map(({ what }) => what).sort()).toEqual([
      ...['comparison', 'count', 'history', 'observation', 'reading'],
    ])
  })

  test('is written in blocks that the program reads, and in the same order in both', () => {
    const kinds = essayLanguages.map(language => blocksIn(language).map(({ what }) => what))
    expect(kinds[0]).toEqual(kinds[1])
    expect(kinds[0]).not.toContain('other')
  })

  test('stands as it was checked, on what supports it and on what opposes it', async () => {
    const { claims } = (await study.call<StandingsAnswer>('/api/standings')).answer
    expect(claims.map(({ standing }) => standing)).toEqual(essay.claims.map(() => 'fresh'))
    expect(new Set(essay.evidence.map(({ role }) => role))).toEqual(
      new Set(['supports', 'opposes', 'qualifies', 'illustrates']),
    )
  })

  test('turns where a dispute that it tells of is settled otherwise', async () => {
    const disputed = essay.evidence.find(({ role }) => role === 'opposes')!
    const { id } = disputed.target as { id: string }
    expect((await study.call('/api/acts', { kind: 'use-fact', factId: id })).status).toBe(200)
    const { claims } = (await study.call<StandingsAnswer>('/api/standings')).answer
    const turned = claims.filter(({ standing }) => standing !== 'fresh')
    expect(turned).toMatchObject([
      { claimId: disputed.claimId, standing: 'stale', reasons: expect.arrayContaining(['sources']) },
    ])
  })
})
