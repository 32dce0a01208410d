import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ForeignReport, SheetWanted } from '../../src/tasks/index.ts'
import { seeSheet } from '../../src/tasks/index.ts'
import { sharedFolder } from '../real-data.ts'
import { accounted, aStudyForForeign } from './foreign-study.ts'

const study = await aStudyForForeign()
const { store, effects } = study
const plain: SheetWanted = { form: { encoding: null, separator: null }, reading: null, partId: null }

async function bringIn(fileName: string, text: string, more: Partial<SheetWanted> = {}) {
  const report = await study.bringInContent(fileName, text, { ...plain, ...more })
  if (!report.ok) throw new Error(report.refusal.kind)
  return report.value
}

const counts = ({ shots, annotations, measurements, left }: ForeignReport) => ({
  ...{ shots, annotations, measurements },
  left: left.map(({ count, why }) => [why, count]),
})

describe('a table', () => {
  const text = 'start,end,sight,memo\n0,2,chimney;snow,seen from below\n2,4,,\n4,x,snow,\n3,5,smoke,\n'

  test('counts every row once, whatever becomes of its columns', async () => {
    const report = await bringIn('works.csv', text)
    expect(counts(report)).toEqual({
      ...{ shots: 0, annotations: 2, measurements: 0 },
      left: [
        ['nothing-in-row', 1],
        ['time-not-read', 1],
      ],
    })
    expect([accounted(report), report.marks, report.byType]).toEqual([4, 3, { 'works.csv': 4 }])
  })

  test('that comes twice does not double, nor does one of the same film with a row more', async () => {
    expect(counts(await bringIn('works.csv', text)).left).toEqual([['taken-before', 4]])
    const more = await bringIn('works.csv', `${text}1,3,snow,\n`)
    expect(counts(more)).toMatchObject({
      annotations: 1,
      left: expect.arrayContaining([['here-already', 2]]),
    })
    expect(more.isJoined).toBe(true)
    const [film] = await store.films.all()
    const marks = await store.coding.marksOfFilm(film!.film.id)
    expect(marks).toHaveLength(4)
    expect(marks.filter(({ said }) => said?.memo === 'seen from below')).toHaveLength(2)
  })

  test('says aspects and memos of the marks of its rows, and coders by their names', async () => {
    const table = 'from,to,code,certainty,coder\n0,2,gate,sure,Li\n2,4,gate,unsure,Wu\n'
    const seen = await seeSheet({ ...effects, store }, fileOf('gates.csv', table), plain)
    if (!seen.ok || !seen.value.report) throw new Error('not read')
    const columns = seen.value.reading.columns.map(one =>
      one.name === 'certainty' ? { ...one, meaning: 'aspect' as const } : one,
    )
    const report = await bringIn('gates.csv', table, { reading: { ...seen.value.reading, columns } })
    expect([report.coders, report.marks]).toEqual([2, 2])
    const aspect = (await store.coding.aspects()).find(({ names }) => names.en === 'certainty')!
    expect(aspect.values.map(({ names }) => names.en)).toEqual(['sure', 'unsure'])
    const film = (await store.films.all()).find(one => one.film.titles[0]!.text === 'gates')!
    const marks = await store.coding.marksOfFilm(film.film.id)
    expect(marks.map(({ said }) => said!.aspects)).toEqual(
      aspect.values.map(({ id }) => [{ aspectId: aspect.id, values: [id], reason: '' }]),
    )
  })

  test('of numbers comes in as measurements, a row each', async () => {
    const table = 'start,end,brightness\n0,2,0.5\n2,4,dark\n'
    const reading = {
      ...{
        hasHead: true,
        rowsAre: 'marks' as const,
        rate: null,
        firstFrame: 0 as const,
        endIsLastFrame: false,
      },
      columns: [
        { name: 'start', meaning: 'start' as const, unit: 'seconds' as const },
        { name: 'end', meaning: 'end' as const, unit: 'seconds' as const },
        { name: 'brightness', meaning: 'measurement' as const, unit: null },
      ],
    }
    expect(counts(await bringIn('light.csv', table, { reading }))).toEqual({
      ...{ shots: 0, annotations: 0, measurements: 1, left: [['values-not-read', 1]] },
    })
  })

  test('of a film that is chosen lies over the shots of their numbers', async () => {
    const film = (await store.films.all()).find(one => one.film.titles[0]!.text === 'lengths')
    expect(film).toBeUndefined()
    await bringIn('lengths.csv', 'length\n20\n30\n', { as: 'cinemetrics' })
    const whole = (await store.films.all()).find(one => one.film.titles[0]!.text === 'lengths')!
    const report = await bringIn('marks.csv', 'shot,code\n2,gate\n3,gate\n', { partId: whole.parts[0]!.id })
    expect(counts(report)).toMatchObject({ annotations: 1, left: [['no-such-shot', 1]] })
    const [mark] = await store.coding.marksOfFilm(whole.film.id)
    const shots = await store.shots.ofPart(whole.parts[0]!.id)
    expect([mark!.startMs, mark!.endMs, mark!.attachedTo]).toEqual([2000, 5000, shots[1]!.id])
  })

  test('with rows after the end of a film that has no file lets it end later, which is said, and only seen before', async () => {
    await bringIn('late.csv', 'start,end,code\n0,2,gate\n')
    const film = async () => (await store.films.all()).find(one => one.film.titles[0]!.text === 'late')!
    const [part] = (await film()).parts
    const later = 'start,end,code\n1,9,gate\n20,30,gate\n'
    const wanted = { ...plain, partId: part!.id }
    const seen = await seeSheet({ ...effects, store }, fileOf('later.csv', later), wanted)
    if (!seen.ok || !seen.value.report) throw new Error('not read')
    const notes = [expect.objectContaining({ why: 'film-grows' })]
    expect(seen.value.report).toMatchObject({ annotations: 2, left: [], notes })
    expect((await film()).parts[0]!.durationMs).toBe(2000)
    expect(await bringIn('later.csv', later, wanted)).toMatchObject({ annotations: 2, left: [], notes })
    expect((await film()).parts[0]!.durationMs).toBe(30_000)
    const marks = await store.coding.marksOfFilm((await film()).film.id)
    expect(marks.map(({ endMs }) => endMs).sort((a, b) => a - b)).toEqual([2000, 9000, 30_000])
  })

  test('is read by the mapping that was kept for such columns, and by no other', async () => {
    const { store: kept } = study
    const reading = {
      ...{
        hasHead: true,
        rowsAre: 'shots' as const,
        rate: null,
        firstFrame: 0 as const,
        endIsLastFrame: false,
      },
      columns: [
        { name: 'a', meaning: 'start' as const, unit: 'seconds' as const },
        { name: 'b', meaning: 'duration' as const, unit: 'seconds' as const },
      ],
    }
    const mapping = { id: effects.makeId(), name: 'mine', reading, createdAt: effects.now() }
    const { homeCoderId: coderId } = await kept.studies.get()
    await kept.acts.perform({ coderId, area: 'corpus', filmId: null }, { kind: 'keep' }, async () => ({
      ok: true,
      value: [{ kind: 'sheetMapping', id: mapping.id, before: null, after: mapping }],
    }))
    expect(counts(await bringIn('lettered.csv', 'A,B\n0,2\n2,3\n')).shots).toBe(2)
    const other = await study.bringInContent('other.csv', 'a,c\n0,2\n', { ...plain, mapping: 'mine' })
    expect(other).toMatchObject({ ok: false, refusal: { kind: 'sheet-of-other-columns' } })
  })
})

