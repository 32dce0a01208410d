import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PartShots, StudyStore } from '../../src/store/index.ts'
import { openPostgresStudy, openStudy } from '../../src/store/index.ts'
import type {
  Anchor,
  Change,
  Code,
  CodeGroup,
  Gathered,
  GatheredFinding,
  GatheredRecord,
  Link,
  LinkKind,
  NewContradiction,
  PlateItem,
  Result,
  Shot,
  Subtitle,
  SubtitleTrack,
} from '../../src/study/index.ts'
import {
  accepted,
  addCode,
  bringInSubtitles,
  changed,
  chooseStill,
  emptyExcerpt,
  emptyMemo,
  groupScenes,
  inverse,
  made,
  makeScene,
  mergeWithPrevious,
  nothingRead,
  nothingSaid,
  nothingSaidOfMark,
  orderContradictions,
  placeIn,
  plainMeaning,
  reconcileDetection,
  removed,
  removeFilm,
  retireContradiction,
  setChoiceList,
  setCodeGroup,
  setContradiction,
  setMediation,
  setReality,
  splitShot,
} from '../../src/study/index.ts'
import { testEffects } from '../effects.ts'
import { aFilmWithOneFile } from '../films/builders.ts'
import type { PostgresServer } from './postgres-server.ts'
import { startPostgres } from './postgres-server.ts'

const postgres: PostgresServer | null = await startPostgres()
const folders: string[] = []

const openers: Record<string, () => Promise<StudyStore>> = {
  SQLite: async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-store-'))
    folders.push(folder)
    const opened = await openStudy(folder, testEffects())
    if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
    return opened.value
  },
  ...(postgres && {
    PostgreSQL: async () => {
      const opened = await openPostgresStudy(await postgres.freshDatabase(), testEffects())
      if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
      return opened.value
    },
  }),
}

