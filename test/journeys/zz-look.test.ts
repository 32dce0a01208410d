import { test } from 'vitest'
import { openBrowser, startProgram } from './program.ts'
test('look', async () => {
  const program = await startProgram('/tmp/ada/study', {})
  const browser = await openBrowser()
  for (const [locale, n] of [['en-US', 1], ['zh-CN', 2]] as const) {
    const page = await browser.newPage({ locale, width: 1440, height: 900 })
    await page.goto(`${program.address}`)
    await page.waitForTimeout(1500)
    const id = await page.evaluate(async () => { const r = await fetch('/api/films'); const j = await r.json(); const f = (j.films ?? j).find((x: any) => JSON.stringify(x).includes('Tagesschau 2008-09-16')) ; return f.parts[0].id })
    const t = Date.now()
    await page.goto(`${program.address}coding/${id}`)
    await page.locator('[data-picture]').waitFor()
    console.log(Date.now() - t)
    await page.waitForTimeout(1500)
    await page.screenshot({ path: `/tmp/ada/d${n}.png` })
    await page.keyboard.press('ArrowDown')
    await page.waitForTimeout(800)
    await page.screenshot({ path: `/tmp/ada/d${n}b.png` })
  }
  console.log(browser.errors)
}, 120000)
