import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { repositoryRoot } from '../effects.ts'
import northeast from '../references/northeast.csl.json' with { type: 'json' }
import { temporaryFolder } from './program.ts'

const list = path.join('test', 'references', 'northeast.csl.json')

/** The command as it is typed, in a process of its own. */
function cite(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise(resolve => {
    const env = { ...process.env, LANG: 'C.UTF-8' }
    const typed = ['bin/silverscreen', 'cite', ...words]
    execFile(process.execPath, typed, { cwd: repositoryRoot, env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    )
  })
}

// What has changed is built first, and said.
beforeAll(async () => {
  await cite('--help')
}, 60_000)

describe('a list of references, printed', () => {
  test('has each reference in the order of the file, as text without markup or as HTML', async () => {
    const html = await cite(list, '--style', 'chicago-author-date', '--format', 'html', '--json')
    expect({ code: html.code, err: html.err }).toEqual({ code: 0, err: '' })
    const printed = JSON.parse(html.out) as { id: string; text: string }[]
    expect(printed.map(({ id }) => id)).toEqual(northeast.map(({ id }) => id))
    const by = new Map(printed.map(({ id, text }) => [id, text]))
    for (const { id, custom } of northeast)
      if ('expected_chicago_author_date' in custom)
        expect(by.get(id)).toBe(custom.expected_chicago_author_date)
    const text = await cite(list, '--style', path.join('src', 'essay', 'styles', 'chicago-author-date.csl'))
    expect(text.out).toBe(printed.map(({ text: one }) => `${one.replace(/<\/?i>/g, '')}\n`).join(''))
  })

  test('is refused in a sentence that says what is wrong with list or style', async () => {
    const { folder, remove } = temporaryFolder()
    const broken = path.join(folder, 'broken.json')
    writeFileSync(broken, '[\n{"id": "a"')
    const odd = path.join(folder, 'odd.json')
    writeFileSync(odd, '[{"id": "a"}, {"id": "b", "type": "book"}, {"id": "b", "type": "book"}]')
    const style = path.join(folder, 'none.csl')
    writeFileSync(style, '<html></html>')
    const said = [
      [[broken, '--style', 'mla'], 'line 2'],
      [[odd, '--style', 'mla'], 'Entry 1 (“a”) has no “type”'],
      [[odd, '--style', 'mla'], 'Entry 3 has the id “b”'],
      [[list, '--style', 'harvard-of-nobody'], 'chicago-author-date'],
      [[list, '--style', style], 'no style in CSL'],
      [[path.join(folder, 'nowhere.json'), '--style', 'mla'], 'no file'],
      [[folder, '--style', 'mla'], 'folder'],
    ] as const
    for (const [words, sentence] of said) {
      const { code, out, err } = await cite(...words)
      expect({ words, code, out }).toEqual({ words, code: 1, out: '' })
      expect(err).toContain(sentence)
    }
    remove()
    expect(await cite(list)).toMatchObject({ code: 2, out: '' })
    expect(await cite(list, '--style', 'mla', '--format', 'pdf')).toMatchObject({ code: 2, out: '' })
  })
})
