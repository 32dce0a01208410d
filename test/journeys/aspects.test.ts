import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CodebookAnswer, CodingAnswer, FilmCard } from '../../src/server/contracts/index.ts'
import { nothingSaid } from '../../src/study/index.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo, until } from './served.ts'

const place = temporaryFolder()
const codeIds = ['c1', 'c2'].map(end => `01900000-0000-7000-8000-0000000000${end}`)
const contradictionId = '01900000-0000-7000-8000-0000000000b1'
let program: Program
let browser: OpenBrowser
let page: Page
let card: FilmCard
const { call, cards, untilTasksEnd } = talkTo(() => program)

const codebook = () => call<CodebookAnswer>('/api/codebook')
const coding = () => call<CodingAnswer>(`/api/films/${card.film.id}/coding`)
const saidOfFirst = async () => (await coding()).marks[0]?.said ?? null
const pane = (of = page, name = 'Inspector') => of.getByRole('complementary', { name })
const value = (name: string, of = page) => pane(of).getByRole('button', { name, exact: true })
const isPressed = async (name: string, of = page) =>
  (await value(name, of).getAttribute('aria-pressed')) === 'true'
const deskAddress = () => new URL(`/coding/${card.parts[0]!.id}`, program.address).href

beforeAll(async () => {
  const film = path.join(place.folder, 'grey.mp4')
  await encodeGreyFilm(film, { shots: 6, framesPerShot: 12 })
  program = await startProgram(path.join(place.folder, 'study'), { roots: [place.folder] })
  await call('/api/add', { paths: [film] })
  await untilTasksEnd()
  card = (await cards())[0]!
  for (const [index, en] of ['chimney', 'loss'].entries()) {
    const code = { names: { en, 'zh-Hans': '' }, colour: '#0072b2', key: ['c', 'o'][index] }
    await call('/api/acts', { kind: 'add-code', code: { id: codeIds[index], kind: 'symbol', ...code } })
  }
  const contradiction = {
    ...{ ...nothingSaid, id: contradictionId, names: { en: 'home and road', 'zh-Hans': '' } },
    ...{ firstPole: { en: 'home', 'zh-Hans': '' }, secondPole: { en: 'road', 'zh-Hans': '' } },
  }
  await call('/api/acts', { kind: 'set-contradiction', contradiction })
  browser = await openBrowser()
  page = await browser.newPage()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

describeInBrowser('aspects', () => {
  test('are taken over from those that are proposed, and asked of the marks of codes', async () => {
    await page.goto(new URL('/codebook?aspect=new', program.address).href)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Take over “View”' }).click()
    await page.getByRole('heading', { name: 'View', exact: true }).waitFor()
    await page.getByText('aerial', { exact: true }).first().waitFor()
    await page.getByRole('region', { name: 'Asked of the marks of' }).getByText('chimney').click()
    await until(async () => (await codebook()).codes[0]!.aspectIds.length === 1, 'chimney asks for it')
    await expectAccessible(page)
    expect((await codebook()).aspects[0]).toMatchObject({ names: { en: 'View', 'zh-Hans': '视点' } })
  })

  test('are made by hand, with values in two languages; what is wrong is said beside the button', async () => {
    await page.getByRole('button', { name: 'New aspect' }).click()
    const form = page.getByRole('form', { name: 'New aspect' })
    await form.getByLabel('Name in English').first().fill('Weather')
    await form.getByLabel('Value 1 in English').fill('snow')
    await form.getByLabel('Value 1 in Chinese').fill('雪')
    await form.getByLabel('Value 2 in English').fill('Snow')
    await form.getByText('It is a reading: a reason can be given').click()
    await form.getByText('Several can be true of one mark').click()
    await form.getByRole('button', { name: 'Make the aspect' }).click()
    await form.getByText('Two values are called “Snow”').waitFor()
    await form.getByLabel('Value 2 in English').fill('fog')
    await form.getByRole('button', { name: 'One more value' }).click()
    await page.keyboard.insertText('sun')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Weather' }).waitFor()
    await page.getByRole('region', { name: 'Asked of the marks of' }).getByText('All codes').click()
    await until(
      async () => (await codebook()).codes.every(code => code.aspectIds.length > 0),
      'all ask for it',
    )
    await page.keyboard.press('Control+z')
    await until(async () => (await codebook()).codes[1]!.aspectIds.length === 0, 'taken back at once for all')
    await page.keyboard.press('Control+y')
    await until(async () => (await codebook()).codes[1]!.aspectIds.length === 1, 'asked again')
  })

  test('of a mark are chosen in two keys, by their numbers, with a reason, a connotation and a memo', async () => {
    await page.goto(deskAddress())
    await page.getByRole('heading', { name: 'Shot 1', exact: true }).waitFor()
    await page.keyboard.press('.')
    await page.getByText('No mark lies here of which more could be said').waitFor()
    await page.keyboard.press('c')
    await until(async () => (await coding()).marks.length === 1, 'the mark is kept')
    await page.keyboard.press('.')
    await page.keyboard.press('3')
    await until(() => isPressed('street'), 'street is chosen')
    await page.keyboard.press('2')
    await until(() => isPressed('elevated'), 'elevated is chosen')
    expect(await isPressed('street')).toBe(false)
    expect((await coding()).marks).toHaveLength(1)
    await value('snow').click()
    await value('fog').click()
    await pane().getByLabel('Reason for “Weather”').fill('Both in one breath')
    await page.keyboard.press('Control+Enter')
    await pane().getByLabel('Connotes', { exact: true }).fill('time that stands still')
    await page.keyboard.press('Control+Enter')
    await pane().getByLabel('Connotes a code').selectOption('loss')
    await pane().getByLabel('Takes a position on').selectOption('home and road')
    const stance = pane().getByRole('group', { name: 'home and road' }).first()
    await stance.getByRole('button', { name: 'home', exact: true }).click()
    await stance.getByRole('button', { name: 'road', exact: true }).click()
    await stance.getByText('both home and road').waitFor()
    await stance.getByLabel('Attitude to “home”').selectOption('mourned')
    await stance.getByLabel('Treatment').selectOption('left-open')
    await until(
      async () => (await saidOfFirst())?.positions[0]?.treatment === 'left-open',
      'the position is kept',
    )
    await page.evaluate('document.activeElement.blur()')
    await page.keyboard.press(',')
    await page.keyboard.insertText('烟不动了。')
    await page.keyboard.press('Control+Enter')
    await until(async () => (await saidOfFirst())?.memo === '烟不动了。', 'the memo is kept')
    const { aspects } = await codebook()
    expect(await saidOfFirst()).toEqual({
      ...{ memo: '烟不动了。', connotes: 'time that stands still', connotesIds: [codeIds[1]] },
      aspects: [
        { aspectId: aspects[0]!.id, values: [aspects[0]!.values[1]!.id], reason: '' },
        {
          aspectId: aspects[1]!.id,
          values: [aspects[1]!.values[0]!.id, aspects[1]!.values[1]!.id],
          reason: 'Both in one breath',
        },
      ],
      positions: [
        {
          ...{ contradictionId, positions: ['s1', 's2'], treatment: 'left-open' },
          ...{ attitudeToFirst: 'mourned', attitudeToSecond: null },
        },
      ],
    })
    await expectAccessible(page)
  })

  test('are taken back and brought back across a reload, and go and come with their mark', async () => {
    await page.reload()
    await page.getByRole('heading', { name: 'Shot 1', exact: true }).waitFor()
    await page.keyboard.press('Control+z')
    await until(async () => (await saidOfFirst())?.memo === '', 'the memo is taken back')
    await page.keyboard.press('Control+y')
    await until(async () => (await saidOfFirst())?.memo !== '', 'the memo is back')
    await page.keyboard.press('c')
    await until(async () => (await coding()).marks.length === 0, 'the mark is off')
    await page.keyboard.press('Control+z')
    await until(
      async () => (await saidOfFirst())?.connotes !== undefined,
      'the mark is back with what it says',
    )
  })

  test('reach a second window, where Escape keeps a memo and undo takes it back', async () => {
    const other = await browser.newPage()
    await other.goto(deskAddress())
    await other.getByRole('heading', { name: 'Shot 1', exact: true }).waitFor()
    await other.keyboard.press(',')
    await until(
      async () => (await other.getByLabel('Memo').inputValue()) === '烟不动了。',
      'the memo is there',
    )
    await other.keyboard.press('End')
    await other.keyboard.insertText(' and more')
    await other.keyboard.press('Escape')
    await until(async () => (await saidOfFirst())?.memo === '烟不动了。 and more', 'it is kept')
    await other.keyboard.press('Control+z')
    await until(async () => (await saidOfFirst())?.memo === '烟不动了。', 'it is taken back')
    await page.keyboard.press('.')
    await page.keyboard.press('1')
    await until(() => isPressed('aerial', other), 'the other window shows it')
    await other.close()
  })

  test('keep a memo that is being written while the film plays out of its mark', async () => {
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+l')
    await page.keyboard.press('Shift+l')
    await page.keyboard.press(',')
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText('It plays on')
    await page.getByRole('heading', { name: 'Shot 2', exact: true }).waitFor()
    await page.getByLabel('Memo').waitFor({ state: 'detached' })
    await until(async () => (await saidOfFirst())?.memo === 'It plays on', 'the memo is kept')
    await page.keyboard.press('k')
    await page.keyboard.press('Control+z')
    await until(async () => (await saidOfFirst())?.memo === '烟不动了。', 'and can be taken back')
    await page.keyboard.press('Home')
    await page.getByRole('heading', { name: 'Shot 1', exact: true }).waitFor()
  })

  test('lose a value, and the mark keeps it; in Chinese and in a narrow window', async () => {
    await page.goto(new URL('/codebook', program.address).href)
    await page.getByRole('row', { name: 'View' }).click()
    await page.getByRole('button', { name: 'Change View' }).click()
    await page.getByRole('button', { name: 'Take out “aerial”' }).click()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('no longer offered').waitFor()
    await page.evaluate(
      `localStorage.setItem('silverscreen.preferences', JSON.stringify({ language: 'zh-Hans' }))`,
    )
    await page.setViewportSize({ width: 640, height: 720 })
    await page.goto(deskAddress())
    const inspector = pane(page, '检视栏')
    await inspector.getByRole('heading', { name: '镜头 1' }).waitFor()
    await page.keyboard.press('.')
    await until(
      async () =>
        (await inspector.getByRole('button', { name: '航拍' }).getAttribute('aria-pressed')) === 'true',
      'the mark has it still',
    )
    await expectAccessible(page)
    expect(browser.errors).toEqual([])
  })
})
