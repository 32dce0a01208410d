import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Where a frame is seen, or all of them: at the desk, among the shots of a film, where a reading names its places. */
const frames = ['/coding/', '/sheet', '/reading'].map(place => `a[href*="${place}"]`).join(', ')
const opened = ['films-behind', 'films-of-tie', 'appearances'].map(id => `[data-testid="${id}"]`).join(', ')

/** Numbers in tables and lists that can neither be pressed nor followed; years, and what rests on nothing, are none. */
async function bareNumbers(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const finding = document.querySelector('[data-testid="finding"]')!
    return [...finding.querySelectorAll('td, dd, [data-number]')].flatMap(cell => {
      const said = cell.textContent?.trim() ?? ''
      const isNumber = /[1-9]/.test(said) && !/^\d{4}(–\d{4})?$/.test(said)
      const leads = cell.closest('a, button') ?? cell.querySelector('a, button')
      const isInList = cell.querySelector('td, dd, li')
      return isNumber && !leads && !isInList ? [said.slice(0, 80)] : []
    })
  })
}

/**
 * That every number of the page that is open leads somewhere, and the first of its first table and the last of the first
 * line of its last to frames, in one click. Says how many were pressed.
 */
export async function expectNumbersLead(page: Page): Promise<number> {
  const address = page.url()
  const openDrawers = () =>
    page.evaluate(() => {
      for (const drawer of document.querySelectorAll('[data-testid="finding"] details'))
        (drawer as HTMLDetailsElement).open = true
    })
  await openDrawers()
  await expect.poll(() => bareNumbers(page), { message: address, timeout: 20_000 }).toEqual([])
  const places = await page.evaluate(() => {
    const tables = [...document.querySelectorAll('[data-testid="finding"] table')]
    const lines = tables.flatMap((table, place) => {
      const line = [...table.querySelectorAll('tbody tr')].find(row => row.querySelector('td button'))
      const buttons = [...(line?.querySelectorAll('td button') ?? [])]
      const numbers = buttons.flatMap((button, at) => (/[1-9]/.test(button.textContent ?? '') ? [at] : []))
      return numbers.length === 0 ? [] : [{ place, first: numbers[0]!, last: numbers.at(-1)! }]
    })
    const [one, other] = [lines[0], lines.at(-1)]
    return one && other ? [`${one.place} ${one.first}`, `${other.place} ${other.last}`] : []
  })
  const pressed = [...new Set(places)]
  for (const [times, number] of pressed.entries()) {
    if (times > 0) {
      await page.goto(address)
      await page.getByTestId('finding').waitFor({ timeout: 60_000 })
      await openDrawers()
    }
    const [place, at] = number.split(' ').map(Number) as [number, number]
    const table = page.getByTestId('finding').locator('table').nth(place)
    const line = table.locator('tbody tr').filter({ has: page.locator('td button') })
    const button = line.first().locator('td button').nth(at)
    const said = await button.getAttribute('aria-label')
    await button.click()
    await expect
      .poll(() => page.locator(opened).locator(frames).count(), {
        ...{ message: `${address}: ${said}`, timeout: 20_000 },
      })
      .toBeGreaterThan(0)
  }
  return pressed.length
}
