import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { afterEach, describe } from 'vitest'
import { repositoryRoot } from '../effects.ts'
import { enter, onEntering } from '../entering.ts'

/** The program as a user starts it, built, in a process of its own. */
export interface Program {
  address: string
  /** The address as it is printed, with the key. */
  entrance: string
  port: number
  /** Ends it as a power cut would. */
  kill(): Promise<void>
  /** Ends it as Ctrl-C would; gives the milliseconds that took. */
  end(): Promise<number>
}

export async function startProgram(
  study: string,
  options: {
    port?: number
    home?: string
    roots?: string[]
    words?: readonly string[]
    database?: string
    env?: Record<string, string>
  } = {},
): Promise<Program> {
  const words = ['bin/silverscreen', 'serve', '--measure-on-request', '--port', String(options.port ?? 0)]
  if (study) words.push('--study', study)
  if (options.database) words.push('--database', options.database)
  for (const root of options.roots ?? []) words.push('--root', root)
  words.push(...(options.words ?? []))
  const child = spawn(process.execPath, words, {
    cwd: repositoryRoot,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      LANG: 'C.UTF-8',
      ...(options.home && personAt(options.home)),
      ...options.env,
    },
  })
  const entrance = await readEntrance(child)
  await enter(entrance)
  const address = new URL('/', entrance).href
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const stop = async (signal: 'SIGKILL' | 'SIGTERM') => {
    const startedMs = performance.now()
    child.kill(signal)
    await ended
    return performance.now() - startedMs
  }
  return {
    address,
    entrance,
    port: Number(new URL(address).port),
    kill: async () => {
      await stop('SIGKILL')
    },
    end: () => stop('SIGTERM'),
  }
}

/** A person whose settings and notes of opened studies lie here, and nowhere else. */
function personAt(home: string): Record<string, string> {
  const settings = path.join(home, 'settings')
  return { HOME: home, USERPROFILE: home, XDG_CONFIG_HOME: settings, APPDATA: settings }
}

function readEntrance(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout!.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const address = said.match(/http:\/\/127\.0\.0\.1:\d+\/\?key=[\w-]+/)
      if (address) resolve(address[0])
    })
    child.once('exit', code => reject(new Error(`The program ended with ${code}: ${said}`)))
  })
}

const places = [process.env['SILVERSCREEN_CHROMIUM'], '/usr/bin/chromium', '/usr/bin/google-chrome']
const executablePath = places.find(place => place && existsSync(place))

/** Stories told in a real browser; without one they are skipped, and in CI they fail. */
export const describeInBrowser: typeof describe | typeof describe.skip = chooseDescribe()

function chooseDescribe() {
  if (executablePath) return describe
  if (process.env['CI']) throw new Error('Chromium is missing: apt-get install chromium')
  return describe.skip
}

export interface OpenBrowser {
  browser: Browser
  newPage(options?: { locale?: string; width?: number; height?: number }): Promise<Page>
  /** Errors that any page has met. */
  errors: string[]
  close(): Promise<void>
}

const openBrowsers: Browser[] = []

export async function openBrowser(): Promise<OpenBrowser> {
  const browser = await chromium.launch({
    executablePath: executablePath!,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  const errors: string[] = []
  openBrowsers.push(browser)
  return {
    browser,
    errors,
    async newPage(options = {}) {
      const context = await browser.newContext({
        locale: options.locale ?? 'en-US',
        viewport: { width: options.width ?? 1280, height: options.height ?? 720 },
      })
      await onEntering(async (origin, cookie) => {
        // A story may have closed its window by then.
        await context
          .addCookies([{ ...cookie, url: origin, httpOnly: true, sameSite: 'Strict' }])
          .catch(() => {})
      })
      const page = await context.newPage()
      page.setDefaultTimeout(30_000)
      page.on('pageerror', error => errors.push(error.message))
      page.on('console', message => {
        // A killed server is part of some stories; whatever else is logged as an error is a fault.
        if (message.type() === 'error' && !/Failed to load resource|ERR_CONNECTION/.test(message.text()))
          errors.push(message.text())
      })
      return page
    },
    close: () => browser.close(),
  }
}

/** What a page shows where a story failed: the only trace of a failure that does not come again. */
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  for (const context of openBrowsers.flatMap(browser => browser.contexts()))
    for (const page of context.pages()) {
      const shown = await page.locator('body').ariaSnapshot({ timeout: 2_000 }).catch(String)
      console.error(`${task.name}: ${page.url()} shows\n${shown.slice(0, 2_000)}`)
    }
})

/** A folder that is gone after the test. */
export function temporaryFolder(): { folder: string; remove(): void } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-journey-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
