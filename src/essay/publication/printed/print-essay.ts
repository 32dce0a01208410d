import type { EssayLanguage } from '../../../study/index.ts'
import type { Publication, PublishedFile } from '../publication.ts'
import { hrefFrom, Site } from '../site.ts'
import { claimsInLines } from './claims-in-lines.ts'
import { documentPath } from './document-path.ts'
import { pandocMarkdown } from './pandoc-markdown.ts'
import type { PrintedEssay } from './printed-text.ts'
import { printedEssay } from './printed-text.ts'

/** The essay in each of its languages as it is printed. */
export function printEssay(publication: Publication): { language: EssayLanguage; essay: PrintedEssay }[] {
  return publication.texts.map(text => {
    const site = new Site(publication, text.language)
    return { language: text.language, essay: printedEssay(site, text, claimsInLines(site)) }
  })
}

export function markdownFiles(sites: readonly Site[]): PublishedFile[] {
  return sites.map((site, index) => {
    const path = documentPath(site.language, 'md')
    const text = site.publication.texts[index]!
    return { path, text: pandocMarkdown(site, text, to => hrefFrom(path, to)) }
  })
}
