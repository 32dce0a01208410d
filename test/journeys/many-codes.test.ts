import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CodebookAnswer, CodingAnswer, FilmCard, PartView } from '../../src/server/contracts/index.ts'
import { encodeGreyFilm } from '../grey-film.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo, until } from './served.ts'

const place = temporaryFolder()
let program: Program
let browser: OpenBrowser
let page: Page
const { call, cards, untilTasksEnd } = talkTo(() => program)

const names = ['meadow', 'bird', ...Array.from({ length: 18 }, (_, index) => `code ${index + 1}`)]
const codeIds = names.map((_, index) => `01900000-0000-7000-8000-${String(index + 1).padStart(12, '0')}`)
let films: FilmCard[] = []

async function coding({ film }: FilmCard): Promise<CodingAnswer> {
  return call(`/api/films/${film.id}/coding`)
}

async function openCorpus(): Promise<void> {
  await page.goto(new URL('/corpus', program.address).href)
  await page.getByRole('list', { name: 'Films' }).waitFor()
}

describeInBrowser('a corpus with many codes', () => {
  beforeAll(async () => {
    const files = [1, 2].map(number => path.join(place.folder, `film ${number}.mp4`))
    for (const [index, file] of files.entries())
      await encodeGreyFilm(file, { shots: 5 + index, framesPerShot: 12 })
    program = await startProgram(path.join(place.folder, 'study'), { roots: [place.folder] })
    await call('/api/add', { paths: files })
    await untilTasksEnd()
    films = await cards()
    for (const [index, id] of codeIds.entries())
      await call('/api/acts', {
        kind: 'add-code',
        code: {
          id,
          kind: 'symbol',
          names: { en: names[index], 'zh-Hans': '' },
          colour: '#0072b2',
          key: ['d', 'b'][index] ?? null,
        },
      })
    await call('/api/acts', {
      kind: 'start-pass',
      passId: '01900000-0000-7000-8000-0000000000aa',
      filmId: films[0]!.film.id,
      codeIds: codeIds.slice(0, 2),
    })
    browser = await openBrowser()
    page = await browser.newPage()
  }, 240_000)

  afterAll(async () => {
    await browser?.close()
    await program?.end()
    place.remove()
  })

  test('does after any click what the desk’s keys say, and after Tab what the button says', async () => {
    const film = films[0]!
    const partId = film.parts[0]!.id
    await page.goto(new URL(`/shots/${partId}`, program.address).href)
    await page.locator('video').waitFor()
    await page.getByRole('link', { name: /^Coding/ }).click()
    await page.getByTestId('units-left').waitFor()
    await page.keyboard.press('Enter')
    await until(async () => (await coding(film)).lookedThrough.length === 1, 'Enter after the rail accepts')
    expect(page.url()).toContain(`/coding/${partId}`)

    await page.getByRole('button', { name: /^Pass/ }).click()
    await page.getByRole('menuitem', { name: /meadow, bird/ }).click()
    await page.getByRole('menu').waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await until(async () => (await coding(film)).lookedThrough.length === 2, 'Enter after the menu accepts')

    const inPass = page.getByRole('list', { name: 'Looked for in this pass' })
    const bird = inPass.getByRole('button', { name: /^bird/ })
    await bird.click()
    await until(async () => (await coding(film)).marks.length === 1, 'the code is on the shot')
    await page.keyboard.press('Enter')
    await until(async () => (await coding(film)).lookedThrough.length === 3, 'Enter after a code accepts')
    expect((await coding(film)).marks).toHaveLength(1)

    await page.locator('main').focus()
    for (let tabs = 0; tabs < 60; tabs++) {
      await page.keyboard.press('Tab')
      if (await bird.evaluate(button => button === document.activeElement)) break
    }
    await page.keyboard.press('Enter')
    await until(async () => (await coding(film)).marks.length === 2, 'the code in focus is put on')
    expect((await coding(film)).lookedThrough).toHaveLength(3)
  })

  test('has the codes marked last one key or one click away, and moves nothing for them', async () => {
    const film = films[0]!
    const last = page.getByRole('region', { name: 'Marked last' })
    const marked = async () => (await coding(film)).marks.map(({ codeId }) => codeId).sort()
    const { shots } = await call<PartView>(`/api/parts/${film.parts[0]!.id}`)
    await page.keyboard.press('End')
    await page.getByRole('heading', { name: `Shot ${shots.length}`, exact: true }).waitFor()
    const before = await marked()
    const places = () =>
      page.locator('[data-code], video').evaluateAll(all =>
        all.map(one => {
          const { top, left } = one.getBoundingClientRect()
          return `${(one as HTMLElement).dataset['code'] ?? ''} ${left} ${top}`
        }),
      )
    const standing = await places()
    await page.keyboard.press(';')
    await until(async () => (await marked()).length === before.length + 1, 'the last one is marked again')
    expect((await marked()).filter(id => id === codeIds[1])).toHaveLength(3)
    await page.keyboard.press('d')
    await until(async () => (await marked()).length === before.length + 2, 'another one is marked')
    await last.getByRole('button', { name: /^meadow/ }).waitFor()
    expect(await places()).toEqual(expect.arrayContaining(standing))
    await page.keyboard.press('d')
    await until(async () => (await marked()).length === before.length + 1, 'and taken off')
    await last.getByRole('button', { name: /^meadow/ }).click()
    await until(async () => (await marked()).length === before.length + 2, 'one click marks it')
    await expectAccessible(page)
  })

  test('stays with the film between shots, codebook and coding, and asks for another on the desk itself', async () => {
    const partId = films[1]!.parts[0]!.id
    await page.goto(new URL(`/shots/${partId}`, program.address).href)
    await page.getByRole('link', { name: /^Codebook/ }).click()
    await page.waitForURL('**/codebook')
    await page.keyboard.press('Alt+4')
    await page.waitForURL(`**/coding/${partId}*`)
    await page.getByText('A pass would look for: meadow, bird.').waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: /^Desk/ }).click()
    await page.getByRole('heading', { name: 'Desk' }).waitFor()
  })

  test('shows all twenty codes of a pass at once, all and none, and keeps a set under a name', async () => {
    await page.goto(new URL(`/coding/${films[0]!.parts[0]!.id}`, program.address).href)
    await page.locator('video').waitFor()
    await page.getByRole('button', { name: /^Pass/ }).click()
    await page.getByRole('menuitem', { name: /Begin a pass/ }).click()
    const dialog = page.getByRole('dialog')
    const boxes = dialog.getByRole('checkbox')
    expect(await boxes.count()).toBe(names.length)
    const seen = await boxes.evaluateAll(all =>
      all.every(box => {
        const { top, bottom, left } = box.getBoundingClientRect()
        return document.elementFromPoint(left + 2, (top + bottom) / 2) === box
      }),
    )
    expect(seen).toBe(true)
    await dialog.getByRole('button', { name: 'All', exact: true }).click()
    await dialog.getByText('20 chosen, 12 at most').waitFor()
    await dialog.getByRole('button', { name: 'Begin', exact: true }).click()
    await dialog.getByText(/12 codes at most: more/).waitFor()
    await dialog.getByRole('button', { name: 'None', exact: true }).click()
    await boxes.nth(1).check()
    await boxes.nth(4).check()
    await dialog.getByLabel('Name of the set').fill('Air')
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: 'As last time' }).click()
    await dialog.getByRole('button', { name: 'Air', exact: true }).click()
    expect(await boxes.evaluateAll(all => all.filter(box => (box as HTMLInputElement).checked).length)).toBe(
      2,
    )
    await expectAccessible(page)
    await until(
      async () => (await call<CodebookAnswer>('/api/codebook')).codeSets.length === 1,
      'the set is kept',
    )
    const { codeSets } = await call<CodebookAnswer>('/api/codebook')
    expect(codeSets).toMatchObject([{ name: 'Air', codeIds: [codeIds[1], codeIds[4]] }])
    await page.keyboard.press('Escape')
    expect(browser.errors).toEqual([])
  })

  test('describes many films at once, as in a sheet, and keeps what each cell says', async () => {
    const before = (await cards()).map(card => card.film)
    await openCorpus()
    await page.getByRole('radio', { name: 'Table' }).click()
    const cell = (column: string, row: number) =>
      page.locator(`input[data-column="${column}"][data-row="${row}"]`)
    await cell('storyDate', 0).click()
    await page.evaluate(() => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', '1999\n198X\n')
      document.activeElement!.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    })
    const now = async () => (await cards()).map(card => card.film)
    const isPasted = async () => (await now()).every(film => film.storyDate !== null)
    await until(isPasted, 'the column is kept')
    await page.getByRole('button', { name: 'Undo' }).click()
    await until(async () => (await now()).every(film => film.storyDate === null), 'a paste is one step back')
    await page.getByRole('button', { name: 'Redo' }).click()
    await until(isPasted, 'and one step on')
    await cell('director', 0).fill('Wang; Wu')
    await page.keyboard.press('Enter')
    expect(await cell('director', 1).evaluate(input => input === document.activeElement)).toBe(true)
    await page.keyboard.type('Li')
    await page.keyboard.press('Tab')
    await page.keyboard.type('last year')
    await page.keyboard.press('Tab')
    await cell('releaseDate', 1).and(page.locator('[aria-invalid="true"]')).waitFor()
    await until(async () => (await now())[1]!.people.length === 1, 'the directors are kept')
    expect(await now()).toEqual(
      before.map((film, index) => ({
        ...film,
        storyDate: ['1999', '198X'][index],
        people: [['Wang', 'Wu'], ['Li']][index]!.map(name => ({ name, role: 'director' })),
      })),
    )
    await expectAccessible(page)
    expect(browser.errors).toEqual([])
  })

  test('reads the same in Chinese', async () => {
    const chinese = await browser.newPage({ locale: 'zh-CN' })
    await chinese.goto(new URL('/corpus', program.address).href)
    await chinese.getByRole('radio', { name: '表格' }).click()
    await chinese
      .getByLabel(/^导演，《/)
      .first()
      .waitFor()
    await expectAccessible(chinese)
    await chinese
      .getByRole('link', { name: /^为《.*》编码$/ })
      .first()
      .click()
    await chinese.locator('video').waitFor()
    await chinese.getByRole('button', { name: /^编码轮次/ }).click()
    await chinese.getByRole('menuitem', { name: '开始一轮……' }).click()
    await chinese.getByRole('button', { name: '与上次相同' }).waitFor()
    await expectAccessible(chinese)
    await chinese.context().close()
  })
})
