import type { Page } from 'playwright-core'

export interface KeyTimes {
  /** When the key went down, in milliseconds of the clock. */
  pressed: number[]
  /** From there to the frame after it. */
  drawn: number[]
}

/** Notes in the page, as `keyTimes`, when a key goes down and when the next frame is drawn. */
export async function watchKeys(page: Page, key: string): Promise<void> {
  await page.evaluate(`
    globalThis.keyTimes = { pressed: [], drawn: [] }
    addEventListener('keydown', event => {
      if (event.key !== '${key}') return
      const start = performance.now()
      keyTimes.pressed.push(performance.timeOrigin + start)
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => keyTimes.drawn.push(performance.now() - start)
        channel.port2.postMessage(0)
      })
    }, true)
  `)
}

export function readKeyTimes(page: Page): Promise<KeyTimes> {
  return page.evaluate<KeyTimes>('globalThis.keyTimes')
}
