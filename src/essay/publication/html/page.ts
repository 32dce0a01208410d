import type { EssayLanguage } from '../../../study/index.ts'
import type { Site } from '../site.ts'
import { hrefFrom, pathIn } from '../site.ts'
import type { Child, Html } from './html.ts'
import { all, h } from './html.ts'
import { inLanguage } from './languages.ts'

/** A page of the publication, in one language. */
export interface Page {
  /** Without its language, as `films/ID.html`. */
  page: string
  title: string
  content: Child
  /** Classic scripts of the folder that it runs; all that it says is there without them. */
  scripts?: readonly string[]
}

/** The pages that stand in the head of every page, in order. */
const sections = [
  ...(['index.html', 'claims.html', 'films.html', 'findings.html', 'methods.html'] as const),
  ...(['coding.html', 'references.html', 'plates.html', 'stills.html'] as const),
  ...(['check.html', 'editions.html'] as const),
] as const
const names = {
  'index.html': 'essay',
  'claims.html': 'claims',
  'films.html': 'films',
  'findings.html': 'findings',
  'methods.html': 'methods',
  'coding.html': 'coding',
  'references.html': 'references',
  'plates.html': 'plates',
  'stills.html': 'stills',
  'check.html': 'check',
  'editions.html': 'editions',
} as const

/** A whole page: head, ways to the others, what it says, and foot. */
export function setPage(site: Site, { page, title, content, scripts = [] }: Page): string {
  const { words, language, publication } = site
  const own = site.path(page)
  const { publication: said } = words
  const to = (path: string) => hrefFrom(own, path)
  const others = publication.texts.map(one => one.language).filter(one => one !== language)
  const essay = publication.essay.titles[language]
  return setDocument({
    language,
    title: page === 'index.html' ? title : `${title} · ${essay}`,
    style: to('style.css'),
    scripts: scripts.map(to),
    body: all(
      h('a', { class: 'skip', href: '#text' }, said.skip),
      h(
        'header',
        { class: 'head' },
        h(
          'p',
          { class: 'running' },
          h('a', { href: to(site.path('index.html')) }, inLanguage(essay, language)),
        ),
        h(
          'nav',
          { 'aria-label': said.sections },
          h(
            'ul',
            {},
            sections.map(section =>
              h(
                'li',
                {},
                h(
                  'a',
                  { href: to(site.path(section)), 'aria-current': section === page ? 'page' : null },
                  said.pages[names[section]],
                ),
              ),
            ),
            others.map(other => h('li', { class: 'other' }, otherLanguage(other))),
            others.length > 0 && h('li', {}, h('a', { href: to('beside.html') }, said.pages.beside)),
          ),
        ),
      ),
      h('main', { id: 'text' }, content),
      h(
        'footer',
        { class: 'foot' },
        h(
          'p',
          {},
          inLanguage(
            said.foot({ study: publication.study.name, day: publication.day, program: publication.program }),
            language,
          ),
          ' ',
          said.offline,
        ),
      ),
    ),
  })

  function otherLanguage(other: EssayLanguage): Html {
    const href = to(pathIn(publication, other, page))
    return h('a', { href, lang: other, hreflang: other }, said.inLanguage[other])
  }
}

export interface Document {
  language: EssayLanguage
  title: string
  style: string
  scripts: readonly string[]
  body: Html
}

export function setDocument({ language, title, style, scripts, body }: Document): string {
  const head = h(
    'head',
    {},
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', {}, title),
    h('link', { rel: 'stylesheet', href: style }),
    scripts.map(src => h('script', { src, defer: true })),
  )
  return `<!doctype html>\n${h('html', { lang: language }, head, h('body', {}, body)).html}\n`
}
