import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FilmCard, PartView, SourcesAnswer } from '../../src/server/contracts/index.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo, until } from './served.ts'

const place = temporaryFolder()
const codeId = '01900000-0000-7000-8000-0000000000c1'
let program: Program
let browser: OpenBrowser
let page: Page
let works: FilmCard
const { call, cards, untilTasksEnd } = talkTo(() => program)

const kept = () => call<SourcesAnswer>('/api/sources')
const quotings = async () => (await kept()).quotings
const pane = () => page.getByRole('complementary', { name: /^(Inspector|检视栏)$/ })
const at = (where: string) => new URL(where, program.address).href
const desk = (frame = 0) => at(`/coding/${works.parts[0]!.id}?frame=${frame}`)
const shot = (number: number) =>
  pane()
    .getByRole('heading', { name: `Shot ${number}`, exact: true })
    .waitFor()
const slogan = '时间就是金钱，效率就是生命'

/** A reference with hanzi of which one syllable is lost, one whose key is of another year, one with half a quotation mark. */
const list = JSON.stringify([
  {
    ...{ id: 'liu2015', type: 'book', title: 'Dushi meixue', language: 'zh-CN' },
    ...{ author: [{ family: 'Liu', given: 'Shilin' }], issued: { 'date-parts': [[2015]] } },
    ...{ publisher: 'Jiaotong', 'publisher-place': 'Shanghai' },
    custom: { bilingual: { title: { romanized: 'Dushi meixue', hanzi: '都市的美学' }, author: ['刘士林'] } },
  },
  {
    ...{ id: 'bradsher2001', type: 'article-newspaper', title: 'Eighty-seven Died', language: 'en' },
    ...{ author: [{ family: 'Bradsher', given: 'Keith' }], issued: { 'date-parts': [[2009, 11, 22]] } },
    'container-title': 'A Newspaper',
  },
  {
    ...{ id: 'wang2004', type: 'chapter', title: 'A “Street in Films', language: 'en', page: '3-9' },
    ...{ author: [{ family: 'Wang', given: 'Hui' }], issued: { 'date-parts': [[2004]] } },
    ...{ 'container-title': 'Cities', publisher: 'Press', 'publisher-place': 'London' },
  },
])

