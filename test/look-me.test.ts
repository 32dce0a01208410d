import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'vitest'
import { repositoryRoot } from './effects.ts'
import { goldenCorpusLines } from './golden/corpus-lines.ts'
import { openBrowser, startProgram, temporaryFolder } from './journeys/program.ts'
test('look', async () => {
  const place = temporaryFolder()
  const file = path.join(place.folder, 'golden.jsonl')
  writeFileSync(file, goldenCorpusLines())
  const study = path.join(place.folder, 'study')
  execFileSync(process.execPath, ['bin/silverscreen', 'import', file, '--study', study], { cwd: repositoryRoot })
  const program = await startProgram(study)
  const browser = await openBrowser()
  for (const [name, locale, extra = ''] of (process.env['LOOK'] ?? 'system|en|').split('@').map(x => x.split('|') as string[])) {
    const page = await browser.newPage({ locale: locale === 'zh' ? 'zh-CN' : 'en', width: 1280, height: Number(process.env['TALL'] ?? 2600) })
    await page.goto(new URL(`/analysis?question=${name}${extra}`, program.address).href)
    await page.getByTestId('finding').waitFor({ timeout: 60000 })
    await page.waitForTimeout(1500)
    await page.screenshot({ path: `/tmp/look-system/${name}-${locale}${extra.replace(/\W/g, '').slice(0, 12)}.png` })
    await page.context().close()
  }
  console.log(browser.errors)
  await browser.close(); await program.end(); place.remove()
}, 240000)
