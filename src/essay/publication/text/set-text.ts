import type { Stretch } from '../../evidence/sight.ts'
import type { Block, Inline } from '../../text/text.ts'
import type { Child, Html } from '../html/html.ts'
import { all, asItIs, h } from '../html/html.ts'
import { inLanguage } from '../html/languages.ts'
import type { EssayText } from '../publication.ts'
import type { Site } from '../site.ts'
import { hrefFrom } from '../site.ts'
import type { SetPlace } from './cite-text.ts'
import { citeText, isNoteStyle } from './cite-text.ts'
import { runsOf } from './cited.ts'
import { sentencesOf, setFigure, setPicture, setPlate } from './figures.ts'
import { linkedPlace } from './linked-places.ts'
import { setQuotation } from './set-quotation.ts'

export interface SetText {
  /** A piece of HTML for each block. */
  blocks: readonly Html[]
  notes: Html | null
}

interface Where {
  /** The path of the page on which it stands. */
  own: string
  /** Before every id: two texts may stand on one page. */
  prefix: string
}

/** A text as HTML, block by block, with its notes at the end; every claim and number leads to what it stands on. */
export function setText(site: Site, { blocks }: EssayText, where: Where): SetText {
  const setter = new TextSetter(site, citeText(site, blocks), where)
  return { blocks: blocks.map(block => setter.block(block)), notes: setter.notes() }
}

class TextSetter {
  readonly #site: Site
  readonly #places: readonly SetPlace[]
  readonly #own: string
  readonly #prefix: string
  readonly #isNoteStyle: boolean
  readonly #notes: Html[] = []
  readonly #begun = new Set<string>()
  #nextPlace = 0

  constructor(site: Site, places: readonly SetPlace[], { own, prefix }: Where) {
    this.#site = site
    this.#places = places
    this.#own = own
    this.#prefix = prefix
    this.#isNoteStyle = isNoteStyle(site.publication)
  }

