import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** The system's Chromium, or the one that SILVERSCREEN_CHROMIUM names. */
export function startChromium(): Promise<Browser> {
  const executablePath = [process.env['SILVERSCREEN_CHROMIUM'], '/usr/bin/chromium'].find(
    place => place && existsSync(place),
  )
  if (!executablePath) throw new Error('Chromium is missing: set SILVERSCREEN_CHROMIUM.')
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run']
  return chromium.launch({ executablePath, args: [...args, '--disable-background-networking'] })
}
