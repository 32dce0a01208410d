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
const idOf = (end: string) => `01900000-0000-7000-8000-0000000000${end}`
const [chimney, crane, smoke] = ['c1', 'c2', 'c3'].map(idOf)
let program: Program
let browser: OpenBrowser
let page: Page
let card: FilmCard
const { call, cards, untilTasksEnd } = talkTo(() => program)

const codebook = () => call<CodebookAnswer>('/api/codebook')
const firstPosition = async () =>
  (await call<CodingAnswer>(`/api/films/${card.film.id}/coding`)).marks[0]?.said?.positions[0] ?? null
const list = (name: string) => page.getByRole('grid', { name })
const go = (address: string) => page.goto(new URL(address, program.address).href)

beforeAll(async () => {
  const film = path.join(place.folder, 'grey.mp4')
  await encodeGreyFilm(film, { shots: 6, framesPerShot: 12 })
  program = await startProgram(path.join(place.folder, 'study'), { roots: [place.folder] })
  await call('/api/add', { paths: [film] })
  await untilTasksEnd()
  card = (await cards())[0]!
  const partId = card.parts[0]!.id
  for (const [id, en, zh, key, parentIds] of [
    [chimney, 'chimney', '烟囱', 'c', []],
    [crane, 'crane', '吊车', 'r', []],
    [smoke, 'smoke', '烟', 'o', [chimney]],
  ] as const) {
    const code = { id, kind: 'symbol', names: { en, 'zh-Hans': zh }, colour: '#0072b2', key, parentIds }
    await call('/api/acts', { kind: 'add-code', code })
  }
  for (const [codeId, atMs] of [
    [chimney, 400],
    [crane, 1400],
  ] as const)
    await call('/api/acts', {
      kind: 'set-code-example',
      example: { id: crypto.randomUUID(), codeId, partId, atMs, shows: 'is' },
    })
  const contradiction = {
    ...{ ...nothingSaid, id: idOf('b1'), names: { en: 'home and road', 'zh-Hans': '家与路' } },
    ...{ firstPole: { en: 'home', 'zh-Hans': '家' }, secondPole: { en: 'road', 'zh-Hans': '路' } },
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

describeInBrowser('what a codebook holds beside its codes', () => {
  test('is oppositions and commutation sets, which stand on the pages of their codes', async () => {
    await go('/codebook')
    await page.getByRole('button', { name: 'New opposition' }).click()
    const form = page.getByRole('form', { name: 'New opposition' })
    await form.getByLabel('The first').selectOption('chimney')
    await form.getByRole('button', { name: 'Make the opposition' }).click()
    await form.getByText('An opposition is of two different codes').waitFor()
    await form.getByLabel('The second').selectOption('crane')
    await form.getByLabel('What changes in meaning').fill('What goes up in smoke, and what is put up.')
    await form.getByRole('button', { name: 'Make the opposition' }).click()
    await page.getByRole('heading', { name: 'chimney / crane' }).waitFor()
    await page.getByText('with 1 code under it').waitFor()
    await until(async () => (await codebook()).groups.length === 1, 'it is kept')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'New commutation set' }).click()
    const other = page.getByRole('form', { name: 'New commutation set' })
    for (const name of ['chimney', 'smoke']) await other.getByText(name, { exact: true }).click()
    await other.getByLabel('Name in English').fill('what hangs over the town')
    await other.getByRole('button', { name: 'Make the commutation set' }).click()
    await page.getByRole('heading', { name: 'what hangs over the town' }).waitFor()
    await page.getByRole('button', { name: 'chimney', exact: true }).click()
    await page.getByRole('heading', { name: 'chimney', exact: true }).waitFor()
    await page.getByText('(in the place of smoke)').waitFor()
    await page.getByRole('link', { name: 'against crane' }).click()
    await page.getByRole('button', { name: 'Remove chimney / crane' }).click()
    await until(async () => (await codebook()).groups.length === 1, 'the opposition is removed')
    await page.keyboard.press('Control+z')
    await until(async () => (await codebook()).groups.length === 2, 'and is back')
  })

  test('is sets of codes, of which one can hold at a time at the desk', async () => {
    await page.getByRole('button', { name: 'New set' }).click()
    const form = page.getByRole('form', { name: 'New set' })
    await form.getByLabel('Name', { exact: true }).fill('what rises')
    for (const name of ['chimney', 'crane']) await form.getByText(name, { exact: true }).click()
    await form.getByRole('button', { name: 'Make the set' }).click()
    await page.getByRole('heading', { name: 'what rises' }).waitFor()
    await page.getByRole('button', { name: 'Change what rises' }).click()
    await page.getByLabel('Name', { exact: true }).fill('what stands')
    await page.getByRole('form', { name: 'Change' }).getByText('smoke', { exact: true }).click()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await until(async () => (await codebook()).codeSets[0]?.codeIds.length === 3, 'it is kept')
    await page.getByText('At the desk, one of them holds at a time').click()
    await expectAccessible(page)
    await go(`/coding/${card.parts[0]!.id}`)
    const running = page.getByRole('region', { name: 'One at a time' })
    await running.getByRole('button', { name: 'smoke' }).waitFor()
    await running.getByLabel('One at a time').selectOption('off')
  })

  test('is attitudes and treatments of the scholar’s own, which positions choose from', async () => {
    await page.keyboard.press('c')
    const pane = page.getByRole('complementary', { name: 'Inspector' })
    const stance = pane.getByRole('group', { name: 'home and road' }).first()
    await page.getByRole('heading', { name: 'Shot 1', exact: true }).waitFor()
    await page.keyboard.press('.')
    await pane.getByLabel('Takes a position on').selectOption('home and road')
    await stance.getByRole('button', { name: 'home', exact: true }).click()
    await stance.getByLabel('Attitude to “home”').selectOption('mourned')
    await until(async () => (await firstPosition())?.attitudeToFirst === 'mourned', 'it is mourned')
    await go('/codebook')
    await list('Attitudes and treatments').getByText('Attitudes', { exact: true }).click()
    await page.getByRole('button', { name: 'Change Attitudes' }).click()
    await page.getByRole('button', { name: 'Take out “mourned”' }).click()
    await page.getByRole('button', { name: 'One more value' }).click()
    await page.getByLabel('Value 8 in English').fill('left behind')
    await page.getByLabel('Value 8 in Chinese').fill('抛下')
    for (let place = 8; place > 1; place--)
      await page.getByRole('button', { name: 'Put “left behind” one place up' }).click()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await until(async () => (await codebook()).choiceLists.length === 1, 'the list is kept')
    await page.getByText('no longer offered').waitFor()
    await go(`/coding/${card.parts[0]!.id}`)
    await page.getByRole('heading', { name: 'Shot 1', exact: true }).waitFor()
    await page.keyboard.press('.')
    const toHome = stance.getByLabel('Attitude to “home”')
    expect(await toHome.locator('option').allTextContents()).toEqual([
      ...['—', 'left behind', 'affirmed', 'longed for', 'mourned', 'ironised', 'condemned'],
      ...['neutral', 'undecidable'],
    ])
    expect(await stance.getByLabel('Attitude to “road”').locator('option').allTextContents()).not.toContain(
      'mourned',
    )
    await toHome.selectOption('left behind')
    await until(async () => (await firstPosition())?.attitudeToFirst !== 'mourned', 'it is another')
    const { choiceLists } = await codebook()
    expect((await firstPosition())?.attitudeToFirst).toBe(choiceLists[0]!.values[0]!.id)
  })

  test('is printed with the frames beside its definitions', async () => {
    const { content } = await call<{ content: string }>('/api/codebook/printed/markdown?language=zh-Hans')
    const text = Buffer.from(content, 'base64').toString()
    expect(text).toContain('![即是：grey 0:00:00][still-1]')
    expect(text).toMatch(/\[still-2\]: data:image\/jpeg;base64,\/9j\//)
    expect(text).toContain('意义有何改变')
    expect(text).toContain('抛下、肯定、追怀、反讽')
    await go('/codebook')
    await page.evaluate('window.print = () => { window.wasPrinted = true }')
    await page.getByRole('button', { name: 'Take out' }).click()
    await page.getByRole('menuitem', { name: 'Print' }).click()
    await until(() => page.evaluate<boolean>('window.wasPrinted === true'), 'it is printed')
    const stills = '[...document.querySelectorAll("article[lang] img")].map(still => still.naturalWidth > 0)'
    expect(await page.evaluate<boolean[]>(stills)).toEqual([true, true])
    await page.evaluate(`dispatchEvent(new Event('afterprint'))`)
  })

  test('is said in Chinese too', async () => {
    const other = await browser.newPage({ locale: 'zh-CN' })
    await other.goto(new URL('/codebook?choices=attitude', program.address).href)
    await other.getByRole('heading', { name: '态度', exact: true }).waitFor()
    await other.getByRole('list', { name: '可选的值' }).getByText('抛下').waitFor()
    await other.getByRole('grid', { name: '二元对立与替换组' }).getByText('烟囱 / 吊车').click()
    await other.getByText('意义有何改变').waitFor()
    await expectAccessible(other)
    await other.context().close()
    expect(browser.errors).toEqual([])
  })
})
