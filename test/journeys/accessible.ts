import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What axe finds wrong with the page by WCAG 2.2 AA; run through the debugger, which the page's policy allows. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source)
  const violations = await page.evaluate(async () => {
    // What is still fading in has not yet the contrast in which it will be read.
    const isShort = ({ effect }: Animation) => Number(effect?.getComputedTiming().endTime ?? 0) < 1000
    const fading = document.getAnimations().filter(isShort)
    await Promise.allSettled(fading.map(({ finished }) => finished))
    const { axe: checker } = globalThis as unknown as { axe: typeof axe }
    const found = await checker.run({
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    })
    return found.violations.map(violation => ({
      id: violation.id,
      nodes: violation.nodes.map(
        node => `${node.html.slice(0, 160)} — ${node.failureSummary?.slice(0, 200)}`,
      ),
    }))
  })
  expect(violations).toEqual([])
}
