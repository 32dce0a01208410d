import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setReferencesInOrder } from '../../src/essay/index.ts'
import { openCopy, openStudy } from '../../src/store/index.ts'
import type {
  Aspect,
  Code,
  CodeSet,
  Contradiction,
  CorpusStatement,
  DatedEvent,
  Fact,
  Film,
  Part,
  Periodisation,
  Place,
  Placing,
  Source,
} from '../../src/study/index.ts'
import {
  complaintAboutDate,
  complaintsAboutFilm,
  factsOf,
  familiesOf,
  periodOf,
  yearsOf,
} from '../../src/study/index.ts'
import { StudyFolder } from '../../src/tasks/index.ts'
import { bringInStudy, writeArchive } from '../../src/workbench/index.ts'
import { repositoryRoot, testEffects } from '../effects.ts'
import { sharedFolder } from '../real-data.ts'
import references from '../references/northeast.csl.json' with { type: 'json' }
import { styleText } from '../references/styles-at-hand.ts'

const bundled = path.join(repositoryRoot, 'studies', 'northeast')
const root = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-northeast-'))
const folder = path.join(root, 'study')
const effects = testEffects()
const known = sharedFolder && path.join(sharedFolder, 'data', 'northeast', 'facts.json')
const facts = known ? JSON.parse(readFileSync(known, 'utf8')) : null
const onFacts = facts ? test : test.skip

let codes: readonly Code[]
let sets: readonly CodeSet[]
let aspects: readonly Aspect[]
let contradictions: readonly Contradiction[]
let periodisations: readonly Periodisation[]
let films: Film[]
let parts: Part[]
let places: readonly Place[]
let events: readonly DatedEvent[]
let placings: readonly Placing[]
let said: readonly Fact[]
let sources: readonly Source[]
let statement: CorpusStatement
let complaints: unknown[]

