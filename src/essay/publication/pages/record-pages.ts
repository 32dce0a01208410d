import type { PrintedCodebook } from '../../../words/index.ts'
import { sayCorpus } from '../../../words/index.ts'
import type { Child } from '../html/html.ts'
import { all, h } from '../html/html.ts'
import { hanziMarked, inLanguage } from '../html/languages.ts'
import type { Page } from '../html/page.ts'
import { documentPath } from '../printed/document-path.ts'
import type { Site } from '../site.ts'
import { hrefFrom } from '../site.ts'
import { setList } from '../text/cite-text.ts'
import { nameOf } from '../text/figures.ts'

/** How the essay came to say what it says: films, evidence, computing, and what is in the folder. */
export function methodsPage(site: Site): Page {
  const { publication, words, language } = site
  const said = words.publication
  const { methods } = said
  const own = site.path('methods.html')
  const { archiveBytes, leftOut, findings } = publication
  return {
    page: 'methods.html',
    title: said.pages.methods,
    content: all(
      h('h1', {}, said.pages.methods),
      h('h2', {}, methods.films),
      h('p', {}, inLanguage(sayCorpus(language, publication.study.corpus), language)),
      h('h2', {}, methods.how),
      h('p', {}, methods.evidence),
      h('p', {}, methods.unit),
      h('p', {}, methods.looked),
      h(
        'p',
        {},
        methods.numbers,
        ' ',
        h('a', { href: hrefFrom(own, site.path('check.html')) }, said.pages.check),
      ),
      findings.length > 0 && h('h2', {}, methods.findings),
      findings.map(finding => [
        h(
          'h3',
          {},
          h(
            'a',
            { href: hrefFrom(own, `${site.path('findings.html')}#finding-${finding.id}`) },
            nameOf(site, finding),
          ),
        ),
        h(
          'ul',
          { class: 'how' },
          finding.how[language].map(line => h('li', {}, inLanguage(line, language))),
        ),
      ]),
      leftOut !== null && [
        h('h2', {}, methods.withheld),
        h('p', {}, inLanguage(leftOut[language], language)),
      ],
      h('h2', {}, methods.archive),
      h(
        'p',
        {},
        archiveBytes === null ? methods.noArchive : methods.archiveSaid(words.amounts.bytes(archiveBytes)),
      ),
      h('h2', {}, methods.sources),
      h('p', {}, methods.filesSaid),
      h(
        'ul',
        {},
        publication.texts.flatMap(text =>
          (['docx', 'md'] as const).map(ending =>
            h(
              'li',
              {},
              h(
                'a',
                { href: hrefFrom(own, documentPath(text.language, ending)) },
                methods.asDocument[ending],
                publication.texts.length > 1 && `, ${said.inLanguage[text.language]}`,
              ),
            ),
          ),
        ),
      ),
    ),
  }
}

/** What was looked for, by whom, how much was looked through, and how far coders agree. */
export function codingPage(site: Site): Page {
  const { publication, words, language } = site
  const said = words.publication
  const { coding } = said
  const { codebook, versions, passes, agreement, marks } = publication.coding
  const say = (text: string) => inLanguage(text, language)
  return {
    page: 'coding.html',
    title: said.pages.coding,
    content: all(
      h('h1', {}, said.pages.coding),
      h('p', { class: 'lead' }, coding.lead, ' ', coding.marks(marks)),
      h('h2', { id: 'versions' }, coding.versions),
      versions.length === 0
        ? h('p', {}, coding.draft)
        : h(
            'ul',
            {},
            versions.map(({ number, publishedAt, note }) =>
              h(
                'li',
                {},
                coding.version({ number, day: publishedAt.slice(0, 10) }),
                note !== '' && [': ', say(note)],
              ),
            ),
          ),
      h('h2', { id: 'passes' }, coding.passes),
      passes.length === 0 ? h('p', {}, coding.noPasses) : passTable(site),
      h('h2', { id: 'agreement' }, coding.agreement),
      agreement[language].length === 0
        ? h('p', {}, coding.noAgreement)
        : h(
            'ul',
            {},
            agreement[language].map(line => h('li', {}, say(line))),
          ),
      h('h2', { id: 'codebook' }, coding.codebook),
      codebook === null ? h('p', {}, coding.noCodebook) : setCodebook(site, codebook[language]),
    ),
  }
}

