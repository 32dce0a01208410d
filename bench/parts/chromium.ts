import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'

/** The system's Chromium, or the one that SILVERSCREEN_CHROMIUM names. */
export function startChromium(): Promise<Browser> {
  return chromium.launch(options())
}

/** The same with a profile that is kept in the folder, as a scholar's browser keeps what it has compiled. */
export function startChromiumWithProfile(
  folder: string,
  viewport: { width: number; height: number },
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { ...options(), viewport })
}

function options() {
  const executablePath = [process.env['SILVERSCREEN_CHROMIUM'], '/usr/bin/chromium'].find(
    place => place && existsSync(place),
  )
  if (!executablePath) throw new Error('Chromium is missing: set SILVERSCREEN_CHROMIUM.')
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run']
  return { executablePath, args: [...args, '--disable-background-networking'] }
}
