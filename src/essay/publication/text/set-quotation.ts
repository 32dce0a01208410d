import type { Html } from '../html/html.ts'
import { h } from '../html/html.ts'
import { inLanguage } from '../html/languages.ts'
import type { Site } from '../site.ts'
import { hrefFrom } from '../site.ts'

/** A line of dialogue with what it says in other words, and below it who speaks and where, as a way to that place. */
export function setQuotation(
  site: Site,
  line: { lineId: string; isRead: boolean },
  { own, caption }: { own: string; caption: Html },
): Html {
  const { quoted: words } = site.words
  const quoted = site.quotedLine(line)
  if (!quoted) return h('p', { class: 'gone' }, words.none)
  const say = (text: string) => inLanguage(text, site.language)
  const place = site.placeOf(quoted.stretch)
  const at = say(quoted.at)
  return h(
    'figure',
    { class: 'dialogue' },
    h(
      'blockquote',
      {},
      quoted.rows.map(({ what, text, language }) =>
        h(
          'p',
          { class: what, lang: language },
          text.split('\n').flatMap((row, index) => (index > 0 ? [h('br'), row] : [row])),
        ),
      ),
    ),
    h(
      'figcaption',
      {},
      quoted.by !== '' && [say(quoted.by), words.between],
      place === null ? at : h('a', { class: 'place', href: hrefFrom(own, site.path(place)) }, at),
      caption.html !== '' && [' · ', caption],
    ),
  )
}