afterAll(async () => {
  await postgres?.stop()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

describe.each(Object.keys(openers))('a study in %s', name => {
  let store: StudyStore
  let coderId: string
  const ids = testEffects().makeId
  const film = aFilmWithOneFile({
    makeId: ids,
    titles: [{ language: 'zh-Hans', kind: 'original', text: '铁西区' }],
  })
  const stack = () => ({ coderId, area: 'shots' as const, filmId: film.film.id })

  beforeAll(async () => {
    store = await openers[name]!()
    coderId = (await store.studies.get()).homeCoderId
    const put = await store.acts.carryOut([
      made('film', film.film),
      made('version', film.version),
      made('part', film.part),
      made('file', film.file),
    ])
    expect(put.ok).toBe(true)
    const change = reconcileDetection(
      { shots: [], decisions: [], scenes: [] },
      {
        partId: film.part.id,
        endMs: 10_000,
        toleranceMs: 80,
        makeId: ids,
        boundaries: [2000, 5000].map(atMs => ({
          atMs,
          kind: 'cut',
          transitionStartMs: null,
          transitionEndMs: null,
          confidence: 0.75,
        })),
      },
    )
    expect((await store.acts.carryOut(change)).ok).toBe(true)
  })

  afterAll(async () => {
    await store?.close()
  })

  async function starts(): Promise<number[]> {
    return (await store.shots.ofPart(film.part.id)).map((shot: Shot) => shot.startMs)
  }

  async function split(atMs: number, actId?: string) {
    return store.acts.perform(stack(), { kind: 'split-shot', actId }, async transaction =>
      splitShot(await store.shots.listOfPart(film.part.id, transaction), {
        atMs,
        newShotId: ids(),
        newDecisionId: ids(),
      }),
    )
  }

  test('gives films back as they were put in, hanzi and clock included', async () => {
    const [whole] = await store.films.all()
    expect(whole).toEqual({
      film: { ...film.film, recognised: null },
      versions: [film.version],
      parts: [{ ...film.part, statedMs: null }],
      files: [film.file],
    })
    expect(await store.films.find(film.film.id)).toEqual(whole)
  })

  test('finds the longest shot of a part that has a file, the earliest of those as long', async () => {
    const shots = await store.shots.ofPart(film.part.id)
    expect(shots.map(({ startMs, endMs }) => endMs - startMs)).toEqual([2000, 3000, 5000])
    expect([...(await store.shots.longestByPart()).values()]).toEqual([shots[2]])
    expect((await split(8000)).ok).toBe(true)
    const [longest] = (await store.shots.longestByPart()).values()
    expect(longest).toMatchObject({ startMs: 2000, endMs: 5000 })
    expect((await store.acts.undo(stack())).ok).toBe(true)
  })

  test('keeps scenes and chosen stills, and gives them back in time order', async () => {
    const { id: partId } = film.part
    const place = async (act: (list: PartShots) => Result<Change, { kind: string }>) => {
      const done = await store.acts.perform(stack(), { kind: 'make-scene' }, async transaction =>
        act(await store.shots.listOfPart(partId, transaction)),
      )
      expect(done.ok).toBe(true)
    }
    const [first, second, sequence] = [ids(), ids(), ids()]
    const scene = { partId, endMs: 10_000, name: '大坝' }
    await place(list => makeScene({ ...list, endMs: 10_000 }, { ...scene, newId: second, startMs: 5000 }))
    await place(list =>
      makeScene({ ...list, endMs: 10_000 }, { ...scene, endMs: 5000, newId: first, startMs: 0 }),
    )
    await place(list =>
      groupScenes({ ...list, endMs: 10_000 }, { ...scene, newId: sequence, startMs: 0, name: '' }),
    )
    await place(list => chooseStill(list, { partId, atMs: 2400, newStillId: ids() }))
    const { scenes, stills } = await store.shots.listOfPart(partId)
    expect(scenes.filter(({ level }) => level === 'scene')).toMatchObject([
      { id: first, parentId: sequence, startMs: 0, endMs: 5000, name: '大坝', origin: 'hand' },
      { id: second, parentId: sequence, startMs: 5000, endMs: 10_000 },
    ])
    expect(stills).toMatchObject([{ partId, atMs: 2400 }])
    for (let acts = 0; acts < 4; acts++) expect((await store.acts.undo(stack())).ok).toBe(true)
    expect(await store.shots.listOfPart(partId)).toMatchObject({ scenes: [], stills: [] })
  })

  test('keeps contradictions in their order, names in two scripts and all, and takes each act back', async () => {
    const said = (id: string, en: string): NewContradiction => ({
      ...{ ...nothingSaid, id, names: { en, 'zh-Hans': '' }, meaning: 'In\ntwo lines 两行 𠮷' },
      ...{ firstPole: { en: `${en} one`, 'zh-Hans': '城' }, secondPole: { en: '', 'zh-Hans': '乡' } },
      positionNames: { ...nothingSaid.positionNames, neither: { en: '', 'zh-Hans': '荒地' } },
    })
    const [first, second] = [ids(), ids()]
    const done: Change[] = []
    const carryOut = async (made: Result<Change, unknown>) => {
      if (!made.ok) throw new Error(JSON.stringify(made.refusal))
      expect((await store.acts.carryOut(made.value)).ok).toBe(true)
      done.push(made.value)
    }
    const all = () => store.coding.contradictions()
    await carryOut(setContradiction(await all(), said(first, 'first')))
    await carryOut(setContradiction(await all(), said(second, 'second')))
    await carryOut(orderContradictions(await all(), { contradictionIds: [second], beforeId: first }))
    await carryOut(retireContradiction(await all(), { contradictionId: first, retired: true }))
    expect(await all()).toEqual([
      { ...said(second, 'second'), position: 0, retired: false },
      { ...said(first, 'first'), position: 1, retired: true },
    ])
    for (const change of done.reverse()) await store.acts.carryOut(inverse(change))
    expect(await all()).toEqual([])
  })

  test('keeps lists of choices and codes held against each other, takes each act back, and takes no code that one holds', async () => {
    const codes = ['chimney', 'crane'].map(name => ({ id: ids(), names: { en: name, 'zh-Hans': '' } }))
    const done: Change[] = []
    const carryOut = async (made: Result<Change, unknown>) => {
      if (!made.ok) throw new Error(JSON.stringify(made.refusal))
      expect((await store.acts.carryOut(made.value)).ok).toBe(true)
      done.push(made.value)
    }
    const code = { kind: 'symbol', colour: '#000000', key: null } as const
    for (const one of codes) await carryOut(addCode(await store.coding.codes(), { ...code, ...one }))
    const known = async () => ({ groups: await store.coding.codeGroups(), codes: await store.coding.codes() })
    const opposed: CodeGroup = {
      ...{
        id: ids(),
        sort: 'opposition',
        names: { en: '', 'zh-Hans': '升起' },
        note: 'In\ntwo lines 两行 𠮷',
      },
      codeIds: codes.map(({ id }) => id),
    }
    const values = ['mourned', ids()].map(id => ({
      id,
      names: { en: id, 'zh-Hans': `𠮷 ${id}` },
      retired: false,
    }))
    await carryOut(setCodeGroup(await known(), opposed))
    const turned = { ...opposed, codeIds: [...opposed.codeIds].reverse() }
    await carryOut(setCodeGroup(await known(), turned, opposed))
    await carryOut(setChoiceList(await store.coding.choiceLists(), { id: 'attitude', values }))
    expect((await known()).groups).toEqual([turned])
    const [list] = await store.coding.choiceLists()
    expect(list!.values.slice(0, 2)).toEqual(values)
    const unmade = await store.acts.carryOut(inverse(done[1]!))
    expect(unmade).toMatchObject({ ok: false, refusal: { kind: 'code-in-use' } })
    for (const change of done.reverse()) expect((await store.acts.carryOut(inverse(change))).ok).toBe(true)
    expect([await store.coding.codeGroups(), await store.coding.choiceLists()]).toEqual([[], []])
  })

  test('keeps a coder’s tray in its order, between two places too, and what is of a film goes and comes with it', async () => {
    const gathered = (position: number): Gathered => ({
      ...{ id: ids(), partId: film.part.id, coderId, what: 'still', startMs: 2000, endMs: 2040 },
      ...{ gatheredFrom: { what: 'mark', id: ids() }, position, gatheredAt: '2026-01-01T00:00:00Z' },
    })
    const asked = {
      ...{ question: 'prevalence', periodisationId: ids(), first: '改革前', second: 'after' },
      ...{ focalCodeIds: [], codeId: ids() },
    }
    const finding: GatheredFinding = {
      ...{ id: ids(), coderId, asked, said: { en: 'Smoke thins.', 'zh-Hans': '烟稀了。' } },
      ...{ tableDigest: 'd', position: 1.25, gatheredAt: '2026-01-01T00:00:00Z' },
    }
    const record: GatheredRecord = {
      ...{
        id: ids(),
        coderId,
        what: 'excerpt',
        recordId: ids(),
        said: { en: 'a poem', 'zh-Hans': '城市如诗' },
      },
      ...{ position: 1.5, gatheredAt: '2026-01-01T00:00:00Z' },
    }
    const [last, first, middle] = [gathered(2), gathered(-1), gathered(1 + 2 ** -40)]
    await store.acts.carryOut([
      ...[last, first, middle].map(one => made('gathered', one)),
      made('gatheredFinding', finding),
      made('gatheredRecord', record),
    ])
    const whole = { gathered: [first, middle, last], findings: [finding], records: [record] }
    expect(await store.tray.of(coderId)).toEqual(whole)
    expect(await store.tray.of(ids())).toEqual({ gathered: [], findings: [], records: [] })
    const removal = removeFilm((await store.films.belongings(film.film.id))!)
    await store.acts.carryOut(removal)
    expect(await store.tray.of(coderId)).toEqual({ gathered: [], findings: [finding], records: [record] })
    await store.acts.carryOut(inverse(removal))
    expect(await store.tray.of(coderId)).toEqual(whole)
  })

  test('keeps plates and memos, whose stills go with their film and come back with it', async () => {
    const { id: partId } = film.part
    const now = () => '2026-01-01T00:00:00Z'
    const known = { coderId, plates: [], items: [], memos: [], frames: [], now }
    const timeOf = () => ({ clock: null, endMs: 100_000 })
    const [plateId, itemId, memoId, frameId] = [ids(), ids(), ids(), ids()]
    const plate = { id: plateId, name: '大坝', caption: 'in two\nlines 𠮷' }
    const set = placeIn('plates', { ...known, timeOf }, { kind: 'set-plate', plate })
    const memo = { ...emptyMemo, id: memoId, text: '真的拆了。', isPrivate: true }
    const write = placeIn(
      'notebook',
      { ...known, timeOf },
      { kind: 'set-memo', memo, frames: [{ id: frameId, partId, atMs: 4000 }] },
    )
    if (!set.ok || !write.ok) throw new Error('they are refused')
    const item: PlateItem = {
      ...{ id: itemId, plateId, partId, what: 'span', startMs: 2000, endMs: 5000 },
      ...{ size: 2, position: 1.5, caption: '闸' },
    }
    const change = [...set.value, made('plateItem', item), ...write.value]
    expect((await store.acts.carryOut(change)).ok).toBe(true)
    const plates = await store.readings.plates(coderId)
    const notebook = await store.readings.notebook(coderId)
    expect(plates).toMatchObject({ plates: [{ ...plate, position: 1, createdAt: now() }], items: [item] })
    expect(notebook).toMatchObject({
      memos: [{ ...memo, changedAt: now() }],
      frames: [{ id: frameId, memoId, partId, atMs: 4000 }],
    })
    const removal = removeFilm((await store.films.belongings(film.film.id))!)
    await store.acts.carryOut(removal)
    expect(await store.readings.plates(coderId)).toEqual({ ...plates, items: [] })
    expect(await store.readings.notebook(coderId)).toEqual({ ...notebook, frames: [] })
    const [gone] = inverse(set.value)
    await store.acts.carryOut([gone!])
    expect((await store.acts.carryOut(inverse(removal))).ok).toBe(true)
    expect(await store.readings.plates(coderId)).toEqual({ plates: [], items: [] })
    await store.acts.carryOut(set.value)
    expect(await store.readings.plates(coderId)).toEqual(plates)
    expect(await store.readings.notebook(coderId)).toEqual(notebook)
    expect(await store.readings.plates(ids())).toEqual({ plates: [], items: [] })
    await store.acts.carryOut(inverse(change))
  })

  test('keeps sources with every field that they came with, and excerpts that outlive them', async () => {
    const known = {
      coderId,
      sources: [],
      excerpts: [],
      facts: [],
      codeIds: [],
      now: () => '2026-01-01T00:00:00Z',
    }
    const [sourceId, excerptId] = [ids(), ids()]
    const item = { id: 'liu2015', type: 'book', title: '都市美学', custom: { flags: ['𠮷', null, 1] } }
    const add = placeIn('sources', known, {
      ...{ kind: 'add-sources', sources: [{ id: sourceId, item, reading: 'Liu' }] },
    })
    if (!add.ok) throw new Error('it is refused')
    const excerpt = {
      ...{ ...emptyExcerpt, id: excerptId, sourceId, coderId, createdAt: known.now() },
      ...{ quotation: '城市\n如诗', what: 'slogan' as const },
    }
    const change = [...add.value, made('excerpt', excerpt)]
    expect((await store.acts.carryOut(change)).ok).toBe(true)
    const source = { id: sourceId, item, reading: 'Liu', createdAt: known.now() }
    expect(await store.sources.all()).toEqual([source])
    await store.acts.carryOut([removed('source', source)])
    expect(await store.sources.all()).toEqual([])
    expect(await store.sources.excerpts()).toEqual([excerpt])
    await store.acts.carryOut([made('source', source)])
    await store.acts.carryOut(inverse(change))
    expect(await store.sources.excerpts()).toEqual([])
  })

  test('keeps what places quote: with its mark, with its film, and beside an excerpt that is gone', async () => {
    const [sourceId, excerptId, codeId] = [ids(), ids(), ids()]
    const at = '2026-01-01T00:00:00Z'
    const source = { id: sourceId, item: { id: 'wall', type: 'report' }, reading: '', createdAt: at }
    const excerpt = {
      ...{ ...emptyExcerpt, id: excerptId, sourceId, coderId, createdAt: at },
      ...{ quotation: '时间就是金钱', what: 'slogan' as const },
    }
    const code: Code = {
      ...plainMeaning,
      ...{ id: codeId, kind: 'symbol', names: { en: 'wall', 'zh-Hans': '墙' }, colour: '#e69f00' },
      ...{ key: null, position: 9, retired: false },
    }
    const mark = {
      ...{ id: ids(), filmId: film.film.id, partId: film.part.id, codeId, coderId },
      ...{ startMs: 2000, endMs: 5000, attachedTo: null, passId: null, said: null },
    }
    const quoting = {
      ...{ id: ids(), coderId, excerptId, partId: film.part.id, startMs: 2000, endMs: 5000 },
      ...{ attachedTo: mark.id, says: '红字。𠮷', createdAt: at },
    }
    const ground = [made('source', source), made('excerpt', excerpt), made('code', code), made('mark', mark)]
    const carryOut = async (change: Change) => (await store.acts.carryOut(change)).ok
    const kept = () => store.sources.quotings()
    const making = [made('quoting', quoting)]
    expect(await carryOut([...ground, ...making])).toBe(true)
    expect(await kept()).toEqual([quoting])
    expect(await store.links.marksOf(await kept())).toEqual([{ id: mark.id, codeId }])
    const moved = { ...mark, startMs: 3000 }
    expect(await carryOut([changed('mark', mark, moved)])).toBe(true)
    expect(await kept()).toEqual([{ ...quoting, startMs: 3000 }])
    // It was said of other times than the mark has by now, and is taken back and said again all the same.
    expect(await carryOut(inverse(making))).toBe(true)
    expect(await carryOut(making)).toBe(true)
    expect(await kept()).toEqual([{ ...quoting, startMs: 3000 }])
    const whole = await kept()
    expect(await carryOut([removed('excerpt', excerpt)])).toBe(true)
    expect(await kept()).toEqual(whole)
    expect(await carryOut([made('excerpt', excerpt)])).toBe(true)
    const removal = removeFilm((await store.films.belongings(film.film.id))!)
    expect(await carryOut(removal)).toBe(true)
    expect(await kept()).toEqual([])
    expect(await carryOut(inverse(removal))).toBe(true)
    expect(await kept()).toEqual(whole)
    await carryOut([removed('quoting', whole[0]!), removed('mark', moved), removed('code', code)])
    await carryOut([removed('excerpt', excerpt), removed('source', source)])
  })

  test('keeps links, which go with the film of either end and come back with it, and whose ends follow marks', async () => {
    const other = aFilmWithOneFile({ makeId: ids })
    await store.acts.carryOut([
      ...[made('film', other.film), made('version', other.version), made('part', other.part)],
      made('file', other.file),
    ])
    const code = ids()
    const mark = {
      ...{ id: ids(), filmId: film.film.id, partId: film.part.id, codeId: code, coderId },
      ...{ startMs: 2000, endMs: 5000, attachedTo: null, passId: null, said: null },
    }
    const theCode: Code = {
      ...plainMeaning,
      ...{ id: code, kind: 'symbol', names: { en: 'gate', 'zh-Hans': '闸' }, colour: '#e69f00', key: null },
      ...{ position: 9, retired: false },
    }
    const kind: LinkKind = {
      ...{ id: ids(), names: { en: 'haunts', 'zh-Hans': '萦绕' }, bothWays: false },
      ...{ namesBack: { en: 'is haunted by', 'zh-Hans': '' }, createdAt: '2026-01-01T00:00:00Z' },
    }
    const end = (partId: string, attachedTo: string | null) => ({
      ...{ id: ids(), linkId: '', partId, startMs: 2000, endMs: 5000, attachedTo },
    })
    const [from, to] = [end(film.part.id, mark.id), end(other.part.id, null)]
    const link: Link = {
      ...{ id: ids(), coderId, way: 'own', linkKindId: kind.id, says: '闸又开了。\nAgain. 𠮷' },
      ...{ fromEndId: from.id, toEndId: to.id, fromPartId: from.partId, toPartId: to.partId },
      createdAt: '2026-01-01T00:00:00Z',
    }
    const ends = [from, to].map(one => ({ ...one, linkId: link.id }))
    const making = [made('link', link), ...ends.map(one => made('linkEnd', one))]
    const carryOut = async (change: Change) => (await store.acts.carryOut(change)).ok
    expect(await carryOut([made('code', theCode), made('mark', mark), made('linkKind', kind)])).toBe(true)
    expect(await carryOut(making)).toBe(true)
    const kept = () => store.links.of(coderId)
    const byId = <Some extends { id: string }>(some: readonly Some[]) =>
      [...some].sort((a, b) => (a.id < b.id ? -1 : 1))
    const whole = await kept()
    expect({ ...whole, ends: byId(whole.ends) }).toEqual({
      ...{ links: [link], kinds: [kind], ends: byId(ends) },
    })
    expect(await store.links.of(ids())).toEqual({ links: [], ends: [], kinds: [kind] })

    const fromNow = async () => (await kept()).ends.find(({ id }) => id === from.id)
    const move = [changed('mark', mark, { ...mark, startMs: 3000 })]
    expect(await carryOut(move)).toBe(true)
    expect(await fromNow()).toMatchObject({ startMs: 3000, endMs: 5000 })
    // The link was made upon other times than the mark has by now, and is taken away and brought back all the same.
    expect(await carryOut(inverse(making))).toBe(true)
    expect(await carryOut(making)).toBe(true)
    expect(await fromNow()).toMatchObject({ startMs: 3000, endMs: 5000 })
    const moved = { ...mark, startMs: 3000 }
    expect(await carryOut([removed('mark', moved)])).toBe(true)
    expect(await fromNow()).toMatchObject({ startMs: 3000, endMs: 5000 })
    expect(await carryOut([made('mark', moved)])).toBe(true)
    expect(await carryOut(inverse(move))).toBe(true)
    expect(await kept()).toEqual(whole)

    // With another copy an end goes along by itself; where its mark has come to lie on a cut there, it lies with the mark.
    const { linkEnd } = (await store.copies.partInTime(film.part.id)).records
    expect(linkEnd).toEqual(whole.ends.filter(({ id }) => id === from.id))
    const onCopy = [
      changed('mark', mark, { ...mark, startMs: 2040 }),
      changed('linkEnd', linkEnd[0]!, { ...linkEnd[0]!, startMs: 2080, endMs: 5080 }),
    ]
    expect(await carryOut(onCopy)).toBe(true)
    expect(await fromNow()).toMatchObject({ startMs: 2040, endMs: 5000 })
    expect(await carryOut(inverse(onCopy))).toBe(true)
    expect(await kept()).toEqual(whole)

    expect(await store.acts.carryOut([removed('linkKind', kind)])).toMatchObject({
      refusal: { kind: 'link-kind-in-use' },
    })
    for (const one of [film, other]) {
      const removal = removeFilm((await store.films.belongings(one.film.id))!)
      expect(await carryOut(removal)).toBe(true)
      expect(await kept()).toEqual({ links: [], ends: [], kinds: [kind] })
      expect(await carryOut(inverse(removal))).toBe(true)
      expect(await kept()).toEqual(whole)
    }
    // The film of one end comes back while that of the other is away: the link is there again with both.
    const first = removeFilm((await store.films.belongings(film.film.id))!)
    await carryOut(first)
    const second = removeFilm((await store.films.belongings(other.film.id))!)
    await carryOut(second)
    expect(await carryOut(inverse(first))).toBe(true)
    expect(await kept()).toEqual(whole)
    expect(await carryOut(inverse(second))).toBe(true)
    expect(await kept()).toEqual(whole)

    await carryOut(inverse(making))
    expect(await carryOut([removed('linkKind', kind), removed('mark', mark)])).toBe(true)
    expect(await carryOut([removed('code', theCode)])).toBe(true)
    await carryOut(removeFilm((await store.films.belongings(other.film.id))!))
  })

  test('keeps what a coder reads in a film, which goes and comes back with it, and with another copy of it', async () => {
    const contradiction = { ...nothingSaid, id: ids(), position: 0, retired: false }
    await store.acts.carryOut([made('contradiction', contradiction)])
    const [id, spanId, realityId] = [ids(), ids(), ids()]
    const { id: partId } = film.part
    const lying = { partId, startMs: 2000, endMs: 5000, attachedTo: null }
    const set = setMediation(
      {
        ...{ filmId: film.film.id, coderId, mediations: [], spans: [], codes: [] },
        ...{ contradictions: [contradiction], choiceLists: [], now: () => '2026-01-01T00:00:00Z' },
      },
      {
        ...{ ...nothingRead, id, contradictionId: contradiction.id, reading: '大坝\nin two lines 𠮷' },
        ...{ channels: ['music'], positionsBefore: ['s1', 's2'], positionsAfter: ['notS1'] },
        ...{ attitudeToFirst: 'longed-for', treatment: 'left-open', spans: [{ id: spanId, ...lying }] },
      },
    )
    const real = setReality(
      { filmId: film.film.id, coderId, realities: [] },
      {
        ...{ id: realityId, ...lying, records: ['demolition'], recordsReason: '真的拆了。' },
        ...{ questions: ['slogan-against-picture'], questionsReason: '' },
      },
    )
    if (!set.ok || !real.ok) throw new Error('they are refused')
    for (const change of [set.value, real.value]) expect((await store.acts.carryOut(change)).ok).toBe(true)
    const whole = await store.readings.of({ coderId })
    expect(whole).toMatchObject({
      mediations: [
        {
          ...{ id, reading: '大坝\nin two lines 𠮷', channels: ['music'], positionsBefore: ['s1', 's2'] },
          ...{ attitudeToFirst: 'longed-for', attitudeToSecond: null, certainty: null },
        },
      ],
      spans: [{ id: spanId, mediationId: id, ...lying }],
      realities: [{ id: realityId, records: ['demolition'], recordsReason: '真的拆了。' }],
    })
    expect(await store.readings.of({ coderId, filmId: film.film.id })).toEqual(whole)
    const none = { mediations: [], spans: [], realities: [] }
    expect(await store.readings.of({ coderId: ids() })).toEqual(none)
    expect((await store.copies.partInTime(partId)).records.mediationSpan).toEqual(whole.spans)
    const aside: Anchor = {
      ...{ id: ids(), partId, recordKind: 'mediationSpan', recordId: ids(), fileId: film.file.id },
      ...{ startMs: 9000, endMs: 9500, placedStartMs: null, placedEndMs: null },
      record: { ...lying, id: ids(), mediationId: ids() },
    }
    const kept = { ...aside, id: ids(), recordId: ids(), record: { ...lying, id: ids(), mediationId: id } }
    for (const anchor of [aside, kept]) await store.acts.carryOut([made('anchor', anchor)])
    // A place whose mediation was removed does not come back without it.
    expect((await store.copies.partInTime(partId)).anchors).toEqual([kept])
    for (const anchor of [aside, kept]) await store.acts.carryOut([removed('anchor', anchor)])
    const removal = removeFilm((await store.films.belongings(film.film.id))!)
    await store.acts.carryOut(removal)
    expect(await store.readings.of({ coderId })).toEqual(none)
    await store.acts.carryOut(inverse(removal))
    expect(await store.readings.of({ coderId })).toEqual(whole)
    for (const change of [real.value, set.value]) await store.acts.carryOut(inverse(change))
    expect(await store.readings.of({ coderId })).toEqual(none)
  })

  test('keeps where in the picture a mark is, which goes and comes back with its film, and with another copy of it', async () => {
    const code = { ...plainMeaning, id: ids(), kind: 'symbol' as const, colour: '#000000', key: null }
    const names = { en: 'train', 'zh-Hans': '火车' }
    const { id: partId } = film.part
    const mark = {
      ...{ id: ids(), filmId: film.film.id, partId, codeId: code.id, coderId, passId: null },
      ...{ startMs: 2000, endMs: 5000, attachedTo: null, said: null },
    }
    const of = { regionId: ids(), markId: mark.id, partId }
    const keys = [2000, 4000].map(atMs => ({ id: ids(), ...of, atMs, x: 0, y: 1, width: 9999, height: 1 }))
    const change = [
      made('code', { ...code, names, position: 0, retired: false }),
      made('mark', mark),
      ...keys.map(key => made('regionKey', key)),
    ]
    expect((await store.acts.carryOut(change)).ok).toBe(true)
    const kept = () => store.coding.regionKeysOf({ filmId: film.film.id, coderId })
    expect(await kept()).toEqual(keys)
    expect(await store.coding.regionKeysOf({ codeIds: [code.id] })).toEqual(keys)
    expect(await store.coding.regionKeysOf({ codeIds: [ids()] })).toEqual([])
    expect(await store.coding.regionKeys([mark])).toEqual(keys)
    expect((await store.copies.partInTime(partId)).records.regionKey).toEqual(keys)
    const [first, second] = keys as [(typeof keys)[0], (typeof keys)[0]]
    await store.acts.carryOut([changed('regionKey', first, { ...first, x: 1 })])
    expect((await store.acts.carryOut([changed('regionKey', first, { ...first, x: 0 })])).ok).toBe(false)
    await expect(store.acts.carryOut([made('regionKey', { ...second, id: ids(), x: 2 })])).rejects.toThrow()
    await store.acts.carryOut([changed('regionKey', { ...first, x: 1 }, first)])

    // A mark that a copy in use has no place for takes its keys along, and comes back with them.
    const aside = ([recordKind, record]: ['mark', typeof mark] | ['regionKey', typeof first]): Anchor => ({
      ...{ id: ids(), partId, recordKind, recordId: record.id, fileId: film.file.id, record },
      ...{ startMs: 2000, endMs: 5000, placedStartMs: null, placedEndMs: null },
    })
    const anchors = [aside(['regionKey', first]), aside(['mark', mark])]
    const away = [
      removed('regionKey', first),
      removed('mark', mark),
      ...anchors.map(one => made('anchor', one)),
    ]
    await store.acts.carryOut(away)
    expect(new Set((await store.copies.partInTime(partId)).anchors)).toEqual(new Set(anchors))
    await store.acts.carryOut(inverse(away))

    const removal = removeFilm((await store.films.belongings(film.film.id))!)
    await store.acts.carryOut(removal)
    expect(await store.coding.regionKeys([mark])).toEqual([])
    await store.acts.carryOut(inverse(removal))
    expect(await kept()).toEqual(keys)
    for (const some of [change.slice(1), change.slice(0, 1)]) await store.acts.carryOut(inverse(some))
    expect(await store.coding.regionKeys([mark])).toEqual([])
  })

  test('keeps subtitles in the order of time, which go with their film and come back with it', async () => {
    const other = aFilmWithOneFile({ makeId: ids })
    const parents = [made('film', other.film), made('version', other.version), made('part', other.part)]
    expect((await store.acts.carryOut([...parents, made('file', other.file)])).ok).toBe(true)
    const partId = other.part.id
    const track: SubtitleTrack = {
      ...{ id: ids(), partId, fileName: '工厂.srt', language: 'zh-Hans', encoding: 'gb18030' },
      ...{ stretch: 1, shiftMs: -250 },
    }
    const line = (startMs: number, text: string): Subtitle => ({
      ...{ id: ids(), subtitleTrackId: track.id, partId, startMs, endMs: startMs + 900, text },
    })
    const lines = [line(4000, '镕 㐂 𠮷'), line(1000, '我们的工厂\nOur works')]
    const subtitles = { coderId, area: 'subtitles' as const, filmId: other.film.id }
    const known = async () => ({ ...(await store.subtitles.ofPart(partId)), endMs: 10_000 })
    const perform = (change: Result<Change, never>) =>
      store.acts.perform(subtitles, { kind: 'subtitles' }, async () => change)
    await perform(bringInSubtitles(await known(), track, lines) as Result<Change, never>)
    const kept = await known()
    expect(kept).toMatchObject({ tracks: [track], lines: [lines[1], lines[0]] })
    const by = 25 / (24_000 / 1001)
    const stretched = placeIn('subtitles', kept, {
      ...{ kind: 'stretch-subtitles', partId, trackId: track.id, by },
    })
    await perform(stretched as Result<Change, never>)
    expect((await known()).tracks[0]!.stretch).toBe(by)
    expect((await known()).lines[0]!.startMs).toBe(1043)
    expect((await store.acts.undo(subtitles)).ok).toBe(true)
    expect(await known()).toEqual(kept)
    const taken = accepted(removeFilm((await store.films.belongings(other.film.id))!))
    const corpus = { coderId, area: 'corpus' as const, filmId: null }
    await store.acts.perform(corpus, { kind: 'remove-film' }, async () => taken)
    expect((await known()).lines).toEqual([])
    expect((await store.acts.undo(corpus)).ok).toBe(true)
    expect(await known()).toEqual(kept)
  })

  test('splits a shot, takes it back, does it again, across any number of steps', async () => {
    expect((await split(3000)).ok).toBe(true)
    expect((await split(4000)).ok).toBe(true)
    expect(await starts()).toEqual([0, 2000, 3000, 4000, 5000])
    await store.acts.undo(stack())
    await store.acts.undo(stack())
    expect(await starts()).toEqual([0, 2000, 5000])
    expect(await store.acts.undo(stack())).toEqual({ ok: false, refusal: { kind: 'nothing-to-undo' } })
    await store.acts.redo(stack())
    expect(await starts()).toEqual([0, 2000, 3000, 5000])
    expect((await split(6000)).ok).toBe(true)
    expect(await store.acts.redo(stack())).toEqual({ ok: false, refusal: { kind: 'nothing-to-redo' } })
    await store.acts.undo(stack())
    await store.acts.undo(stack())
    expect(await starts()).toEqual([0, 2000, 5000])
  })

  test('refuses to bring back what hung on a film that was removed since, and leaves the rest as it is', async () => {
    const tray = { coderId, area: 'tray' as const, filmId: null }
    const away: Gathered = {
      ...{ id: ids(), partId: film.part.id, coderId, what: 'still', startMs: 2000, endMs: 2040 },
      ...{ gatheredFrom: null, position: 7, gatheredAt: '2026-01-01T00:00:00Z' },
    }
    await store.acts.carryOut([made('gathered', away)])
    const put = async (change: Change) =>
      store.acts.perform(tray, { kind: 'put-away' }, async () => ({ ok: true as const, value: change }))
    expect((await put([removed('gathered', away)])).ok).toBe(true)
    const removal = removeFilm((await store.films.belongings(film.film.id))!)
    await store.acts.carryOut(removal)
    expect(await store.acts.undo(tray)).toEqual({
      ok: false,
      refusal: { kind: 'changed-meanwhile', record: 'gathered', id: away.id },
    })
    await store.acts.carryOut(inverse(removal))
    expect((await store.acts.undo(tray)).ok).toBe(true)
    expect((await store.tray.of(coderId)).gathered).toContainEqual(away)
    await store.acts.carryOut([removed('gathered', away)])
  })

  test('takes back and makes again what an older program did, which knew less of a record', async () => {
    const codebook = { coderId, area: 'codebook' as const, filmId: null }
    const old = {
      ...{ id: ids(), kind: 'symbol', names: { en: 'kiln', 'zh-Hans': '窑' }, colour: '#aa3333' },
      ...{ key: null, position: 90, retired: false },
    } as unknown as Code
    const add = async () => ({ ok: true as const, value: [made('code', old)] })
    expect((await store.acts.perform(codebook, { kind: 'add-code' }, add)).ok).toBe(true)
    const kept = async () => (await store.coding.codes()).find(({ id }) => id === old.id)
    expect(await kept()).toMatchObject({ ...old, definition: '', parentIds: [], aspectIds: [] })
    expect((await store.acts.undo(codebook)).ok).toBe(true)
    expect(await kept()).toBeUndefined()
    expect((await store.acts.redo(codebook)).ok).toBe(true)
    expect((await store.acts.undo(codebook)).ok).toBe(true)
  })

  test('makes an act that comes twice under one id only once', async () => {
    const actId = ids()
    const first = await split(3000, actId)
    expect(await split(3000, actId)).toEqual(first)
    expect(await starts()).toEqual([0, 2000, 3000, 5000])
    await store.acts.undo(stack())
    expect(await split(3000, actId)).toEqual(first)
    expect(await starts()).toEqual([0, 2000, 5000])
  })

  test('leaves nothing behind when an act is refused', async () => {
    const before = await store.shots.listOfPart(film.part.id)
    expect(await split(2000)).toMatchObject({ ok: false, refusal: { kind: 'boundary-already-there' } })
    const [first, second] = before.shots
    const stale = await store.acts.perform(stack(), { kind: 'merge' }, async () => {
      const change = mergeWithPrevious(
        { shots: [{ ...first!, endMs: 1999 }, second!], decisions: [], scenes: [] },
        { shotId: second!.id, newDecisionId: ids() },
      )
      return change
    })
    expect(stale).toMatchObject({ ok: false, refusal: { kind: 'changed-meanwhile', record: 'shot' } })
    expect(await store.shots.listOfPart(film.part.id)).toEqual(before)
  })

  test('keeps each coder and each area on a stack of its own', async () => {
    await split(3000)
    expect(await store.acts.undo({ ...stack(), area: 'coding' })).toMatchObject({ ok: false })
    expect(await store.acts.undo({ ...stack(), coderId: ids() })).toMatchObject({ ok: false })
    expect((await store.acts.undo(stack())).ok).toBe(true)
  })

  test('keeps what was measured of a part, and knows when its shots have moved since', async () => {
    const measured = {
      partId: film.part.id,
      fileId: film.file.id,
      revision: ids(),
      procedure: { name: 'test', version: 1 },
      shots: [{ shotId: ids(), startMs: 0, endMs: 2000, values: { lightness: 43.5 } }],
      looks: Uint8Array.from({ length: 84 }, (_, at) => at * 3),
    }
    await store.measurements.keep(measured)
    expect(await store.measurements.ofPart(film.part.id)).toEqual({ ...measured, stale: false })
    expect(await store.measurements.looksOf(film.part.id)).toEqual(measured.looks)
    await split(3000)
    const { partId, revision } = measured
    expect(await store.measurements.revisions()).toEqual([{ partId, revision, stale: true }])
    await store.measurements.keep({ ...measured, revision: ids() })
    expect((await store.measurements.ofPart(film.part.id))?.stale).toBe(false)
    expect((await store.acts.undo(stack())).ok).toBe(true)
    expect((await store.measurements.ofPart(film.part.id))?.stale).toBe(true)
  })

  test('finds writing by two hanzi in the middle of a line, whatever its case, width and signs', async () => {
    const still = { partId: film.part.id, fileId: film.file.id, reader: 'test', readerVersion: '1' }
    const line = (text: string) => ({ text, confidence: 0.9, box: [] })
    await store.writing.keep({
      ...still,
      frame: 10,
      atMs: 400,
      lines: [line('沈阳铁西区 第一机床厂'), line('ＮＯ．5')],
    })
    await store.writing.keep({ ...still, frame: 90, atMs: 3600, lines: [] })
    await store.writing.keep({
      ...still,
      frame: 10,
      atMs: 400,
      lines: [line('沈阳铁西区 第一机床厂'), line('ＮＯ．5 100%')],
    })
    for (const text of ['机床', '区第一', 'no.5', '100%'])
      expect((await store.writing.find(text)).map(({ frame, filmId }) => [frame, filmId])).toEqual([
        [10, film.film.id],
      ])
    for (const text of ['床机', '1_0', '厂x', '机。床']) expect(await store.writing.find(text)).toEqual([])
    expect(await store.writing.counts()).toEqual({ read: 2, written: 1 })
    expect(await store.writing.readFrames(film.part.id, { name: 'test', version: '1' })).toEqual(
      new Set([10, 90]),
    )
    expect(await store.writing.readFrames(film.part.id, { name: 'test', version: '2' })).toEqual(new Set())
    expect(await store.writing.isSwitchedOn('test')).toBe(false)
    await store.writing.switch('test', true)
    expect(await store.writing.isSwitchedOn('test')).toBe(true)
  })

  test('takes what nobody waits for after all else, and one at a time', async () => {
    const kinds = ['take-in-film', 'measure-shots']
    for (const kind of ['measure-shots', 'measure-shots', 'take-in-film', 'take-in-film'])
      await store.tasks.add({ kind, subjectId: null, payload: {} })
    const taken = []
    for (let turn = 0; turn < 4; turn++) taken.push(await store.tasks.takeNext(kinds))
    expect(taken.map(task => task?.kind)).toEqual([
      'take-in-film',
      'take-in-film',
      'measure-shots',
      undefined,
    ])
    for (const task of taken) if (task) await store.tasks.finish(task.id, 'done')
    await store.tasks.finish((await store.tasks.takeNext(kinds))!.id, 'done')
  })

  test('takes tasks one by one, and takes up again, once, what was cut off', async () => {
    const first = await store.tasks.add({ kind: 'ingest', subjectId: film.file.id, payload: { a: 1 } })
    await store.tasks.add({ kind: 'ingest', subjectId: null, payload: {} })
    const taken = await store.tasks.takeNext(['ingest'])
    expect(taken).toMatchObject({ id: first.id, state: 'running', attempts: 1, payload: { a: 1 } })
    await store.tasks.report(first.id, { stage: 'shots', doneShare: 0.5, leftMs: 1000 })
    await store.tasks.takeUpAgain(2)
    expect(await store.tasks.find(first.id)).toMatchObject({ state: 'waiting' })
    expect((await store.tasks.takeNext(['ingest']))?.attempts).toBe(2)
    await store.tasks.takeUpAgain(2)
    expect(await store.tasks.find(first.id)).toMatchObject({
      state: 'failed',
      reason: { kind: 'ended-too-often' },
    })
    expect(await store.tasks.retry(first.id)).toBe(true)
    expect(await store.tasks.takeNext(['other'])).toBeNull()
  })

  test('keeps what comes in at once as it came, and nothing of it where one record hangs on nothing', async () => {
    const whole = aFilmWithOneFile({ makeId: ids })
    const code = {
      ...plainMeaning,
      ...{ id: ids(), kind: 'symbol' as const, names: { en: 'kiln', 'zh-Hans': '窑' }, colour: '#0072b2' },
      ...{ key: null, position: 0, retired: false },
    }
    const memoOf = (at: number) => (at % 9 === 0 ? `“${at}” \u0000 \ud800 窑` : null)
    const marks = Array.from({ length: 901 }, (_, at) => ({
      ...{ id: ids(), filmId: whole.film.id, partId: whole.part.id, codeId: code.id, coderId },
      ...{ startMs: at, endMs: at + 7, attachedTo: null, passId: null },
      said: memoOf(at) === null ? null : { ...nothingSaidOfMark, memo: memoOf(at)! },
    }))
    const bringIn = (all: readonly (typeof marks)[number][]) =>
      store.inBulk(async bulk => {
        await bulk.add('film', whole.film)
        await bulk.add('version', whole.version)
        await bulk.add('part', { ...whole.part, fileInUseId: null })
        await bulk.add('code', code)
        for (const mark of all) await bulk.add('mark', mark)
      })
    for (const place of [0, 500, 900]) {
      const hurt = marks.with(place, { ...marks[place]!, codeId: 'no such code' })
      await expect(bringIn(hurt)).rejects.toThrow()
      expect(await store.coding.marksOfFilm(whole.film.id)).toEqual([])
      expect(await store.films.find(whole.film.id)).toBeNull()
    }
    await bringIn(marks)
    expect(await store.coding.marksOfFilm(whole.film.id)).toEqual(marks)
  })
})
