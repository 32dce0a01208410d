/**
 * What a text says that is a list written out, as TIB AV-A writes one (`['Emotion::Fear', 'Emotion::Sad']`): its values
 * without the name of the series before them. Any other text is one value.
 */
export function listOfText(text: string): { values: string[]; isList: boolean } {
  const inner = text.trim().match(/^\[(.*)\]$/s)?.[1]
  if (inner === undefined) return { values: text === '' ? [] : [text], isList: false }
  const pieces = [...inner.matchAll(/\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\s*(,|$)/gs)]
  if (pieces.map(([whole]) => whole).join('') !== inner) return { values: [text], isList: false }
  const values = pieces.map(([, single, double]) => (single ?? double ?? '').replace(/\\(.)/gs, '$1'))
  return { values: values.map(value => value.replace(/^[\w .-]+::\s*/, '')), isList: true }
}