function passTable(site: Site): Child {
  const { publication, words, language } = site
  const { columns, training, passes: name } = words.publication.coding
  const say = (text: string) => inLanguage(text, language)
  return h(
    'div',
    { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': name },
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', { scope: 'col' }, columns.film),
          h('th', { scope: 'col' }, columns.coder),
          h('th', { scope: 'col' }, columns.codes),
          h('th', { scope: 'col', class: 'figure' }, columns.coverage),
          h('th', { scope: 'col' }, columns.day),
        ),
      ),
      h(
        'tbody',
        {},
        publication.coding.passes.map(({ pass, seenCoderIds, lookedMs, filmMs }) => {
          const film = publication.films.find(one => one.film.id === pass.filmId)
          return h(
            'tr',
            {},
            h('th', { scope: 'row' }, film ? say(site.titleOf(film.film)) : '–'),
            h(
              'td',
              {},
              say(site.coderName(pass.coderId) || '–'),
              pass.isTraining && ` (${training})`,
              seenCoderIds.length > 0 &&
                ` (${words.publication.coding.hadSeen(seenCoderIds.map(id => site.coderName(id)))})`,
            ),
            h('td', {}, say(pass.codeIds.map(id => site.codeName(id)).join(words.codebook.between))),
            h(
              'td',
              { class: 'figure' },
              words.amounts.percent(filmMs > 0 ? Math.min(1, lookedMs / filmMs) : 0),
            ),
            h('td', { class: 'when' }, pass.createdAt.slice(0, 10)),
          )
        }),
      ),
    ),
  )
}

function setCodebook({ language, words }: Site, { lead, sections }: PrintedCodebook): Child {
  const say = (text: string) => inLanguage(text, language)
  const { appendix } = words.codebook
  return [
    h('p', {}, say(lead)),
    sections.map(({ heading, note, entries }) => [
      h('h3', {}, say(heading)),
      h('p', { class: 'lead' }, say(note)),
      h(
        'dl',
        { class: 'codebook' },
        entries.map(({ depth, number, name, other, seeNumber, texts, facts }) =>
          h(
            'div',
            { class: `depth-${Math.min(depth, 4)}` },
            h(
              'dt',
              {},
              `${number} `,
              say(name),
              other !== '' && [' · ', hanziMarked(inLanguage(other, 'en').html)],
            ),
            seeNumber !== null && h('dd', {}, say(appendix.see(seeNumber))),
            texts.map(([label, text]) =>
              h('dd', {}, h('b', {}, say(appendix.label(label).trim())), ' ', say(text)),
            ),
            facts.map(fact => h('dd', { class: 'fact' }, say(appendix.facts([fact])))),
          ),
        ),
      ),
    ]),
  ]
}

export function referencesPage(site: Site): Page {
  const { publication, words } = site
  const said = words.publication
  const list = setList(publication)
  return {
    page: 'references.html',
    title: said.pages.references,
    content: all(
      h('h1', {}, said.pages.references),
      h('p', { class: 'lead' }, list.length === 0 ? said.references.none : said.references.lead),
      list.length > 0 && [
        h(
          'ul',
          { class: 'references', role: 'doc-bibliography' },
          list.map(({ id, html }) => h('li', { id: `ref-${id}` }, hanziMarked(html))),
        ),
        h(
          'p',
          {},
          h(
            'a',
            { href: hrefFrom(site.path('references.html'), 'data/references.json') },
            said.references.data,
          ),
        ),
      ],
    ),
  }
}

/** Every picture that goes out, and the ground on which it does. */
export function stillsPage(site: Site): Page {
  const { publication, words, language } = site
  const said = words.publication
  const { stills } = said
  const own = site.path('stills.html')
  const films = publication.films
    .map(film => ({
      film,
      shown: publication.stills.filter(one => one.filmId === film.film.id && one.path !== null),
    }))
    .filter(({ shown }) => shown.length > 0)
  const say = (text: string) => inLanguage(text, language)
  return {
    page: 'stills.html',
    title: said.pages.stills,
    content: all(
      h('h1', {}, said.pages.stills),
      h('p', { class: 'lead' }, films.length === 0 ? stills.none : stills.lead),
      films.map(({ film, shown }) => [
        h('h2', {}, say(site.titleOf(film.film))),
        h(
          'p',
          {},
          stills.count(shown.length),
          '. ',
          film.ground === null ? stills.unsaid : stills.grounds[film.ground.ground],
          film.ground !== null && film.ground.note !== '' && ['. ', say(film.ground.note)],
        ),
        h(
          'ul',
          { class: 'still-list' },
          shown.map(still =>
            h(
              'li',
              {},
              h('a', { href: hrefFrom(own, still.path!) }, site.sayTime(still.stretch)),
              ` · ${said.films.frame(still.frame)}`,
            ),
          ),
        ),
      ]),
    ),
  }
}

/** Where the questions are put again; without scripts it says where the counts are. */
export function checkPage(site: Site): Page {
  const { publication, words, language } = site
  const said = words.publication
  const { check } = said
  const own = site.path('check.html')
  const isAny = publication.findings.some(({ put }) => put !== null)
  return {
    page: 'check.html',
    title: said.pages.check,
    scripts: isAny ? ['data/counts.js', 'scripts/check-numbers.js'] : [],
    content: all(
      h('h1', {}, said.pages.check),
      h('p', { class: 'lead' }, check.lead),
      isAny
        ? [
            h('noscript', {}, h('p', {}, check.needsScript)),
            h('p', { id: 'checked', role: 'status', 'data-language': language }),
            h('div', { id: 'differing' }),
            h('p', {}, h('a', { href: hrefFrom(own, 'data/counts.js') }, check.counts)),
          ]
        : h('p', {}, check.nothing),
    ),
  }
}
