import type { EssayLanguage } from '../../../study/index.ts'
import type { Html } from './html.ts'
import { asItIs, escaped } from './html.ts'

const hanRun =
  /\p{Script=Han}(?:[\p{Script=Han}·：，。、；？！《》〈〉「」『』（）“”‘’…—]*[\p{Script=Han}》〉」』）？！。])?/gu

/** A text in its language; hanzi in one that is not Chinese say that they are, so that they are set and read as such. */
export function inLanguage(text: string, language: EssayLanguage): Html {
  return language === 'zh-Hans' ? asItIs(escaped(text)) : hanziMarked(escaped(text))
}

/** The same of HTML that has been set already: only what stands between its tags is looked at. */
export function hanziMarked(html: string): Html {
  return asItIs(
    html
      .split(/(<[^>]*>)/)
      .map(piece => (piece.startsWith('<') ? piece : piece.replace(hanRun, '<span lang="zh-Hans">$&</span>')))
      .join(''),
  )
}
