import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { pinyin } from 'pinyin-pro'
import { afterAll, describe, expect, test } from 'vitest'
import type { StudyStore, TextQuestion } from '../../src/store/index.ts'
import { openPostgresStudy, openStudy } from '../../src/store/index.ts'
import type { Change, Memo, NameReading, Subtitle } from '../../src/study/index.ts'
import { accepted, changed, editStudy, emptyMemo, made, removed, removeFilm } from '../../src/study/index.ts'
import { testEffects } from '../effects.ts'
import { aFilmWithOneFile } from '../films/builders.ts'
import { foundTextPlainly, soundedPlainly } from './found-plainly.ts'
import { startPostgres } from './postgres-server.ts'

const postgres = await startPostgres()
const folders: string[] = []
const freshFolder = () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-texts-'))
  folders.push(folder)
  return folder
}
const open = async (opening: ReturnType<typeof openStudy> | ReturnType<typeof openPostgresStudy>) => {
  const opened = await opening
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  return opened.value as StudyStore
}
const openers: Record<string, () => Promise<StudyStore>> = {
  SQLite: () => open(openStudy(freshFolder(), testEffects())),
  ...(postgres && {
    PostgreSQL: async () => open(openPostgresStudy(await postgres.freshDatabase(), testEffects())),
  }),
}

