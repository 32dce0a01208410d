import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FilmCard, PeriodisationsAnswer, WorldAnswer } from '../../src/server/contracts/index.ts'
import { noEvent, noPlace } from '../../src/study/index.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo, until } from './served.ts'
import { codeTwoFilms } from './two-coded-films.ts'

const place = temporaryFolder()
const id = (end: number) => `01900000-0000-7000-8000-0000000000f${end}`
let program: Program
let browser: OpenBrowser
let page: Page
let card: FilmCard
const { call, cards, untilTasksEnd } = talkTo(() => program)

const world = () => call<WorldAnswer>('/api/world')
const film = async () => (await cards()).find(one => one.film.id === card.film.id)!.film
const address = () => new URL(`/film/${card.film.id}`, program.address).href
const section = (name: string | RegExp, of = page) => of.getByRole('region', { name })

beforeAll(async () => {
  for (const [name, shots] of [
    ['early.mp4', 6],
    ['late.mp4', 4],
  ] as const)
    await encodeGreyFilm(path.join(place.folder, name), { shots, framesPerShot: 12 })
  program = await startProgram(path.join(place.folder, 'study'), { roots: [place.folder] })
  await call('/api/add', { paths: ['early.mp4', 'late.mp4'].map(name => path.join(place.folder, name)) })
  await untilTasksEnd()
  const title = ({ film: { titles } }: FilmCard) => titles[0]!.text
  const films = (await cards()).sort((a, b) => (title(a) < title(b) ? -1 : 1))
  await codeTwoFilms(call, films)
  card = films[1]!
  const works = { ...noPlace, id: id(1), names: { en: 'Steel works', 'zh-Hans': '钢厂' } }
  await call('/api/acts', { kind: 'set-place', place: works })
  const closure = { ...noEvent, id: id(2), names: { en: 'The works close', 'zh-Hans': '钢厂关闭' } }
  await call('/api/acts', { kind: 'set-event', event: { ...closure, date: '2002-11', placeIds: [id(1)] } })
  browser = await openBrowser()
  page = await browser.newPage()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

describeInBrowser('what is known of a film', () => {
  test('is written in words where it is a date, and shown as it will be kept before it is', async () => {
    await page.goto(new URL(`/corpus?film=${card.film.id}`, program.address).href)
    const story = page.getByRole('textbox', { name: 'Story' })
    await story.fill('4/5/1998')
    await page.getByText(/cannot be read as a date, or can mean two/).waitFor()
    await story.fill('winter 1995/96')
    await page.getByText('Will be kept as 1995-12/1996-02: December 1995 to February 1996').waitFor()
    expect((await film()).storyDate).toBe(null)
    await story.press('Tab')
    await until(async () => (await film()).storyDate === '1995-12/1996-02', 'the date is kept')
    expect(await story.inputValue()).toBe('1995-12/1996-02')
    await page.getByRole('textbox', { name: 'Shooting' }).fill('二〇〇二年前后')
    await page.getByRole('textbox', { name: 'Shooting' }).press('Enter')
    await until(async () => (await film()).shootingDate === '2002~', 'the Chinese one, too')
    await page.getByText('No source said').first().waitFor()
    await page.getByRole('button', { name: 'Add a person' }).click()
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Zhang Meng')
    await page.getByText('Name in other scripts').click()
    await page.getByRole('textbox', { name: 'Hanzi' }).fill('张猛')
    await page.getByText('real person').click()
    await page.getByText('Shown as who they are').click()
    await page.getByRole('textbox', { name: 'What was agreed' }).fill('Agreed in writing, 2019.')
    const imdb = page.getByRole('textbox', { name: 'IMDb' })
    await imdb.fill('367049')
    await page.getByText(/^Not kept: IMDb/).waitFor()
    await imdb.fill('https://www.imdb.com/title/tt0367049/')
    await imdb.press('Tab')
    const { people, identifiers } = await expect
      .poll(film)
      .toMatchObject({ identifiers: [{}] })
      .then(film)
    expect(people).toEqual([
      {
        ...{ name: 'Zhang Meng', names: [{ script: 'hanzi', text: '张猛' }], role: 'director' },
        ...{ isReal: true, note: 'Agreed in writing, 2019.' },
      },
    ])
    expect(identifiers).toEqual([{ scheme: 'imdb', value: 'tt0367049' }])
    await expectAccessible(page)
  })

  test('comes from sources, and where they disagree both values stand on the film’s page and one is used', async () => {
    await page
      .getByRole('link', { name: /^Film page of/ })
      .last()
      .click()
    await page.waitForURL(address())
    const dates = section(/^Dates/)
    const add = async (value: string, says: string) => {
      await dates.getByRole('button', { name: /^Add a value.*Release$/ }).click()
      const form = page.getByRole('group', { name: 'Add a value: Release' })
      await form.getByRole('textbox', { name: 'Value' }).fill(value)
      await form.getByRole('textbox', { name: 'Who says so' }).fill(says)
      await form.getByRole('button', { name: 'Keep it' }).click()
      await dates.getByText(says).waitFor()
    }
    await add('2004', 'Film archive')
    await add('2003', 'Festival catalogue')
    await dates.getByText('disputed', { exact: true }).waitFor()
    expect(
      await dates.getByRole('list', { name: 'Where it comes from: Release' }).getByRole('listitem').count(),
    ).toBe(2)
    await until(async () => (await world()).facts.length === 2, 'both are kept')
    expect(
      (await world()).facts.map(({ value, isUsed, standing }) => [value, isUsed, standing]).sort(),
    ).toEqual([
      ['2003', false, 'unchecked'],
      ['2004', true, 'unchecked'],
    ])
    await dates.getByRole('button', { name: /^Use this.*2003/ }).click()
    await until(async () => (await film()).releaseDate === '2003', 'the other value is the film’s')
    await dates.getByText('Film archive').waitFor()
    await page.keyboard.press('Control+z')
    await until(async () => (await film()).releaseDate === '2004', 'and taken back')
    await page.keyboard.press('Control+Shift+z')
    await until(async () => (await film()).releaseDate === '2003', 'and made again')
    await page.goto(new URL(`/corpus?film=${card.film.id}`, program.address).href)
    await page.getByText('Disputed: 2003 or 2004').waitFor()
    await expectAccessible(page)
  })

  test('says where it was filmed and what it represents, apart, and what happened in its years', async () => {
    await page.goto(address())
    const filmed = section(/^Filmed/)
    await filmed.getByRole('combobox', { name: 'A place filmed' }).fill('钢厂')
    await filmed.getByRole('button', { name: /^Add/ }).click()
    await filmed.getByText('Steel works').waitFor()
    const represented = section(/^Represented/)
    await represented.getByRole('combobox', { name: 'A place represented' }).fill('A town in the snow')
    await represented.getByRole('button', { name: /^Add/ }).click()
    await represented.getByRole('combobox', { name: /^How certain/ }).selectOption('doubtful')
    await until(
      async () => (await world()).placings.some(({ certainty }) => certainty !== null),
      'it is doubtful',
    )
    const { places, placings } = await world()
    const named = (placeId: string) => places.find(one => one.id === placeId)!.names.en
    expect(placings.map(({ placeId, how, certainty }) => [named(placeId), how, certainty]).sort()).toEqual([
      ['A town in the snow', 'represented', 'doubtful'],
      ['Steel works', 'filmed', null],
    ])
    await section('Events of its years').getByText('November 2002').waitFor()
    await section('Events of its years').getByText('in the years of shooting').waitFor()
    await section(/^Symbols found most/)
      .getByText(/2 marks/)
      .waitFor()
    await expectAccessible(page)
    await section(/^Symbols found most/)
      .getByRole('link', { name: 'First mark of smoke' })
      .click()
    await page.waitForURL(/\/coding\/.*frame=0/)
    await page.getByRole('link', { name: /^Film page of/ }).click()
    await page.waitForURL(address())
  })

  test('is what periods rest on, and the analysis says so beside them', async () => {
    await page.goto(new URL('/analysis?question=prevalence', program.address).href)
    await page.getByRole('button', { name: 'Change', exact: true }).click()
    const late = page.getByRole('group', { name: 'Later period' })
    await late.getByText('Rests on events: none named').click()
    await late.getByRole('checkbox', { name: 'The works close (November 2002)' }).check()
    const from = late.getByLabel('From year or day')
    await from.fill('about 2000')
    await late.getByText('A year, a month or a day').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Save' }).click()
    await from.fill('1 January 2000')
    await late.getByText('1 January 2000').waitFor()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.locator('summary').first().click()
    await page.getByText('Rests on: The works close (November 2002)').waitFor()
    const { periodisations } = await call<PeriodisationsAnswer>('/api/periodisations')
    expect(periodisations[0]!.periods.map(({ eventIds }) => eventIds)).toEqual([undefined, [id(2)]])
    expect(periodisations[0]!.periods[1]).toMatchObject({ fromYear: 2000, fromDay: '01-01', toYear: 2009 })
  })

  test('reads in Chinese as well, at half the size', async () => {
    const chinese = await browser.newPage()
    await chinese.addInitScript(
      `localStorage.setItem('silverscreen.preferences', JSON.stringify({ language: 'zh-Hans' }))`,
    )
    await chinese.setViewportSize({ width: 640, height: 360 })
    await chinese.goto(address())
    await section(/^年代/, chinese).getByText('存在分歧').waitFor()
    await section(/^年代/, chinese).getByText('1995年12月至1996年2月').waitFor()
    await section(/^拍摄地/, chinese)
      .getByText('钢厂')
      .waitFor()
    await expectAccessible(chinese)
  })
})
