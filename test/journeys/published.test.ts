import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { repositoryRoot } from '../effects.ts'
import type { StudyToPublish } from '../publications/published-study.ts'
import { essayId, studyToPublish } from '../publications/published-study.ts'
import { expectAccessible } from './accessible.ts'
import type { OpenBrowser } from './program.ts'
import { describeInBrowser, openBrowser } from './program.ts'

let made: StudyToPublish
let folder: string
let browser: OpenBrowser

beforeAll(async () => {
  made = await studyToPublish()
  folder = path.join(made.root, 'out')
  const { status } = await made.study.callWithKey(`/api/essays/${essayId}/published`, { folder })
  expect(status).toBe(200)
  browser = await openBrowser()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await made?.stop().catch(() => {})
})

/** By the command of the program that is built, which opens the study itself. */
const silverscreen = (...words: string[]) =>
  execFileSync(process.execPath, ['bin/silverscreen', ...words, '--study', made.study.folder], {
    cwd: repositoryRoot,
    encoding: 'utf8',
  })

const at = (page: string) => pathToFileURL(path.join(folder, page)).href
const pages = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.html'))

/** A page of a browser that has no network, and what it asked for. */
async function offlinePage(options: { javaScriptEnabled?: boolean } = {}) {
  const context = await browser.browser.newContext({ offline: true, ...options })
  const asked: string[] = []
  context.on('request', request => asked.push(request.url()))
  return { page: await context.newPage(), asked, context }
}

async function agreement(page: Page): Promise<string> {
  await page.goto(at('check.html'))
  await page.locator('#checked[data-of]').waitFor({ timeout: 60_000 })
  return (await page.locator('#checked').textContent()) ?? ''
}