beforeAll(async () => {
  const film = path.join(place.folder, 'works.mp4')
  await encodeGreyFilm(film, { shots: 6, framesPerShot: 12 })
  program = await startProgram(path.join(place.folder, 'study'), { roots: [place.folder] })
  await call('/api/add', { paths: [film] })
  await untilTasksEnd()
  works = (await cards())[0]!
  const titles = [
    { language: 'zh', kind: 'original', text: '钢的琴' },
    { language: 'en', kind: 'translated', text: 'The Piano in a Factory' },
  ]
  await call('/api/acts', { kind: 'describe-film', filmId: works.film.id, titles, releaseDate: '2010' })
  const names = { en: 'slogan', 'zh-Hans': '标语' }
  await call('/api/acts', {
    ...{ kind: 'add-code', code: { id: codeId, kind: 'symbol', names, colour: '#0072b2', key: 'g' } },
  })
  browser = await openBrowser()
  page = await browser.newPage()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

describeInBrowser('a scholar', () => {
  test('pastes a list in which three things are wrong, finds all three, and mends one', async () => {
    await page.goto(at('/sources'))
    await page.getByRole('button', { name: 'Bring in a list' }).click()
    await page.getByRole('textbox', { name: 'The list' }).fill(list)
    await page.getByRole('button', { name: 'Read it' }).click()
    const found = [
      /“Dushi meixue” has 4 syllables, and there are 5 hanzi/,
      /key is bradsher2001, and its year is 2009/,
      /quotation mark has no other half/,
    ]
    for (const said of found) await page.getByText(said).waitFor()
    await page.getByRole('button', { name: 'Bring in 3 sources' }).click()
    await until(async () => (await kept()).sources.length === 3, 'they are kept')
    await page.getByRole('button', { name: 'Close' }).click()
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Wang, Hui/ })
      .click()
    const wrong = page.getByRole('region', { name: 'To look at' }).getByText(found[2]!)
    await wrong.waitFor()
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('A “Street” in Films')
    await page.getByRole('button', { name: 'Save' }).click()
    const mended = ({ item }: SourcesAnswer['sources'][number]) => item['title'] === 'A “Street” in Films'
    await until(async () => (await kept()).sources.some(mended), 'it is mended')
    await wrong.waitFor({ state: 'detached' })
  })

  test('types a report as a source and quotes a slogan from it, with a code', async () => {
    await page.goto(at('/sources'))
    await page.getByRole('button', { name: 'Add a source' }).click()
    await page.getByRole('combobox', { name: 'Type' }).selectOption('report')
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('政府工作报告')
    await page.getByRole('textbox', { name: 'Author' }).fill('Yuan, Geng')
    await page.getByRole('textbox', { name: 'Date', exact: true }).fill('1984')
    await page.getByRole('button', { name: 'Save' }).click()
    await until(async () => (await kept()).sources.some(({ item }) => item.type === 'report'), 'it is kept')
    await page.getByRole('button', { name: 'Quote a passage' }).click()
    await page.getByRole('textbox', { name: 'Words of the source' }).fill(slogan)
    await page.getByRole('textbox', { name: 'Your translation' }).fill('Time is money, efficiency is life')
    await page.getByRole('combobox', { name: 'Sort of text' }).selectOption('slogan')
    await page.getByRole('textbox', { name: 'Page', exact: true }).fill('45')
    const form = page.locator('form', { hasText: 'Words of the source' })
    await form.getByRole('combobox', { name: 'Add a code …' }).fill('slog')
    await page.getByRole('option', { name: 'slogan' }).click()
    await form.getByRole('button', { name: 'Save' }).click()
    await until(async () => (await kept()).excerpts.length === 1, 'the excerpt is kept')
    expect((await kept()).excerpts).toMatchObject([{ quotation: slogan, locator: '45', codeIds: [codeId] }])
    await page.goto(at(`/codebook?code=${codeId}`))
    await page.getByRole('region', { name: 'Excerpts' }).getByText(slogan).waitFor()
    await page.getByRole('link', { name: 'Yuan 1984, p. 45' }).waitFor()
    await expectAccessible(page)
  })

  test('says at the desk that a mark quotes it, by keys, takes that back, and has it again', async () => {
    await page.goto(desk(14))
    await shot(2)
    await page.keyboard.press('g')
    await page.keyboard.press('m')
    await pane().getByRole('button', { name: 'slogan' }).first().waitFor()
    await page.keyboard.press('Shift+C')
    await page.getByRole('combobox', { name: 'Excerpt' }).waitFor()
    await page.keyboard.insertText('efficiency')
    await page.getByRole('option', { name: slogan }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await until(async () => (await quotings()).length === 1, 'it is kept')
    const { shots } = await call<PartView>(`/api/parts/${works.parts[0]!.id}`)
    const { startMs, endMs } = shots[1]!
    const { quotingMarks } = await kept()
    expect(await quotings()).toMatchObject([{ startMs, endMs, attachedTo: quotingMarks[0]!.id }])
    expect(quotingMarks).toMatchObject([{ codeId }])
    await pane().getByRole('heading', { name: 'Quoted here' }).waitFor()
    await pane().getByText('Time is money, efficiency is life').waitFor()
    await page.getByText('1 quotation of a source').waitFor({ state: 'attached' })
    await expectAccessible(page)
    await page.locator('body').click({ position: { x: 5, y: 5 } })
    await page.keyboard.press('Control+z')
    await until(async () => (await quotings()).length === 0, 'it is taken back')
    await page.keyboard.press('Control+Shift+z')
    await until(async () => (await quotings()).length === 1, 'and said again')
    await pane().getByRole('button', { name: slogan }).first().click()
    const says = pane().getByRole('textbox', { name: 'How it is quoted here' })
    await says.fill('In red above the gate.')
    await says.press('Tab')
    await until(async () => (await quotings())[0]!.says === 'In red above the gate.', 'how is kept, too')
  })

  test('sees it on the page of the film and beside the excerpt, whose still leads to the frame', async () => {
    await page.goto(at(`/film/${works.film.id}`))
    const section = page.getByRole('region', { name: /^Excerpts and sources/ })
    await section.getByText(slogan).waitFor()
    await section.getByText('quoted in the film · In red above the gate.').waitFor()
    await expectAccessible(page)
    await section.getByRole('link', { name: 'Yuan 1984, p. 45' }).click()
    const places = page.getByRole('region', { name: 'Quoted in films' })
    await places.getByText('In red above the gate.').waitFor()
    await expectAccessible(page)
    await places.getByRole('link', { name: /slogan/ }).click()
    await page.waitForURL(/coding\/.*\?frame=/)
  })

  test('says of the shot at the desk that it is quoted there, from the excerpt, and takes it back on that page', async () => {
    await page.goto(desk(50))
    await shot(5)
    await page.goto(at('/sources'))
    await page.getByRole('main').getByRole('link', { name: /^Yuan/ }).click()
    await page.getByRole('button', { name: 'Quoted in Shot 5 of The Piano in a Factory' }).click()
    await until(async () => (await quotings()).length === 2, 'it is kept')
    await page.getByRole('button', { name: 'Undo' }).click()
    await until(async () => (await quotings()).length === 1, 'it is taken back')
    await page.getByRole('button', { name: 'Redo' }).click()
    await until(async () => (await quotings()).length === 2, 'and said again')
    await page.getByRole('button', { name: 'Quoted in a film: find the place' }).click()
    await page
      .getByRole('status')
      .filter({ hasText: /^Quoted: “时间/ })
      .waitFor()
    await page.keyboard.press('ArrowDown')
    await shot(6)
    await page.keyboard.press('Shift+C')
    await until(async () => (await quotings()).length === 3, 'it is said where the hand went')
  })

  test('names the report where a fact of the film rests on it, and finds the fact with the report', async () => {
    await page.goto(at(`/film/${works.film.id}`))
    const people = page.getByRole('region', { name: 'People', exact: true })
    await people.getByRole('button', { name: /^Add a value/ }).click()
    await people.getByRole('textbox', { name: 'Value' }).fill('Zhang Meng')
    await people
      .getByRole('combobox', { name: 'Source of the list' })
      .selectOption({ label: 'Yuan 1984 · 政府工作报告' })
    await people.getByRole('textbox', { name: 'Page or time' }).fill('45')
    await people.getByRole('button', { name: 'Keep it' }).click()
    await people.getByRole('link', { name: 'Yuan 1984, 45' }).click()
    const rests = page.getByRole('region', { name: 'Facts that rest on it' })
    await rests.getByText('Zhang Meng').waitFor()
    await rests.getByRole('link', { name: 'The Piano in a Factory' }).waitFor()
    await expectAccessible(page)
  })

  test('does the same in Chinese', async () => {
    await page.evaluate(() => {
      const name = 'silverscreen.preferences'
      const all = JSON.parse(localStorage.getItem(name) ?? '{}')
      localStorage.setItem(name, JSON.stringify({ ...all, language: 'zh-Hans' }))
    })
    await page.goto(desk(2))
    await pane().getByRole('heading', { name: '镜头 1', exact: true }).waitFor()
    await page.keyboard.press('Shift+C')
    await page.getByRole('combobox', { name: '摘录' }).waitFor()
    await page.keyboard.insertText('效率')
    await page.getByRole('option', { name: slogan }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await until(async () => (await quotings()).length === 4, 'it is kept')
    await pane().getByRole('heading', { name: '此处引用' }).waitFor()
    await page.locator('body').click({ position: { x: 5, y: 5 } })
    await page.keyboard.press('Control+z')
    await until(async () => (await quotings()).length === 3, 'it is taken back')
    await page.goto(at(`/film/${works.film.id}`))
    await page
      .getByRole('region', { name: /^摘录与文献/ })
      .getByText(slogan)
      .first()
      .waitFor()
    await expectAccessible(page)
  })
})
