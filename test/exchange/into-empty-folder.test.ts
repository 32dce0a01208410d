import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { accepted, refused } from '../../src/study/index.ts'
import { intoEmptyFolder } from '../../src/workbench/index.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'silverscreen-out-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const write = (wanted: Record<string, string>) => (target: string) =>
  intoEmptyFolder(target, path.join(root, 'study'), async bundle => {
    for (const [name, text] of Object.entries(wanted)) await bundle.add(name, Readable.from([text]))
    return accepted(Object.keys(wanted).length)
  })

describe('what goes out into a folder', () => {
  test.each([true, false])('stands there under its names; the folder was there: %s', async wasThere => {
    const target = path.join(root, 'deep', 'out')
    if (wasThere) mkdirSync(target, { recursive: true })
    expect(await write({ 'one.txt': '1', 'more/two.txt': '2' })(target)).toEqual(accepted(2))
    expect(readdirSync(target).sort()).toEqual(['more', 'one.txt'])
  })

  test.each([true, false])('is an empty folder where there is nothing; it was there: %s', async wasThere => {
    const target = path.join(root, 'out')
    if (wasThere) mkdirSync(target)
    expect(await write({})(target)).toEqual(accepted(0))
    expect(readdirSync(target)).toEqual([])
    expect(readdirSync(root)).toEqual(['out'])
  })

  test('is nothing where it is refused, and the folder is as it was', async () => {
    const target = path.join(root, 'out')
    mkdirSync(target)
    const answer = await intoEmptyFolder(target, path.join(root, 'study'), async bundle => {
      await bundle.add('one.txt', Readable.from(['1']))
      return refused({ kind: 'no-such-part' })
    })
    expect(answer).toEqual(refused({ kind: 'no-such-part' }))
    expect(readdirSync(root)).toEqual(['out'])
    expect(readdirSync(target)).toEqual([])
  })

  test('goes neither over what is there nor into the study', async () => {
    const target = path.join(root, 'out')
    mkdirSync(target)
    writeFileSync(path.join(target, 'mine.txt'), 'mine')
    expect(await write({ 'one.txt': '1' })(target)).toMatchObject({ refusal: { kind: 'folder-not-empty' } })
    const inside = path.join(root, 'study', 'out')
    expect(await write({ 'one.txt': '1' })(inside)).toMatchObject({
      refusal: { kind: 'folder-inside-study' },
    })
    expect(existsSync(inside)).toBe(false)
    expect(readdirSync(target)).toEqual(['mine.txt'])
  })
})