function fileOf(fileName: string, text: string) {
  return { path: study.write(fileName, text), fileName }
}

describe.skipIf(!sharedFolder)('real tables', () => {
  const sample = (...names: string[]) => readFileSync(path.join(sharedFolder!, 'data', ...names), 'utf8')

  test('every shot of Forrest Gump with its place: 869 shots, 7,082.2 seconds without a gap, 613 of them outside', async () => {
    const report = await bringIn('locations.tsv', sample('forrest', 'locations.tsv'), { as: 'studyforrest' })
    expect(counts(report)).toEqual({ shots: 869, annotations: 0, measurements: 0, left: [] })
    const { films, byType, marks } = report
    expect({ films, byType, marks }).toEqual({
      films: ['locations'],
      byType: { 'locations.tsv': 869 },
      marks: 5214,
    })
    const whole = (await store.films.all()).find(one => one.film.titles[0]!.text === 'locations')!
    const shots = await store.shots.ofPart(whole.parts[0]!.id)
    expect(shots.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0)).toBe(7_082_200)
    expect(shots.slice(1).every(({ startMs }, at) => startMs === shots[at]!.endMs)).toBe(true)
    const outside = (await store.coding.codes()).find(({ names }) => names.en === 'int_or_ext: ext')!
    const found = await store.coding.marksOfFilm(whole.film.id)
    expect(found.filter(({ codeId }) => codeId === outside.id)).toHaveLength(613)
  })

  test('its scenes and shots by their beginnings, and its music as marks', async () => {
    expect(counts(await bringIn('shots_old.csv', sample('forrest', 'shots_old.csv')))).toMatchObject({
      left: expect.arrayContaining([['end-not-said', 1]]),
    })
    expect(accounted(await bringIn('scenes.csv', sample('forrest', 'scenes.csv')))).toBe(205)
    const music = await bringIn('music.tsv', sample('forrest', 'music.tsv'))
    expect([music.films, accounted(music), music.shots]).toEqual([
      ['music'],
      sample('forrest', 'music.tsv').trim().split('\n').length - 1,
      0,
    ])
  })

  test('field sizes of Inside Job as AdA takes them out: each stretch and value as it is written', async () => {
    const text = sample('ada', 'fieldsize_export', 'Inside-Job_ImCo-Field-Size.csv')
    const report = await bringIn('Inside-Job.csv', text, { as: 'ada' })
    expect(counts(report)).toEqual({ shots: 0, annotations: 1169, measurements: 0, left: [] })
    const values = (await store.coding.codes()).filter(({ names }) => names.en.startsWith('Value: '))
    expect(values.map(({ names }) => names.en)).toContain('Value: closeup')
    expect(values.some(({ names }) => names.en.includes('['))).toBe(false)
  })
})
