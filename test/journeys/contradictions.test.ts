import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CodebookAnswer } from '../../src/server/contracts/index.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser, Program } from './program.ts'
import { describeInBrowser, openBrowser, startProgram, temporaryFolder } from './program.ts'
import { talkTo, until } from './served.ts'

const place = temporaryFolder()
let program: Program
let browser: OpenBrowser
let page: Page
const { call } = talkTo(() => program)

beforeAll(async () => {
  program = await startProgram(path.join(place.folder, 'study'))
  browser = await openBrowser()
  page = await browser.newPage()
  await page.goto(new URL('/codebook', program.address).href)
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await program?.end()
  place.remove()
})

const all = async () => (await call<CodebookAnswer>('/api/codebook')).contradictions
const inOrder = async () => (await all()).map(({ names }) => names.en)
const rows = (on = page) =>
  on
    .locator('section[aria-labelledby=contradictions]')
    .getByRole('row')
    .locator('span:first-child')
    .allInnerTexts()
const square = (on = page) => on.getByRole('figure', { name: /^Semiotic square/ })
const stands = (name: string, on = page) => square(on).getByText(name, { exact: true }).waitFor()

/** As a hand without a mouse gets there. */
async function tabTo(name: string | RegExp): Promise<void> {
  const wanted = page.getByRole('button', { name, exact: typeof name === 'string' })
  await wanted.waitFor()
  for (let presses = 0; presses < 80; presses++) {
    if (await wanted.evaluate(element => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the key Tab does not lead to ${name}`)
}

/** In the palette, among the contradictions. */
async function find(text: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Find' }).fill(text)
  await page.getByRole('group', { name: 'Contradictions' }).getByRole('option').waitFor()
  await page.keyboard.press('Enter')
}

/** Fields from the one that has the focus on; nothing is a field that is passed by. */
async function type(...texts: string[]): Promise<void> {
  for (const text of texts) {
    if (text !== '') await page.keyboard.insertText(text)
    await page.keyboard.press('Tab')
  }
}

describeInBrowser('contradictions', () => {
  test('begin with one that is worked out, to be taken over, and taken back', async () => {
    await tabTo('Take over “Country and city”')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Country and city' }).waitFor()
    await stands('no man’s land')
    await until(async () => (await all()).length === 1, 'it is kept')
    await page.keyboard.press('Control+z')
    await page.getByRole('button', { name: 'Take over “Country and city”' }).waitFor()
    await until(async () => (await all()).length === 0, 'it is taken back')
  })

  test('are made by keys alone: family, poles, names of positions', async () => {
    await tabTo('New contradiction')
    await page.keyboard.press('Enter')
    await page.getByRole('form', { name: 'New contradiction' }).waitFor()
    await type('Plan and use', '规划与使用')
    await page.keyboard.type('Urban')
    await type('', 'planned', '规划的', 'used', '使用的', '', '', '', '', 'improvised', '', '', '', '', '')
    await type('', '', 'Whose city it is.')
    await page.keyboard.insertText('Lefebvre')
    await expectAccessible(page)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Plan and use' }).waitFor()
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Plan and use')
    await stands('improvised')
    await stands('both planned and used')
    await stands('neither planned nor used')
    await expectAccessible(page)

    await tabTo('New contradiction')
    await page.keyboard.press('Enter')
    await type('Home and road', '')
    await page.keyboard.type('another')
    await type('', 'Ways of living', '', 'home', '', 'Home')
    await page.keyboard.press('Enter')
    await page.getByText('Both poles are called “Home”').waitFor()
    const second = page.getByRole('group', { name: 'Second pole' })
    await second.getByLabel('in English').fill('road')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Home and road' }).waitFor()
    await until(async () => (await all()).length === 2, 'both are kept')
    expect((await all())[0]).toMatchObject({
      family: { en: 'Urban space', 'zh-Hans': '城市空间' },
      positionNames: { notS1: { en: 'improvised' }, both: { en: '' } },
      whoSays: 'Lefebvre',
    })
  })

  test('stand as Greimas draws them: negations on the diagonals', async () => {
    await page.getByRole('row', { name: 'Plan and use' }).click()
    await stands('improvised')
    const at = async (position: string) => {
      const box = (await square().locator(`[data-position=${position}]`).boundingBox())!
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    }
    const [s1, s2, notS1, notS2] = [await at('s1'), await at('s2'), await at('notS1'), await at('notS2')]
    const [both, neither] = [await at('both'), await at('neither')]
    expect([notS2!.x, notS1!.x]).toEqual([s1!.x, s2!.x])
    expect(s1!.x).toBeLessThan(both.x)
    expect(both.x).toBeLessThan(s2!.x)
    expect([both.y, neither.y]).toEqual([s1!.y, notS1!.y])
    expect(s1!.y).toBeLessThan(notS1!.y)
    expect(notS2!.y).toBe(notS1!.y)
  })

  test('are changed, undone and redone, and stand so after the page is loaded again', async () => {
    await tabTo('Change Plan and use')
    await page.keyboard.press('Enter')
    await page.getByLabel('not-S1 + not-S2 in English').fill('idle')
    await page.keyboard.press('Enter')
    await stands('idle')
    await page.keyboard.press('Control+z')
    await stands('neither planned nor used')
    await page.keyboard.press('Control+Shift+z')
    await stands('idle')
    await until(async () => (await all())[0]!.positionNames.neither.en === 'idle', 'it is kept')
    await page.reload()
    await stands('idle')
    expect(page.url()).toContain(`contradiction=${(await all())[0]!.id}`)
  })

  test('are put in order by keys, a whole family at its edge', async () => {
    expect(await inOrder()).toEqual(['Plan and use', 'Home and road'])
    await page.getByRole('row', { name: 'Home and road' }).focus()
    await page.keyboard.press('Alt+ArrowUp')
    await until(async () => (await inOrder())[0] === 'Home and road', 'the family is first')
    expect(await rows()).toEqual(['Home and road', 'Plan and use'])
    // Who moves it goes on moving it.
    await page.keyboard.press('Alt+ArrowDown')
    await until(async () => (await inOrder())[0] === 'Plan and use', 'and last again')
    await page.keyboard.press('Control+z')
    await until(async () => (await inOrder())[0] === 'Home and road', 'and first, once more')
    await page.keyboard.press('Control+z')
    await until(async () => (await inOrder())[0] === 'Plan and use', 'and is not')
  })

  test('are put in order in their family by hand and by keys', async () => {
    const names = (en: string) => ({ en, 'zh-Hans': '' })
    const [plan] = await all()
    const poles = { firstPole: names('wall'), secondPole: names('gate') }
    const id = crypto.randomUUID()
    const contradiction = { ...plan!, ...poles, id, names: names('Wall and gate') }
    await call('/api/acts', { kind: 'set-contradiction', contradiction })
    const wall = page.getByRole('row', { name: 'Wall and gate' })
    await wall.waitFor()
    expect(await rows()).toEqual(['Plan and use', 'Wall and gate', 'Home and road'])
    const above = page.getByRole('row', { name: 'Plan and use' })
    await wall.dragTo(above, { targetPosition: { x: 40, y: 2 } })
    await until(async () => (await rows())[0] === 'Wall and gate', 'it is first')
    await wall.focus()
    await page.keyboard.press('Alt+ArrowDown')
    await until(async () => (await rows())[0] === 'Plan and use', 'it is second')
    await page.keyboard.press('Alt+ArrowUp')
    await until(async () => (await rows())[0] === 'Wall and gate', 'it is first again')
    for (let turns = 0; turns < 4; turns++) await page.keyboard.press('Control+z')
    await until(async () => (await all()).length === 2, 'all of it is taken back')
  })

  test('reach another window as they change', async () => {
    const other = await page.context().newPage()
    await other.goto(page.url())
    await stands('idle', other)
    await page.getByRole('button', { name: 'Retire Plan and use' }).click()
    await other.getByRole('button', { name: 'Bring back Plan and use' }).click()
    await page.getByRole('button', { name: 'Retire Plan and use' }).waitFor()
    // What both have changed of one field meanwhile is not overwritten.
    for (const [window, text] of [
      [page, 'Mine.'],
      [other, 'Theirs.'],
    ] as const) {
      await window.getByRole('button', { name: 'Change Plan and use' }).click()
      await window.getByLabel('What it means').fill(text)
    }
    await other.getByRole('button', { name: 'Save', exact: true }).click()
    await until(async () => (await all())[0]!.meaning === 'Theirs.', 'theirs is kept')
    await until(async () => (await rows()).length === 2, 'the list stands')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Something has changed this meanwhile').waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('Theirs.').waitFor()
    await other.close()
  })

  test('are found by any of their names, in the codebook and from everywhere', async () => {
    await page.getByRole('searchbox', { name: 'Search the codebook' }).fill('improvis')
    await until(async () => (await rows()).length === 1, 'one is found')
    expect(await rows()).toEqual(['Plan and use'])
    await page.getByRole('searchbox', { name: 'Search the codebook' }).fill('')
    await page.getByRole('button', { name: 'New contradiction' }).click()
    // In a field letters are text: Find is opened by hand.
    await page.getByRole('button', { name: /^Find/ }).click()
    await find('planned')
    await page.getByRole('heading', { name: 'Plan and use' }).waitFor()
    expect(await page.getByRole('form').count()).toBe(0)
    await page.goBack()
    await page.getByRole('form', { name: 'New contradiction' }).waitFor()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('heading', { name: 'Plan and use' }).waitFor()
    await page.goto(new URL('/corpus', program.address).href)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.keyboard.press('Control+k')
    await find('road')
    await page.waitForURL(/codebook\?contradiction=/)
    await page.getByRole('heading', { name: 'Home and road' }).waitFor()
  })

  test('stand whole at 640 pixels, in Chinese', async () => {
    await page.getByRole('row', { name: 'Plan and use' }).click()
    await page.setViewportSize({ width: 640, height: 720 })
    await page.evaluate(
      `localStorage.setItem('silverscreen.preferences', JSON.stringify({ language: 'zh-Hans' }))`,
    )
    await page.reload()
    await page.getByRole('heading', { name: '规划与使用' }).waitFor()
    await page.getByRole('figure').getByText('规划的与使用的兼有', { exact: true }).waitFor()
    await page.getByText('城市空间').first().waitFor()
    await expectAccessible(page)
    const [inside, whole] = (await page.evaluate(
      '[document.documentElement.clientWidth, document.documentElement.scrollWidth]',
    )) as number[]
    expect(whole).toBe(inside)
    await page.getByRole('button', { name: '修改 规划与使用' }).click()
    await expectAccessible(page)
    expect(browser.errors).toEqual([])
  })
})
