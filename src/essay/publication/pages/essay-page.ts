import { all, h } from '../html/html.ts'
import { inLanguage } from '../html/languages.ts'
import type { Page } from '../html/page.ts'
import type { EssayText } from '../publication.ts'
import type { Site } from '../site.ts'
import { hrefFrom, pathIn } from '../site.ts'
import { setText } from '../text/set-text.ts'

/** The essay in one language. */
export function essayPage(site: Site, text: EssayText): Page {
  const { publication, language } = site
  const { essay } = publication
  const set = setText(site, text, { own: site.path('index.html'), prefix: '' })
  return {
    page: 'index.html',
    title: essay.titles[language],
    content: h(
      'article',
      { class: 'essay' },
      essayHead(site, site.path('index.html')),
      all(...set.blocks),
      set.notes,
    ),
  }
}

/** `own`: the path of the page on which it stands. */
export function essayHead({ publication, language, words }: Site, own: string) {
  const { essay, day, edition } = publication
  const said = words.publication
  const signed = essay.signed[language]
  return h(
    'header',
    { class: 'essay-head' },
    h('h1', {}, inLanguage(essay.titles[language], language)),
    signed !== '' && h('p', { class: 'signed' }, inLanguage(said.signed(signed), language)),
    h(
      'p',
      { class: 'day' },
      h('time', { datetime: day }, said.published(day)),
      edition.own !== null && [
        ' · ',
        h(
          'a',
          { href: hrefFrom(own, pathIn(publication, language, 'editions.html')) },
          words.editions.edition(edition.own.number),
        ),
      ],
    ),
  )
}
