import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FilmCard, PartView, ReadingsAnswer } from '../../src/server/contracts/index.ts'
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
let [works, town]: FilmCard[] = []
const { call, cards, untilTasksEnd } = talkTo(() => program)

const readings = () => call<ReadingsAnswer>('/api/readings')
const links = async () => (await readings()).links
const pane = (name = 'Inspector') => page.getByRole('complementary', { name })
const part = (card: FilmCard) => call<PartView>(`/api/parts/${card.parts[0]!.id}`)
const desk = (card: FilmCard, frame = 0) =>
  new URL(`/coding/${card.parts[0]!.id}?frame=${frame}`, program.address).href
const reading = (search = '') => new URL(`/reading/links${search}`, program.address).href
const begun = (text: RegExp | string) => page.getByRole('status').filter({ hasText: text })
const shot = (number: number) =>
  pane()
    .getByRole('heading', { name: `Shot ${number}`, exact: true })
    .waitFor()
const keys = async (...pressed: string[]) => {
  for (const key of pressed) await page.keyboard.press(key)
}
const unwritten = { way: 'rhymes', linkKindId: null, says: '' }

beforeAll(async () => {
  const films = ['works', 'town'].map(name => path.join(place.folder, `${name}.mp4`))
  await encodeGreyFilm(films[0]!, { shots: 6, framesPerShot: 12 })
  await encodeGreyFilm(films[1]!, { shots: 5, framesPerShot: 16 })
  program = await startProgram(path.join(place.folder, 'study'), { roots: [place.folder] })
  await call('/api/add', { paths: films })
  await untilTasksEnd()
  const all = await cards()
  const named = (name: string) => all.find(({ film }) => film.titles[0]!.text === name)!
  works = named('works')
  town = named('town')
  const titles = [
    { language: 'zh', kind: 'original', text: '铁西的城' },
    { language: 'en', kind: 'translated', text: 'town' },
  ]
  const dated = { kind: 'describe-film', filmId: town.film.id, titles, releaseDate: '2003' }
  await call('/api/acts', dated)
  const names = { en: 'chimney', 'zh-Hans': '烟囱' }
  const code = { id: codeId, kind: 'symbol', names, colour: '#0072b2', key: 'c' }
  await call('/api/acts', { kind: 'add-code', code })
  browser = await openBrowser()
  page = await browser.newPage()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

describeInBrowser('links', () => {
  test('are not there at first, and Reading says how to begin', async () => {
    await page.goto(reading())
    await page.getByText(/press Shift\+K/).waitFor()
    await expectAccessible(page)
  })

  test('are begun at a mark by one key, and wait while the hand goes to another film', async () => {
    await page.goto(desk(works!, 14))
    await shot(2)
    await keys('c')
    await until(async () => (await part(works!)).shots.length === 6, 'the film is there')
    await keys('m')
    await pane().getByRole('button', { name: 'chimney' }).first().waitFor()
    await keys('Shift+K')
    await begun(/^Link from works: chimney/).waitFor()
    await expectAccessible(page)
    await keys('Shift+K')
    await page.getByText('A place cannot be linked to itself').waitFor()
    await page.goto(desk(town!, 20))
    await shot(2)
    await begun(/^Link from works: chimney/).waitFor()
  })

  test('lead to a span between in and out points, of a kind that a number chooses, with a line of prose', async () => {
    await keys('i', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'o')
    await keys('Shift+K')
    await pane().getByRole('heading', { name: 'New link' }).waitFor()
    await expectAccessible(page)
    await keys('3')
    await page.keyboard.insertText('The chimney again,')
    await keys('Shift+Enter')
    await page.keyboard.insertText('but cold.')
    await page.reload()
    await begun(/^Link from works/).waitFor()
    const prose = pane().getByRole('textbox', { name: 'What is to be said of it' })
    expect(await prose.inputValue()).toBe('The chimney again,\nbut cold.')
    const range = page.getByTestId('in-out')
    expect([await range.getAttribute('data-in'), await range.getAttribute('data-out')]).toEqual([
      '800',
      '960',
    ])
    await prose.focus()
    await keys('Enter')
    await pane().getByRole('heading', { name: 'quotes' }).waitFor()
    await until(async () => (await links()).length === 1, 'the link is kept')
    const { linkEnds, linkedMarks } = await readings()
    const [link] = await links()
    const end = (wanted: string) => linkEnds.find(({ id }) => id === wanted)
    const { shots } = await part(works!)
    expect(link).toMatchObject({ way: 'quotes', says: 'The chimney again,\nbut cold.' })
    expect(end(link!.fromEndId)).toMatchObject({
      ...{ partId: works!.parts[0]!.id, startMs: shots[1]!.startMs, endMs: shots[1]!.endMs },
      attachedTo: linkedMarks[0]!.id,
    })
    expect(end(link!.toEndId)).toMatchObject({ partId: town!.parts[0]!.id, startMs: 800, endMs: 960 })
    await page.getByText(/\b1 link$/).waitFor({ state: 'attached' })
    await expectAccessible(page)
  })

  test('are changed beside the picture, turned round, undone and made again by the desk’s own keys', async () => {
    await keys('Escape')
    await pane().getByRole('button', { name: 'Turn round' }).click()
    await until(async () => (await links())[0]!.fromPartId === town!.parts[0]!.id, 'it is turned round')
    await keys('Control+z')
    await until(async () => (await links())[0]!.fromPartId === works!.parts[0]!.id, 'and back')
    await pane().getByRole('combobox', { name: 'Kind' }).selectOption('answers')
    await until(async () => (await links())[0]!.way === 'answers', 'it is of another kind')
    await pane().getByRole('heading', { name: 'answers' }).waitFor()
    await page.locator('body').click({ position: { x: 5, y: 5 } })
    await keys('Control+z')
    await until(async () => (await links())[0]!.way === 'quotes', 'and of the first again')
    await keys('Control+z')
    await until(async () => (await links()).length === 0, 'the link is taken back')
    await keys('Control+Shift+z')
    await until(async () => (await links()).length === 1, 'and made again')
  })

  test('are taken back on Reading, too, after a reload, though something was marked since', async () => {
    const { shots } = await part(town!)
    const { id: shotId, startMs, endMs } = shots[4]!
    const unit = { partId: town!.parts[0]!.id, shotId, startMs, endMs }
    const mark = { codeId, passId: null, unit, newMarkId: crypto.randomUUID() }
    for (const kind of ['set-mark', 'clear-mark'])
      await call('/api/acts', { kind, filmId: town!.film.id, ...mark })
    await page.goto(reading())
    await page.getByRole('article').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await until(async () => (await links()).length === 0, 'the link is taken back')
    await page.getByText(/press Shift\+K/).waitFor()
    await page.reload()
    await page.getByText(/press Shift\+K/).waitFor()
    await keys('Control+y')
    await until(async () => (await links()).length === 1, 'and made again')
    await page.getByRole('article').waitFor()
    await expectAccessible(page)
  })

  test('lead from one end to the other, in the other film, and follow the mark that is an end', async () => {
    await page.goto(desk(town!, 20))
    await shot(2)
    await pane()
      .getByRole('region', { name: 'Links here' })
      .getByRole('button', { name: /^is quoted by works: chimney/ })
      .click()
    await pane()
      .getByRole('link', { name: /^works.*chimney/ })
      .click()
    await page.waitForURL(new RegExp(`coding/${works!.parts[0]!.id}\\?frame=`))
    await pane().getByRole('heading', { name: 'quotes' }).waitFor()
    const { linkedMarks } = await readings()
    const [mark] = linkedMarks
    const { shots } = await part(works!)
    const { startMs, endMs } = shots[1]!
    const { id: partId } = works!.parts[0]!
    const move = { kind: 'move-mark', filmId: works!.film.id, partId, markId: mark!.id }
    await call('/api/acts', { ...move, startMs: startMs + 80, endMs, upon: { startMs, endMs } })
    const end = async () => (await readings()).linkEnds.find(({ attachedTo }) => attachedTo === mark!.id)
    expect(await end()).toMatchObject({ startMs: startMs + 80, endMs })
    await call('/api/undo', { area: 'coding', filmId: works!.film.id })
    expect(await end()).toMatchObject({ startMs, endMs })
  })

  test('are of a kind of one’s own, made on the way, between two places of one film', async () => {
    await page.goto(desk(works!, 14))
    await shot(2)
    await keys('Shift+K', 'ArrowDown', 'ArrowDown')
    await shot(4)
    await keys('Shift+K')
    await pane().getByRole('heading', { name: 'New link' }).waitFor()
    await keys('0')
    await pane().getByRole('textbox', { name: 'Name, as between two places' }).fill('haunts')
    await pane().getByRole('textbox', { name: 'From the other end' }).fill('is haunted by')
    await expectAccessible(page)
    await keys('Enter')
    await pane().getByRole('radio', { name: 'haunts', checked: true }).waitFor()
    await keys('Enter')
    await pane().getByRole('heading', { name: 'haunts' }).waitFor()
    await until(async () => (await links()).length === 2, 'it is kept')
    const { linkKinds } = await readings()
    expect(linkKinds).toMatchObject([
      { names: { en: 'haunts' }, namesBack: { en: 'is haunted by' }, bothWays: false },
    ])
    expect((await links())[1]).toMatchObject({ ...unwritten, way: 'own', linkKindId: linkKinds[0]!.id })
    await pane().getByRole('button', { name: 'Rename the kind' }).click()
    await pane().getByRole('textbox', { name: 'Name, as between two places' }).fill('follows')
    await keys('Enter')
    await pane().getByRole('heading', { name: 'follows' }).waitFor()
    await page.getByText(/\b2 links$/).waitFor({ state: 'attached' })
    await keys('Escape')
    await pane().getByRole('button', { name: 'Back to the shot' }).click()
    const axis = (await page.getByRole('slider', { name: 'Time line' }).boundingBox())!
    const names = page.getByRole('list', { name: 'Tracks' }).getByRole('listitem')
    const track = (await names.filter({ hasText: 'Links' }).boundingBox())!
    await page.mouse.click(axis.x + (3.5 / 6) * axis.width, track.y + track.height - 6)
    await pane().getByRole('heading', { name: 'follows' }).waitFor()
  })

  test('that are begun are let go of by Escape, and what was written stays for the next', async () => {
    await keys('Escape')
    await page.goto(desk(works!, 2))
    await shot(1)
    await keys('Shift+K', 'ArrowDown')
    await shot(2)
    await keys('Shift+K', '2')
    await page.keyboard.insertText('Half a thought')
    await keys('Escape')
    await begun(/^Link from works/).waitFor()
    await keys('Escape')
    await shot(2)
    await keys('Escape')
    await expect.poll(() => begun(/^Link from/).count()).toBe(0)
    await keys('Shift+K', 'ArrowDown')
    await shot(3)
    await keys('Shift+K')
    const prose = pane().getByRole('textbox', { name: 'What is to be said of it' })
    expect(await prose.inputValue()).toBe('Half a thought')
    await pane().getByRole('button', { name: 'Let go' }).click()
    expect(await links()).toHaveLength(2)
  })

  test('stand on Reading as pairs, narrowed by kind and film, searched in prose, codes and titles', async () => {
    await page.goto(reading())
    const pairs = page.getByRole('article')
    await expect.poll(() => pairs.count()).toBe(2)
    await pairs.first().getByText('2003').waitFor()
    await expectAccessible(page)
    const search = page.getByRole('searchbox', { name: 'Search' })
    const finds = async (words: string, count: number) => {
      await search.fill(words)
      await expect.poll(() => pairs.count()).toBe(count)
    }
    await finds('cold', 1)
    await finds('鐵西', 1)
    await finds('chimney', 1)
    await finds('haunted', 1)
    await finds('', 2)
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('follows')
    await expect.poll(() => pairs.count()).toBe(1)
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('all kinds')
    await page.getByRole('combobox', { name: 'Film' }).selectOption('town')
    await expect.poll(() => pairs.count()).toBe(1)
  })

  test('open large with both places moving, and lead to their frames', async () => {
    await page.getByRole('button', { name: /^See it large/ }).click()
    const large = page.getByRole('dialog', { name: 'works quotes town' })
    await large.waitFor()
    await expect.poll(() => large.locator('video').count()).toBe(2)
    await expectAccessible(page)
    await keys('Escape')
    await expect.poll(() => large.count()).toBe(0)
    await page
      .getByRole('article')
      .getByRole('link', { name: /^town.*Span/ })
      .click()
    await page.waitForURL(new RegExp(`coding/${town!.parts[0]!.id}\\?frame=`))
    await pane().getByRole('heading', { name: 'quotes' }).waitFor()
    await keys('Control+k')
    await page.getByRole('searchbox', { name: 'Find', exact: true }).fill('but cold')
    await page.getByRole('group', { name: 'In texts' }).getByRole('option').first().waitFor()
    await keys('Enter')
    await page.waitForURL(/reading\/links\?link=/)
  })

  test('are named before a film of theirs is removed, and come back with it', async () => {
    const before = await readings()
    await page.goto(new URL('/corpus', program.address).href)
    await page.getByRole('button', { name: /^Describe town/ }).click()
    await page.getByRole('button', { name: 'Remove this film from the study…' }).click()
    await page.getByText('also 1 link with an end in it').waitFor()
    await keys('Escape')
    await call('/api/acts', { kind: 'remove-film', filmId: town!.film.id })
    expect(await links()).toHaveLength(1)
    await page.goto(reading())
    await expect.poll(() => page.getByRole('article').count()).toBe(1)
    await call('/api/undo', { area: 'corpus', filmId: null })
    expect(await readings()).toEqual(before)
    await expect.poll(() => page.getByRole('article').count()).toBe(2)
  })

  test('stand whole at 640 pixels, in Chinese', async () => {
    await page.setViewportSize({ width: 640, height: 720 })
    await page.evaluate(
      `localStorage.setItem('silverscreen.preferences', JSON.stringify({ language: 'zh-Hans' }))`,
    )
    for (const address of [reading(), desk(works!, 14)]) {
      await page.goto(address)
      await page.getByText('引用').first().waitFor({ state: 'attached' })
      await expectAccessible(page)
      const [inside, whole] = (await page.evaluate(
        '[document.documentElement.clientWidth, document.documentElement.scrollWidth]',
      )) as number[]
      expect(whole).toBe(inside)
    }
    await keys('Shift+K')
    await begun(/^关联自《works》/).waitFor()
    await expectAccessible(page)
    expect(browser.errors).toEqual([])
  })
})
