import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { StyleText } from '../../src/essay/index.ts'
import { knownStyle } from '../../src/essay/index.ts'
import type { StyleName } from '../../src/study/index.ts'

const read = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../src/essay/styles/${name}`, import.meta.url)), 'utf8')

const locales = { 'en-US': read('locales-en-US.xml'), 'zh-CN': read('locales-zh-CN.xml') }

export function styleText(name: StyleName): StyleText {
  return { csl: read(`${knownStyle(name)!.file}.csl`), locales }
}
