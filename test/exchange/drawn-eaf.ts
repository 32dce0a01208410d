import fc from 'fast-check'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

interface Drawn {
  id: string
  startMs: number
  endMs: number
}

/** ELAN documents with tiers of every constraint, slots without a time, vocabularies, empty and odd values. */
export function aDrawnEaf(): fc.Arbitrary<string> {
  return fc.gen().map(draw => {
    let number = 0
    const values: (number | null)[] = []
    const slot = (ms: number | null) => `ts${values.push(ms)}`
    const value = () =>
      draw(() =>
        fc.oneof(
          fc.constantFrom('smoke', 'fire', '', '工厂 & <b>'),
          fc
            .string({ unit: 'grapheme', maxLength: 12 })
            .map(text => text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')),
        ),
      )
    const whole = (min: number, max: number) => draw(() => fc.integer({ min, max }))
    const aligned = (startMs: number, endMs: number, from = slot(startMs), to = slot(endMs)) => {
      const id = `a${++number}`
      const text = `<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="${id}" TIME_SLOT_REF1="${from}" TIME_SLOT_REF2="${to}"><ANNOTATION_VALUE>${escaped(value())}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>`
      return { text, drawn: { id, startMs, endMs } }
    }
    const referring = (parent: string, previous: string | null) => {
      const id = `a${++number}`
      const before = previous ? ` PREVIOUS_ANNOTATION="${previous}"` : ''
      const text = `<ANNOTATION><REF_ANNOTATION ANNOTATION_ID="${id}" ANNOTATION_REF="${parent}"${before}><ANNOTATION_VALUE>${escaped(value())}</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>`
      return { text, id }
    }
    const roots: Drawn[] = []
    let at = whole(0, 50)
    const rootTexts = Array.from({ length: whole(0, 5) }, () => {
      const one = aligned(at, at + whole(20, 400))
      roots.push(one.drawn)
      at = one.drawn.endMs + draw(() => fc.constantFrom(0, 0, 17))
      return one.text
    })
    const within = roots.map(({ startMs, endMs }) => {
      const from = whole(startMs, endMs - 2)
      return aligned(from, whole(from + 1, endMs)).text
    })
    const divided = roots.flatMap(({ startMs, endMs }) => {
      const parts = whole(1, 4)
      let from = slot(startMs)
      return Array.from({ length: parts }, (_, part) => {
        const to = slot(part === parts - 1 ? endMs : null)
        const { text } = aligned(0, 0, from, to)
        from = to
        return text
      })
    })
    const symbols: string[] = []
    const symbolic = roots.flatMap(({ id }) => {
      let previous: string | null = null
      return Array.from({ length: whole(0, 5) }, () => {
        const one = referring(id, previous)
        previous = one.id
        symbols.push(one.id)
        return one.text
      })
    })
    const associated = symbols.filter(() => whole(0, 1) === 1).map(id => referring(id, null).text)
    const tier = (id: string, texts: readonly string[], type: string, parent = '') =>
      `<TIER TIER_ID="${id}" LINGUISTIC_TYPE_REF="${type}" ${parent && `PARENT_REF="${parent}"`}>${texts.join('')}</TIER>`
    const type = (id: string, more: string) => `<LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="${id}" ${more}/>`
    return [
      '<?xml version="1.0" encoding="UTF-8"?><ANNOTATION_DOCUMENT AUTHOR="A" DATE="2020-01-01T10:00:00Z" FORMAT="3.0" VERSION="3.0">',
      '<HEADER TIME_UNITS="milliseconds"/><TIME_ORDER>',
      ...values.map(
        (ms, index) =>
          `<TIME_SLOT TIME_SLOT_ID="ts${index + 1}"${ms === null ? '' : ` TIME_VALUE="${ms}"`}/>`,
      ),
      '</TIME_ORDER>',
      tier('root', rootTexts, 'seen'),
      // One that hangs on a tier may stand before it.
      tier('associated', associated, 'association', 'symbolic'),
      tier('within', within, 'included', 'root'),
      tier('divided', divided, 'division', 'root'),
      tier('symbolic', symbolic, 'subdivision', 'root'),
      type('seen', 'CONTROLLED_VOCABULARY_REF="things"'),
      type('included', 'CONSTRAINTS="Included_In"'),
      type('division', 'CONSTRAINTS="Time_Subdivision"'),
      type('subdivision', 'CONSTRAINTS="Symbolic_Subdivision" CONTROLLED_VOCABULARY_REF="things"'),
      type('association', 'CONSTRAINTS="Symbolic_Association"'),
      '<CONTROLLED_VOCABULARY CV_ID="things"><CV_ENTRY_ML CVE_ID="c1"><CVE_VALUE LANG_REF="und" DESCRIPTION="">smoke</CVE_VALUE></CV_ENTRY_ML><CV_ENTRY_ML CVE_ID="c2"><CVE_VALUE LANG_REF="und" DESCRIPTION="">fire</CVE_VALUE></CV_ENTRY_ML></CONTROLLED_VOCABULARY></ANNOTATION_DOCUMENT>',
    ].join('')
  })
}
