import { beforeEach, describe, expect, test } from 'vitest'
import { seeForeign } from '../../src/tasks/index.ts'
import { aStudyForForeign } from './foreign-study.ts'

const study = await aStudyForForeign()
const { store } = study
const { homeCoderId } = await store.studies.get()

/** Web Annotations of one film by these, a tag each. */
function annotations(by: readonly [coder: string, tag: string, second: number][]): string {
  return JSON.stringify(
    by.map(([name, value, second], index) => ({
      ...{ '@context': 'http://www.w3.org/ns/anno.jsonld', id: `http://example.org/${index}` },
      ...{ type: 'Annotation', creator: { type: 'Person', name } },
      body: { type: 'TextualBody', purpose: 'tagging', value },
      target: `http://example.org/bridge.mp4#t=${second},${second + 1}`,
    })),
  )
}

const first = annotations([
  ['Ada', 'smoke', 1],
  ['Ada', 'snow', 3],
  ['Ben', 'smoke', 5],
])
const longer = annotations([
  ['Ada', 'smoke', 1],
  ['Ada', 'snow', 3],
  ['Ben', 'smoke', 5],
  ['Ada', 'gate', 2],
])

async function bringIn(name: string, text: string, coders?: Record<string, string | null>) {
  const report = await study.bringIn(study.write(name, text), name, undefined, coders)
  if (!report.ok) throw new Error(JSON.stringify(report.refusal))
  return report.value
}

async function marksBy(): Promise<Record<string, number>> {
  const coders = new Map((await store.coding.coders()).map(({ id, name }) => [id, name]))
  const counts: Record<string, number> = {}
  for (const { film } of await store.films.all())
    for (const { coderId } of await store.coding.marksOfFilm(film.id)) {
      const name = coderId === homeCoderId ? 'me' : coders.get(coderId)!
      counts[name] = (counts[name] ?? 0) + 1
    }
  return counts
}

beforeEach(async () => {
  await store.inBulk(async (_, transaction) => {
    for (const table of ['film', 'setAside'] as const) await transaction.deleteFrom(table).execute()
    await transaction.deleteFrom('coder').where('id', '!=', homeCoderId).execute()
  })
})

describe('a coder of a file', () => {
  test('is a coder of their own, or the one of that name', async () => {
    expect((await bringIn('one.jsonld', first)).people).toEqual([
      { name: 'Ada', is: 'new', coderId: null },
      { name: 'Ben', is: 'new', coderId: null },
    ])
    expect(await marksBy()).toEqual({ Ada: 2, Ben: 1 })
    const again = await bringIn('two.jsonld', longer)
    expect(again.people.map(({ is }) => is)).toEqual(['known', 'known'])
    expect(await marksBy()).toEqual({ Ada: 3, Ben: 1 })
  })

  test('is me where I say so, seen before anything is written, and in the next file without saying it', async () => {
    const place = study.write('one.jsonld', first)
    const seen = await seeForeign(
      { ...study.effects, store },
      {
        ...{ path: place, fileName: 'one.jsonld', coders: { Ada: 'me' } },
      },
    )
    expect(seen).toMatchObject({
      value: {
        coders: 2,
        people: [
          { name: 'Ada', is: 'me' },
          { name: 'Ben', is: 'new' },
        ],
      },
    })
    expect(await store.films.all()).toEqual([])
    await bringIn('one.jsonld', first, { Ada: 'me' })
    expect(await marksBy()).toEqual({ me: 2, Ben: 1 })
    const next = await bringIn('two.jsonld', longer)
    expect(next.people[0]).toEqual({ name: 'Ada', is: 'me', coderId: homeCoderId })
    expect(await marksBy()).toEqual({ me: 3, Ben: 1 })
    expect((await store.coding.coders()).map(({ name }) => name).sort()).toEqual(['', 'Ben'])
  })

  test('has not marked anew what came in under another name before', async () => {
    await bringIn('one.jsonld', first)
    const again = await bringIn('two.jsonld', longer, { Ada: 'me' })
    expect(again.left).toContainEqual({ what: 'annotation', count: 3, why: 'here-already' })
    expect(await marksBy()).toEqual({ Ada: 2, Ben: 1, me: 1 })
    const back = await bringIn('three.jsonld', `${longer} `, { Ada: null })
    expect(back).toMatchObject({ marks: 0, people: [{ is: 'known' }, { is: 'known' }] })
    expect(await marksBy()).toEqual({ Ada: 2, Ben: 1, me: 1 })
  })

  test('comes with a file once, whoever is said to be who', async () => {
    await bringIn('one.jsonld', first, { Ada: 'me' })
    expect(await bringIn('one.jsonld', first, { Ben: 'me' })).toMatchObject({ marks: 0, isJoined: true })
    expect(await marksBy()).toEqual({ me: 2, Ben: 1 })
  })

  test('can be any coder of the study, and one who is gone is nobody', async () => {
    await bringIn('one.jsonld', first)
    const ben = (await store.coding.coders()).find(({ name }) => name === 'Ben')!
    const other = annotations([['Cy', 'gate', 4]])
    await bringIn('four.jsonld', other, { Cy: ben.id })
    expect(await marksBy()).toEqual({ Ada: 2, Ben: 2 })
    const gone = annotations([['Dan', 'gate', 2]])
    const nobody = '01900000-0000-7000-8000-000000000099'
    expect((await bringIn('five.jsonld', gone, { Dan: nobody })).people).toMatchObject([{ is: 'new' }])
  })
})