beforeAll(async () => {
  expect(await bringInStudy(bundled, folder, effects)).toMatchObject({ ok: true })
  const opened = await openStudy(folder, effects)
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  const study = opened.value
  codes = await study.coding.codes()
  sets = await study.coding.codeSets()
  aspects = await study.coding.aspects()
  contradictions = await study.coding.contradictions()
  periodisations = await study.coding.periodisations()
  const whole = await study.films.all()
  films = whole.map(({ film }) => film)
  parts = whole.flatMap(film => film.parts)
  const world = await study.world.of((await study.studies.get()).homeCoderId)
  places = world.places
  events = world.events
  placings = world.placings
  said = world.facts
  sources = await study.sources.all()
  statement = (await study.studies.profile()).corpus
  complaints = whole.flatMap(complaintsAboutFilm)
  await study.close()
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

const listed = () =>
  readdirSync(bundled, { recursive: true, withFileTypes: true })
    .filter(one => one.isFile())
    .map(({ parentPath, name }) => path.relative(bundled, path.join(parentPath, name)))
    .sort()
const isHeading = (code: Code) => codes.some(({ parentIds }) => parentIds.includes(code.id))
const ofKind = (kind: string) => codes.filter(code => code.kind === kind && !isHeading(code))
const called = (name: string) => codes.find(({ names }) => names.en === name)!
const hasHanzi = (text: string) => /\p{Script=Han}/u.test(text)
const factsAbout = (id: string) => said.filter(({ aboutId }) => aboutId === id)
/** In English, a line break, and in Chinese. */
function expectBoth(text: string): void {
  const [english = '', chinese = '', ...rest] = text.split('\n')
  expect([english, rest]).toEqual([expect.stringMatching(/^\p{Lu}.*[.”]$/u), []])
  expect(chinese).toMatch(/\p{Script=Han}.*[。”]$/u)
}

describe('the study of the Northeast that ships with the program', () => {
  test('goes out again as it came in, byte for byte', async () => {
    const copy = await openCopy(path.join(folder, 'study.sqlite'), effects)
    if (!copy.ok) throw new Error(JSON.stringify(copy.refusal))
    const out = path.join(root, 'out')
    const leave = {
      has: async () => false,
      open: async () => {},
      openRoot: async () => {},
      roots: async () => [],
    }
    const study = { store: copy.value, folder: new StudyFolder(folder, leave) }
    const written = await writeArchive(study, out, { films: false, toBeginFrom: true })
    await copy.value.close()
    expect(written).toMatchObject({ ok: true, value: { filmsNotRead: [] } })
    for (const file of listed())
      await expect(readFileSync(path.join(out, file), 'utf8')).toMatchFileSnapshot(path.join(bundled, file))
    expect(readdirSync(path.join(out, 'records')).sort()).toEqual(
      readdirSync(path.join(bundled, 'records')).sort(),
    )
  })

  test('has 42 symbols, 25 spaces and 19 subjects, each with both names, pinyin and what decides it in both languages', () => {
    expect(['symbol', 'space', 'subject'].map(kind => ofKind(kind).length)).toEqual([42, 25, 19])
    for (const code of codes) {
      expect([code.names.en, hasHanzi(code.names.en)]).toEqual([expect.stringMatching(/\w/), false])
      expect(code.names['zh-Hans']).toMatch(/^[\p{Script=Han}、]+$/u)
      expect(code.pinyin).toMatch(/^[a-zü’ ]+$/iu)
      for (const text of [code.definition, code.whenToUse]) expectBoth(text)
      if (!isHeading(code)) expectBoth(code.whenNot)
      expect(code.isHeading).toBe(isHeading(code))
    }
    expect(new Set(ofKind('symbol').map(({ judgement }) => judgement))).toEqual(new Set(['manifest']))
    expect(ofKind('subject').filter(({ judgement }) => judgement === 'interpretive')).not.toEqual([])
  })

  test('says in both languages that its films are a sample chosen by hand, and from what', () => {
    expect(statement.reach).toBe('sample')
    for (const text of [statement.of, statement.chosen, statement.missing]) {
      expect(hasHanzi(text.en)).toBe(false)
      expect(text['zh-Hans']).toMatch(/\p{Script=Han}.*。$/u)
    }
    const isBetween = (date: string | null) => date !== null && date > '1962' && date < '2002'
    expect(films.filter(film => isBetween(film.releaseDate))).toEqual([])
  })

  test('has its codes in families of one colour, in their order, and asks each for aspects that there are', () => {
    for (const code of codes) {
      for (const id of code.parentIds) {
        const heading = codes.find(one => one.id === id)!
        expect([heading.kind, heading.colour]).toEqual([code.kind, code.colour])
        expect(heading.position).toBeLessThan(code.position)
      }
      for (const id of code.aspectIds) expect(aspects.map(one => one.id)).toContain(id)
      if (isHeading(code)) expect([code.aspectIds, code.key]).toEqual([[], null])
      else expect(code.aspectIds.length).toBeGreaterThan(1)
    }
    const heads = codes.filter(code => isHeading(code))
    for (const kind of ['symbol', 'space']) {
      const colours = heads.filter(code => code.kind === kind).map(({ colour }) => colour)
      expect(new Set(colours).size).toBe(colours.length)
    }
    expect(codes.filter(({ kind, parentIds }) => kind !== 'subject' && parentIds.length === 0)).toEqual(heads)
  })

  test('is divided into sets for passes, of a dozen codes at most, each code in one', () => {
    for (const { codeIds } of sets) expect(codeIds.length).toBeLessThanOrEqual(12)
    const inSets = sets.flatMap(({ codeIds }) => codeIds)
    expect(inSets.sort()).toEqual(codes.flatMap(code => (isHeading(code) ? [] : [code.id])).sort())
  })

  test('says which codes stand by definition wherever another does', () => {
    const entailed = codes.filter(({ entailsIds }) => entailsIds.length > 0)
    const pairs = entailed.map(code => [
      code.names.en,
      ...code.entailsIds.map(id => codes.find(one => one.id === id)!.names.en),
    ])
    expect(pairs.sort()).toEqual([
      ['ice rink', 'ice'],
      ['mine', 'coal'],
      ['ruin', 'waste ground'],
    ])
    expect([called('ruin').kind, called('waste ground').kind]).toEqual(['symbol', 'space'])
  })

  test('names all positions of its 19 contradictions, and says of each what it means and whose it is', () => {
    const families = familiesOf(contradictions)
    expect(families.map(family => [family.names.en, family.contradictions.length])).toEqual([
      ['Production of urban space', 7],
      ['Cultural norms', 7],
      ['Social identities', 5],
    ])
    for (const one of contradictions) {
      const named = [
        one.names,
        one.family,
        one.firstPole,
        one.secondPole,
        ...Object.values(one.positionNames),
      ]
      for (const { en, 'zh-Hans': zh } of named)
        expect([en, hasHanzi(en), hasHanzi(zh)]).toEqual([expect.stringMatching(/\w/), false, true])
      for (const language of ['en', 'zh-Hans'] as const)
        expect(new Set(named.slice(2).map(names => names[language])).size).toBe(8)
      expectBoth(one.meaning)
      expectBoth(one.whoSays)
    }
  })

  test('asks of marks by ten aspects, with a reason where they are readings', () => {
    expect(aspects).toHaveLength(10)
    for (const { names, values, meaning } of aspects) {
      for (const name of [names, ...values.map(value => value.names)])
        expect([name.en === '', hasHanzi(name['zh-Hans'])]).toEqual([false, true])
      expectBoth(meaning)
    }
    expect(aspects.find(({ names }) => names.en === 'Spatial triad')).toMatchObject({
      ...{ takesSeveral: true, takesReason: true },
    })
  })

  test('has 16 films that are described without a fault, dated in EDTF', () => {
    expect(films).toHaveLength(16)
    expect(complaints).toEqual([])
    for (const { releaseDate, storyDate, shootingDate } of films)
      for (const date of [releaseDate, storyDate, shootingDate])
        if (date !== null) expect(complaintAboutDate(date)).toBeNull()
    const dated = films.filter(({ storyDate }) => storyDate !== null)
    expect(dated.map(({ storyDate }) => storyDate).sort()).toEqual([
      ...['1990~/1993~', '1997/2005', '1999/2001', '1999/2004'],
    ])
  })

  test('says of each film which of the program’s own kinds it is, and names people in one script at a time', () => {
    for (const { filmKind, people, id } of films) {
      expect(['fiction', 'documentary', 'hybrid', 'essay']).toContain(filmKind)
      expect(factsAbout(id).find(({ field }) => field === 'filmKind')?.value).toBe(filmKind)
      for (const { name, names = [] } of people) {
        expect(hasHanzi(name)).toBe(false)
        for (const { script, text } of names)
          expect([script, text]).toEqual(['hanzi', expect.stringMatching(/^\p{Script=Han}+$/u)])
      }
    }
  })

  test('has periods that rest on events of their own years, but for the first, of which none is on record', () => {
    for (const { periods } of periodisations) {
      expect(periods.map(({ eventIds = [] }) => eventIds.length > 0)).toEqual([
        false,
        true,
        true,
        true,
        true,
        true,
      ])
      for (const { eventIds = [], fromYear, toYear } of periods)
        for (const id of eventIds) {
          const { date } = events.find(event => event.id === id)!
          const years = yearsOf(date)!
          expect([date, years.to >= (fromYear ?? 0), years.from <= (toYear ?? 9999)]).toEqual([
            date,
            true,
            true,
          ])
        }
    }
  })

  test('has films by the year of release in its six periods as 2, 0, 0, 1, 6 and 7, with one director on both sides of 2014', () => {
    const byRelease = periodisations.find(({ dateKind }) => dateKind === 'release')!
    const filmsOf = byRelease.periods.map(({ name }) =>
      films.filter(film => periodOf(byRelease, film) === name),
    )
    expect(filmsOf.map(({ length }) => length)).toEqual([2, 0, 0, 1, 6, 7])
    const directors = filmsOf.map(
      some => new Set(some.flatMap(({ people }) => people.map(({ name }) => name))),
    )
    expect([...directors[4]!].filter(name => directors[5]!.has(name))).toEqual(['Geng Jun'])
    expect(periodisations.map(({ declared }) => declared)).toEqual(['after', 'after'])
  })

  test('has 27 places and 18 events with both names, and says of what is not known for certain that it is not', () => {
    expect([places.length, events.length]).toEqual([27, 18])
    for (const { names } of [...places, ...events])
      expect([hasHanzi(names.en), hasHanzi(names['zh-Hans'])]).toEqual([false, true])
    for (const { date } of events) expect(complaintAboutDate(date)).toBeNull()
    const place = (name: string) => places.find(({ names }) => names.en === name)!
    expect(place('Tiexi District, Shenyang')).toMatchObject({
      ...{ withinId: place('Shenyang').id, radiusM: expect.toSatisfy(radius => radius > 0) },
    })
    const noPoint = places.filter(({ latitude }) => latitude === null)
    expect(noPoint.map(({ placeKind }) => placeKind)).toEqual(Array(3).fill('province 省'))
    for (const one of places.filter(place => place.latitude !== null && place.identifiers.length === 0))
      expect([one.radiusM > 0, factsAbout(one.id).map(({ standing }) => standing)]).toEqual([
        true,
        [expect.stringMatching(/^(unchecked|doubtful)$/)],
      ])
    const doubtful = placings.filter(({ certainty }) => certainty === 'doubtful')
    const titled = doubtful.map(({ filmId, placeId, how }) => [
      films.find(({ id }) => id === filmId)!.titles[0]!.text,
      how,
      places.find(({ id }) => id === placeId)!.names['zh-Hans'],
    ])
    expect(titled.sort()).toEqual([
      ['轻松+愉快', 'represented', '鹤岗'],
      ['钢的琴', 'filmed', '鞍山'],
      ['锤子镰刀都休息', 'represented', '鹤岗'],
    ])
  })

  test('says of everything where it comes from, or that nobody has checked it', () => {
    const stated: { id: string }[] = [...films, ...places, ...events, ...contradictions]
    const codesSaid = codes.filter(code => !isHeading(code))
    for (const { id } of [...stated, ...codesSaid])
      expect([id, factsAbout(id).length > 0]).toEqual([id, true])
    for (const fact of said) {
      expect(fact.says).not.toBe('')
      if (fact.says.includes('常识')) expect(fact.standing).not.toBe('read')
      const of = factsOf(said, fact)
      expect(of.facts.map(({ isUsed }) => isUsed)).toEqual(of.facts.map((_, index) => index === 0))
      const there = [...stated, ...codes, ...parts].some(({ id }) => id === fact.aboutId)
      expect(there).toBe(true)
    }
  })

  test('keeps every value where sources differ, one of them in use as the film has it', () => {
    const ofFilm = (title: string, field: string) => {
      const film = films.find(({ titles }) => titles.some(({ text }) => text === title))!
      const { facts: values, isDisputed } = factsOf(said, { about: 'film', aboutId: film.id, field })
      return { film, values: values.map(({ value }) => value), isDisputed }
    }
    expect(ofFilm('铁西区', 'runningTime')).toMatchObject({
      ...{ values: ['545 min', expect.anything(), expect.anything()], isDisputed: true },
    })
    expect([...ofFilm('铁西区', 'runningTime').values].sort()).toEqual(['545 min', '551 min', '556 min'])
    expect(ofFilm('铁西区', 'releaseDate').values).toEqual(['2002', '2003'])
    expect(ofFilm('钢的琴', 'releaseDate').values).toEqual(['2010', '2011'])
    for (const film of films)
      for (const field of ['releaseDate', 'storyDate', 'shootingDate'] as const) {
        const [used] = factsOf(said, { about: 'film', aboutId: film.id, field }).facts
        expect(used?.value ?? null).toBe(film[field])
      }
    const laidOff = said.filter(({ field }) => field.startsWith('number laid off'))
    expect(laidOff.map(({ value }) => value).sort()).toEqual([
      ...['21 million in three years 三年2100万', 'over 20 million 2000多万', 'some 30 million 约3000万'],
    ])
  })

  test('has 29 sources, of which those in two scripts are printed letter for letter as they should be', () => {
    const items = sources.map(({ item }) => item)
    expect(items.map(({ id }) => id).sort()).toEqual(references.map(({ id }) => id).sort())
    const printed = new Map(
      setReferencesInOrder(items, styleText('chicago-author-date')).map(({ id, html }) => [id, html]),
    )
    const expected = references.flatMap(({ id, custom }) =>
      'expected_chicago_author_date' in custom ? [[id, custom.expected_chicago_author_date]] : [],
    )
    expect(expected).toHaveLength(8)
    expect(expected.map(([id]) => [id, printed.get(id!)])).toEqual(expected)
    const notes = items.flatMap(({ note }) => (note === undefined ? [] : [note]))
    expect(notes.filter(note => String(note).startsWith('Not checked.')).length).toBeGreaterThan(3)
  })

  onFacts('says of films what is known, and nothing more', () => {
    for (const known of facts.films) {
      const film = films.find(({ titles }) =>
        titles.some(({ text }) => text === known.title.en.replace(/[()]/g, '')),
      )!
      expect(film.releaseDate).toBe(String(known.year))
      expect(film.shootingDate).toBe(known.shot ?? null)
      expect(film.storyDate === null).toBe(known.storyTime === undefined)
      const original = film.titles.find(({ kind }) => kind === 'original')?.text ?? '?'
      expect(original).toBe(known.title.zh)
      const { en, zh } = known.director
      const hanzi = zh.includes('?') ? [] : [{ script: 'hanzi', text: zh }]
      expect(film.people).toEqual(
        en === '?' ? [] : [{ name: en, role: 'director', ...(hanzi.length > 0 && { names: hanzi }) }],
      )
    }
    for (const { date } of facts.events) expect(events.some(event => event.date === date)).toBe(true)
    for (const { name, geonames } of facts.places) {
      const place = places.find(({ names }) => names['zh-Hans'] === name.zh)!
      expect(place.identifiers).toEqual(geonames ? [{ scheme: 'geonames', value: String(geonames) }] : [])
    }
    for (const kind of ['symbols', 'spaces', 'subjects', 'contradictions', 'films'])
      expect(facts[kind]).toHaveLength(
        kind === 'contradictions'
          ? contradictions.length
          : kind === 'films'
            ? 16
            : ofKind(kind.slice(0, -1)).length,
      )
    expect(facts.periods.map(({ from, to }: { from: number; to: number | null }) => [from, to])).toEqual(
      periodisations[0]!.periods.map(({ fromYear, toYear }) => [fromYear, toYear]),
    )
  })

  test('shows no key of the list of facts that it was made from, and no bare mark of doubt', () => {
    for (const file of listed().filter(name => name.endsWith('.jsonl'))) {
      const text = readFileSync(path.join(bundled, file), 'utf8')
      expect(text).not.toMatch(/"[^"]*\b(?:sym|spc|sub|con|per|pl)\.[a-z0-9-]+[^"]*"/i)
      expect(text).not.toMatch(/\bgk\b/)
      expect(text.replaceAll(/https?:[^\s",]+/g, '')).not.toMatch(/[?？]/)
    }
  })
})