  block(block: Block): Html {
    switch (block.what) {
      case 'heading':
        // The title of the essay is the only heading of the first level.
        return h(`h${block.level + 1}`, {}, this.#line(block.line))
      case 'paragraph':
        return h('p', {}, this.#line(block.line))
      case 'quotation':
        return h(
          'blockquote',
          {},
          block.blocks.map(one => this.block(one)),
        )
      case 'list':
        return h(
          block.isOrdered ? 'ol' : 'ul',
          {},
          block.items.map(item => h('li', {}, this.#item(item))),
        )
      case 'still':
        return this.#still(block.stretch, block.caption)
      case 'plate':
        return setPlate(this.#site, block.plateId, {
          own: this.#own,
          prefix: this.#prefix,
          caption: this.#line(block.caption),
        })
      case 'chart':
        return this.#chart(block.findingId, block.caption)
      case 'dialogue':
        return setQuotation(this.#site, block, { own: this.#own, caption: this.#line(block.caption) })
      case 'other':
        return h('p', { class: 'as-written' }, inLanguage(block.text, this.#site.language))
    }
  }

  notes(): Html | null {
    const { publication: words } = this.#site.words
    if (this.#notes.length === 0) return null
    const id = `${this.#prefix}notes`
    return h(
      'section',
      { class: 'notes', role: 'doc-endnotes', 'aria-labelledby': id },
      h('h2', { id }, words.notes),
      h('ol', {}, this.#notes),
    )
  }

  /** An item of one paragraph is set as that line alone. */
  #item(item: readonly Block[]): Child {
    const [only, ...more] = item
    if (only?.what === 'paragraph' && more.length === 0) return this.#line(only.line)
    return item.map(one => this.block(one))
  }

  #line(line: readonly Inline[]): Html {
    const pieces: Child[] = []
    const runs = runsOf(line)
    for (let at = 0; at < runs.length; ) {
      const claim = claimOf(runs[at]!)
      let end = at
      while (end < runs.length && claimOf(runs[end]!) === claim) end++
      const set = runs.slice(at, end).map(run => this.#run(run))
      pieces.push(claim === null ? set : this.#claim(claim, set))
      at = end
    }
    return all(...pieces)
  }

  #run(run: Inline | readonly Inline[]): Child {
    if (Array.isArray(run)) return this.#cited(false)
    const one = run as Inline
    switch (one.what) {
      case 'words':
        return this.#words(one)
      case 'number':
        return this.#number(one.name, one.text)
      case 'note':
        return this.#note(() => this.#noteLine(one.line))
      case 'break':
        return h('br')
      default:
        return null
    }
  }

  #words({ text, styles, link }: Extract<Inline, { what: 'words' }>): Html {
    let set = inLanguage(text, this.#site.language)
    if (styles.includes('emphasis')) set = h('em', {}, set)
    if (styles.includes('strong')) set = h('strong', {}, set)
    // Whatever else somebody has written there is no way that a reader may be sent.
    return link !== null && /^(?:https?:|mailto:)/i.test(link)
      ? h('a', { href: link, rel: 'noreferrer' }, set)
      : set
  }

  #noteLine(line: readonly Inline[]): Html {
    return all(
      ...runsOf(line).map(run => (Array.isArray(run) ? this.#cited(true) : this.#run(run as Inline))),
    )
  }

  #cited(isInNote: boolean): Child {
    const place = this.#places[this.#nextPlace++]
    if (!place) return null
    const set = linkedPlace(this.#site, place, this.#own)
    if (!this.#isNoteStyle || isInNote) return set
    return this.#note(() => set)
  }

  /** The number is taken before what stands in the note is set. */
  #note(content: () => Html): Html {
    const { publication: words } = this.#site.words
    const number = this.#notes.length + 1
    this.#notes.push(asItIs(''))
    const [note, back] = [`${this.#prefix}note-${number}`, `${this.#prefix}noteref-${number}`]
    this.#notes[number - 1] = h(
      'li',
      { id: note, value: number },
      content(),
      ' ',
      h('a', { href: `#${back}`, role: 'doc-backlink', 'aria-label': words.backToNote(number) }, '↩'),
    )
    return h(
      'sup',
      {},
      h('a', { id: back, href: `#${note}`, role: 'doc-noteref', 'aria-label': words.note(number) }, number),
    )
  }

  #number(name: string, text: string): Html {
    const { publication, words } = this.#site
    const kept = publication.numbers.find(({ number }) => number.name === name)?.number
    const target = kept?.target
    const href =
      target?.what === 'finding' && publication.findings.some(({ id }) => id === target.id)
        ? hrefFrom(this.#own, `${this.#site.path('findings.html')}#finding-${target.id}`)
        : null
    const said = inLanguage(text, this.#site.language)
    return href === null
      ? h('span', { class: 'number' }, said)
      : h('a', { class: 'number', href, title: words.publication.numberFrom }, said)
  }

  #claim(name: string, content: Child): Html {
    const { publication, words, language } = this.#site
    const found = publication.claims.find(({ claim }) => claim.name === name)
    if (!found) return all(content)
    const id = this.#begun.has(name) ? null : `${this.#prefix}claim-${name}`
    this.#begun.add(name)
    const { claim, standing } = found
    const href = hrefFrom(this.#own, `${this.#site.path('claims.html')}#${claim.name}`)
    const kind = words.claims.kinds[claim.what]
    const rivals = this.#site.rivalsOf(claim.name)
    const label = [
      words.publication.claimMark(claim.name, kind),
      ...(rivals.length > 0 ? [words.publication.claims.rivalOf(rivals)] : []),
    ].join('. ')
    const mark = h(
      'a',
      { class: 'claim-mark', href, 'aria-label': label, title: label, lang: language },
      standing === 'fresh' ? claim.name : `${claim.name}*`,
    )
    return h('span', { class: 'claim', id, 'data-standing': standing }, content, mark)
  }

  #still(stretch: Stretch, caption: readonly Inline[]): Html {
    return setFigure(this.#site, stretch, { own: this.#own, caption: this.#line(caption) })
  }

  #chart(findingId: string, caption: readonly Inline[]): Html {
    const { publication, language, words } = this.#site
    const finding = publication.findings.find(({ id }) => id === findingId)
    if (!finding) return h('p', { class: 'gone' }, words.publication.findingGone)
    const picture = setPicture(this.#site, finding, sentencesOf(this.#site, finding))
    const href = hrefFrom(this.#own, `${this.#site.path('findings.html')}#finding-${findingId}`)
    const said = finding.said[language].split('\n')[0]!
    return h(
      'figure',
      { class: 'chart' },
      picture ?? h('p', {}, inLanguage(said, language)),
      h(
        'figcaption',
        {},
        this.#line(caption),
        caption.length > 0 && ' · ',
        h('a', { href }, words.publication.findings.table),
      ),
    )
  }
}

function claimOf(run: Inline | readonly Inline[]): string | null {
  return (Array.isArray(run) ? run[0] : (run as Inline))?.claim ?? null
}