afterAll(async () => {
  await postgres?.stop()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

async function withFilm(store: StudyStore) {
  const ids = testEffects().makeId
  const film = aFilmWithOneFile({ makeId: ids })
  const { homeCoderId: coderId } = await store.studies.get()
  const partId = film.part.id
  const track = {
    ...{ id: ids(), partId, fileName: 'a.srt', language: 'zh' },
    ...{ encoding: 'utf-8', stretch: 1, shiftMs: 0 },
  }
  const records = [made('film', film.film), made('version', film.version), made('part', film.part)]
  await store.acts.carryOut([...records, made('file', film.file), made('subtitleTrack', track)])
  let lines = 0
  const subtitle = (text: string): Subtitle => {
    const startMs = lines++ * 10
    return { id: ids(), subtitleTrackId: track.id, partId, startMs, endMs: startMs + 10, text }
  }
  const memo = (text: string): Memo => ({
    ...emptyMemo,
    ...{ id: ids(), coderId, text, createdAt: '2026-12-01T10:00:00Z', changedAt: '2026-12-01T10:00:00Z' },
  })
  const carryOut = async (change: Change) => expect((await store.acts.carryOut(change)).ok).toBe(true)
  const found = async (typed: string, by: TextQuestion['by'] = 'written') =>
    (await store.texts.find({ typed, by }, 1000)).hits.map(({ text }) => text).sort()
  return { film, coderId, subtitle, memo, carryOut, found }
}

describe.each(Object.keys(openers))('texts in %s', name => {
  test('are found by two hanzi in the middle of a line, in either script, by their sound, and by how a word begins', async () => {
    const store = await openers[name]!()
    const { subtitle, memo, carryOut, found } = await withFilm(store)
    const texts = [
      '我們的工廠倒了',
      '那座工厂的烟囱',
      '工 厂 门口',
      '工。厂',
      'The Café at the works: A4纸',
      '绿色的',
    ]
    await carryOut([
      ...texts.map(text => made('subtitle', subtitle(text))),
      made('memo', memo('Of 工厂, twice.')),
    ])
    const works = ['Of 工厂, twice.', '工 厂 门口', '我們的工廠倒了', '那座工厂的烟囱']
    expect(await found('工厂')).toEqual(works)
    expect(await found('工廠')).toEqual(works)
    expect(await found('厂')).toEqual([...works, '工。厂'].sort())
    expect(await found('烟囱 工厂')).toEqual(['那座工厂的烟囱'])
    expect(await found('cafe wor')).toEqual(['The Café at the works: A4纸'])
    expect(await found('a4纸')).toEqual(['The Café at the works: A4纸'])
    for (const none of ['orks', '厂倒闭', '', '。', '4纸']) expect(await found(none)).toEqual([])
    for (const typed of ['gongchang', 'gōng chǎng', 'gong1chang3', 'GongCh'])
      expect(await found(typed, 'sounded')).toEqual(works)
    expect(await found('gong4 chang3', 'sounded')).toEqual([])
    for (const typed of ['lüse', 'lv4se', 'lǜ']) expect(await found(typed, 'sounded')).toEqual(['绿色的'])
    for (const none of ['works', 'g', '工厂']) expect(await found(none, 'sounded')).toEqual([])
    const { hits } = await store.texts.find({ typed: '工厂', by: 'written', sorts: ['memo'] }, 10)
    expect(hits).toMatchObject([{ sort: 'memo', filmId: null, partId: null, stretch: { start: 3, end: 5 } }])
    await store.close()
  })

  test('are found as they stand after every act, its undo, and the going and coming back of a film', async () => {
    const store = await openers[name]!()
    const { film, coderId, subtitle, memo, carryOut, found } = await withFilm(store)
    const line = subtitle('烟囱')
    const page = memo('烟囱 seen')
    await carryOut([made('subtitle', line), made('memo', page)])
    const stack = { coderId, area: 'notebook' as const, filmId: null }
    const done = await store.acts.perform(stack, { kind: 'set-memo' }, async () =>
      accepted([changed('memo', page, { ...page, text: '大雪' })]),
    )
    expect(done.ok).toBe(true)
    expect(await found('烟囱')).toEqual(['烟囱'])
    expect(await found('大雪')).toEqual(['大雪'])
    expect((await store.acts.undo(stack)).ok).toBe(true)
    expect(await found('大雪')).toEqual([])
    expect(await found('烟囱')).toEqual(['烟囱', '烟囱 seen'])
    const removing = removeFilm((await store.films.belongings(film.film.id))!)
    const corpus = { coderId, area: 'corpus' as const, filmId: null }
    expect(
      (await store.acts.perform(corpus, { kind: 'remove-film' }, async () => accepted(removing))).ok,
    ).toBe(true)
    expect(await found('烟囱')).toEqual(['烟囱 seen'])
    expect((await store.acts.undo(corpus)).ok).toBe(true)
    expect(await found('烟囱')).toEqual(['烟囱', '烟囱 seen'])
    await carryOut([removed('memo', page)])
    expect(await found('烟囱')).toEqual(['烟囱'])
    await store.inBulk(bulk => bulk.add('subtitle', subtitle('又一個煙囪')))
    expect(await found('烟囱')).toEqual(['又一個煙囪', '烟囱'])
    await store.close()
  })

  test('are found by how a name is read once the study says so, and no more when that is taken back', async () => {
    const store = await openers[name]!()
    const { coderId, memo, carryOut, found } = await withFilm(store)
    await carryOut([made('memo', memo('單田芳的评书')), made('memo', memo('这个单子'))])
    expect(await found('shan4 tian2', 'sounded')).toEqual([])
    const stack = { coderId, area: 'study' as const, filmId: null }
    const profile = await store.studies.profile()
    const reads = (readings: NameReading[]) =>
      store.acts.perform(stack, { kind: 'edit-study' }, async transaction =>
        editStudy(await store.studies.profile(transaction), { readings }),
      )
    expect((await reads([{ signs: '单田芳', reading: 'Shàn Tiánfāng' }])).ok).toBe(true)
    expect(await found('shan4 tian2', 'sounded')).toEqual(['單田芳的评书'])
    expect(await found('dan1', 'sounded')).toEqual(['这个单子'])
    await carryOut([made('memo', memo('又见单田芳'))])
    expect(await found('shantianfang', 'sounded')).toEqual(['又见单田芳', '單田芳的评书'])
    expect(await store.texts.pinyin('单田芳 says: 好')).toBe('shàn tián fāng says: hǎo')
    expect((await store.acts.undo(stack)).ok).toBe(true)
    expect(await store.studies.profile()).toEqual(profile)
    expect(await found('shantianfang', 'sounded')).toEqual([])
    expect(await found('单田芳')).toEqual(['又见单田芳', '單田芳的评书'])
    await store.close()
  })

  test('are the very ones that a plain printing of the rule names', async () => {
    const store = await openers[name]!()
    const { subtitle, carryOut, found } = await withFilm(store)
    const drawn = fc.string({ unit: fc.constantFrom(...'工厂廠门門烟 aé4bA。\n的行'), maxLength: 12 })
    const asked = fc.string({ unit: fc.constantFrom(...'工厂廠门 aéb4A。行'), minLength: 1, maxLength: 5 })
    const [texts] = fc.sample(fc.array(drawn, { minLength: 300, maxLength: 300 }), { numRuns: 1, seed: 17 })
    await carryOut(texts!.map(text => made('subtitle', subtitle(text))))
    for (const typed of fc.sample(asked, { numRuns: 80, seed: 17 }))
      expect([typed, await found(typed)]).toEqual([
        typed,
        texts!.filter(text => foundTextPlainly(typed, text)).sort(),
      ])
    const read = (run: string) => pinyin(run, { toneType: 'none', type: 'array', v: true })
    const sound = fc
      .array(fc.constantFrom('gong', 'chang', 'men', 'yan', 'de', 'xing', 'hang', 'yangong', 'ya', 'cha'), {
        ...{ minLength: 1, maxLength: 3 },
      })
      .map(said => said.join(''))
    for (const typed of fc.sample(sound, { numRuns: 40, seed: 17 }))
      expect([typed, await found(typed, 'sounded')]).toEqual([
        typed,
        texts!.filter(text => soundedPlainly(typed, text, read)).sort(),
      ])
    await store.close()
  })
})

test('texts of a study that has kept none of them are made as it is opened', async () => {
  const folder = freshFolder()
  const store = await open(openStudy(folder, testEffects()))
  const { memo, carryOut } = await withFilm(store)
  await carryOut([made('memo', memo('那座工厂'))])
  await store.close()
  const { DatabaseSync } = await import('@photostructure/sqlite')
  const file = new DatabaseSync(path.join(folder, 'study.sqlite'))
  file.exec('delete from found_text; delete from found_text_rules')
  file.exec("insert into found_text_key (found_text_key) values ('delete-all')")
  file.close()
  for (const how of [{ forReading: true }, {}]) {
    const again = await open(openStudy(folder, testEffects(), how))
    const { hits } = await again.texts.find({ typed: '工厂', by: 'written' }, 10)
    expect(hits.map(({ text }) => text)).toEqual(['那座工厂'])
    await again.close()
  }
})
