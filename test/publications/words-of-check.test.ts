import { describe, expect, test } from 'vitest'
import { wordsIn } from '../../src/words/words-of-check.ts'

/** The script that checks numbers as it is bundled, in lines that can be read. */
async function scriptInLines(): Promise<string> {
  const bundler = new URL('../../bin/published-scripts.mjs', import.meta.url).href
  const { bundlePublishedScripts } = (await import(bundler)) as {
    bundlePublishedScripts: (how: { minify: boolean }) => Promise<Record<string, string>>
  }
  const script = (await bundlePublishedScripts({ minify: false }))['check-numbers.js']!
  // Its comments name files.
  return script.replace(/^\s*\/\/.*$/gm, '')
}

/** The subjects of which a script reads words, in the three ways in which the program does. */
function subjectsRead(script: string): string[] {
  const single = /\bwords\d*\.(\w+)|\bwordsIn\d*\([^)]*\)\.(\w+)/g
  const several = /\{([^{}]*)\} = wordsIn\d*\([^)]*\)\s*;/g
  const named = [...script.matchAll(single)].map(([, one, other]) => one ?? other!)
  const listed = [...script.matchAll(several)].flatMap(([, names]) =>
    names!.split(',').map(name => name.split(':')[0]!.trim()),
  )
  return [...new Set([...named, ...listed])].sort()
}

describe('the words of the script that checks a publication', () => {
  test('are those that are left to be read in it, no fewer and no more', async () => {
    expect(subjectsRead(await scriptInLines())).toEqual(Object.keys(wordsIn('en')).sort())
    // What it says itself it says in both languages.
    expect(Object.keys(wordsIn('zh-Hans')).sort()).toEqual(['kept', 'publication'])
  })
})