describeInBrowser('a published essay, opened from a disk without a network', () => {
  test('computes every number again, and says so where one was changed', async () => {
    const { page, asked, context } = await offlinePage()
    expect(await agreement(page)).toMatch(/^(\d+) of \1 numbers agree\.$/)
    const counts = path.join(folder, 'data', 'counts.js')
    const whole = readFileSync(counts, 'utf8')
    writeFileSync(
      counts,
      whole.replace(/"screenTimeMs":(\d{3,})/, (_, ms: string) => `"screenTimeMs":${Number(ms) + 9000}`),
    )
    const [, agree, of] = /^(\d+) of (\d+)/.exec(await agreement(page))!.map(Number)
    expect(agree).toBeLessThan(of!)
    await page.locator('#differing table tbody tr').first().waitFor()
    writeFileSync(counts, whole)
    expect(asked.filter(address => !address.startsWith('file:'))).toEqual([])
    await context.close()
  })

  test('is accessible on every page, asks for nothing, and is as wide as a narrow window', async () => {
    const { page, asked, context } = await offlinePage()
    await page.setViewportSize({ width: 320, height: 640 })
    // Films are many and alike: one of them stands for all.
    const seen = pages().filter(name => !name.includes('films/') || name.includes(made.filmId))
    for (const name of seen) {
      await page.goto(at(name))
      await expectAccessible(page)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect([name, wide]).toEqual([name, 320])
    }
    expect(asked.filter(address => !address.startsWith('file:'))).toEqual([])
    await context.close()
  })

  test('has all its words without scripts', async () => {
    const { page, context } = await offlinePage({ javaScriptEnabled: false })
    for (const [name, words] of [
      ['index.html', 'Nobody passes the gate'],
      ['zh-Hans/claims.html', '无人走过大门'],
      ['check.html', 'data/counts.js'],
      [`films/${made.filmId}.html`, 'For this the page needs its scripts.'],
    ] as const) {
      await page.goto(at(name))
      // As a reader would take it away who marks all of the page: what is not drawn is not in it.
      const drawn = await page.evaluate(() => {
        getSelection()?.selectAllChildren(document.body)
        return String(getSelection())
      })
      expect(drawn).toContain(words)
    }
    await context.close()
  })

  test('is walked through claim after claim, by keys', async () => {
    const { page, context } = await offlinePage()
    await page.goto(at('claims.html'))
    const shown = () => page.locator('[data-step-of-walk]:visible').count()
    expect(await shown()).toBe(5)
    await page.getByRole('button', { name: 'Walk through the claims' }).click()
    expect([await shown(), await page.locator('.walk .at').textContent()]).toEqual([1, '1 of 5'])
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('j')
    await page.locator('#c3:visible').getByText('It is seen less than in the later ones').waitFor()
    expect([await shown(), new URL(page.url()).hash]).toEqual([1, '#c3'])
    await expectAccessible(page)
    await page.keyboard.press('k')
    expect(await page.locator('#c2').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await shown()).toBe(5)
    await context.close()
  })

  test('knows a reader’s own copy again, and plays it at each place', async () => {
    const { page, asked, context } = await offlinePage()
    await page.goto(at(`films/${made.filmId}.html`))
    await page.getByLabel('File of Part 1').setInputFiles(path.join(made.root, 'works.mp4'))
    const said = page.locator('.own-copy-said[data-outcome]')
    await said.waitFor()
    expect(['same', 'unplayable']).toContain(await said.getAttribute('data-outcome'))
    expect(await said.textContent()).toContain('This is the very file')
    if ((await said.getAttribute('data-outcome')) === 'same') {
      await page.locator('#p1-t3000-4000 .play').click()
      await expect
        .poll(() => page.locator('video').evaluate(video => (video as HTMLVideoElement).currentTime))
        .toBeGreaterThan(2.9)
    }
    expect(asked.filter(address => !/^(file|blob):/.test(address))).toEqual([])
    await context.close()
  })

  test('knows another copy by its length and by how it looks, and a film that looks otherwise', async () => {
    const { page, asked, context } = await offlinePage()
    await page.goto(at(`films/${made.filmId}.html`))
    const said = page.locator('.own-copy-said[data-outcome]')
    const choose = async (file: string) => {
      await page.locator('.own-copy-said').evaluate(line => delete (line as HTMLElement).dataset['outcome'])
      await page.getByLabel('File of Part 1').setInputFiles(file)
      await said.waitFor()
      return [await said.getAttribute('data-outcome'), await said.getAttribute('data-looks')]
    }
    // Half as wide, in another codec, darker: no byte is the same.
    const [scaled, negative] = ['scaled', 'negative'].map(name => path.join(made.root, `${name}.webm`))
    const vp8 = ['-c:v', 'libvpx', '-b:v', '300k', '-an']
    const encode = (filter: string, to: string) =>
      execFileSync('ffmpeg', [
        ...['-v', 'error', '-y', '-i', path.join(made.root, 'works.mp4'), '-vf', filter, ...vp8, to],
      ])
    encode('scale=iw/2:-2,eq=brightness=-0.05', scaled!)
    encode('negate', negative!)
    const [outcome, looks] = await choose(scaled!)
    const [, same, of] = /^(\d+)\/(\d+)$/.exec(looks ?? '') ?? []
    expect([outcome, Number(of) >= 3, same]).toEqual(['alike', true, of])
    expect(await said.textContent()).toContain(`It looks as the stills do at ${of} of ${of} places.`)
    expect(await choose(negative!)).toEqual(['alike', `0/${of}`])
    expect(await said.textContent()).toContain('this may be another film or version')
    expect(asked.filter(address => !/^(file|blob):/.test(address))).toEqual([])
    await context.close()
  })

  test('is published by a command too, of a study that nobody has open', async () => {
    await made.study.stop({ keep: true })
    expect(silverscreen('essays')).toMatch(/The closed gate +en, zh-Hans +5 claims/)
    const again = path.join(made.root, 'again')
    expect(silverscreen('publish', 'The closed gate', '--out', again)).toMatch(
      /^Published to .*\nNo ground is stated/,
    )
    expect(silverscreen('essays', '--editions', 'The closed gate')).toMatch(
      /^Edition 1, [-\d]+\nWhat a reader reads is what edition 1 of [-\d]+ printed; no new edition is kept\.\n$/,
    )
    const names = (root: string) => readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()
    expect(names(again)).toEqual(names(folder))
    const { page, context } = await offlinePage()
    await page.goto(pathToFileURL(path.join(again, 'check.html')).href)
    await page.locator('#checked[data-of]').waitFor({ timeout: 60_000 })
    expect(await page.locator('#checked').textContent()).toMatch(/^(\d+) of \1 numbers agree\.$/)
    await context.close()
    rmSync(made.study.folder, { recursive: true, force: true })
  })
})
