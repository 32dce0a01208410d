type Unit = { what: 'sign' | 'word'; said: string; isApart: boolean }

const simplified: Record<string, string> = { 廠: '厂', 門: '门', 煙: '烟' }

/** The rule by which a text is found, slowly and by itself: signs and words one after the other. */
export function foundTextPlainly(typed: string, text: string): boolean {
  const chunks = typed
    .split(/\s+/)
    .map(unitsOf)
    .filter(({ length }) => length > 0)
  const units = unitsOf(text)
  return chunks.length > 0 && chunks.every(chunk => units.some((_, at) => standsAt(chunk, units, at)))
}

function standsAt(chunk: readonly Unit[], units: readonly Unit[], at: number): boolean {
  return chunk.every((unit, step) => {
    const there = units[at + step]
    if (!there || there.what !== unit.what) return false
    const bothSigns = step > 0 && unit.what === 'sign' && chunk[step - 1]!.what === 'sign'
    if (bothSigns && there.isApart !== unit.isApart) return false
    const mayGoOn = unit.what === 'word' && step === chunk.length - 1
    return mayGoOn ? there.said.startsWith(unit.said) : there.said === unit.said
  })
}

function unitsOf(text: string): Unit[] {
  const units: Unit[] = []
  let isApart = true
  let between = ''
  for (const one of text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()) {
    const last = units.at(-1)
    if (/\p{Script=Han}/u.test(one)) {
      isApart = last?.what !== 'sign' || /[^ \t]/.test(between)
      units.push({ what: 'sign', said: simplified[one] ?? one, isApart })
      between = ''
    } else if (/[\p{L}\p{N}]/u.test(one)) {
      if (last?.what === 'word' && between === '') last.said += one
      else units.push({ what: 'word', said: one, isApart: true })
      between = ''
    } else between += one
  }
  return units
}

/** The rule of sounds: neighbouring signs that sound so one after the other, the last of them begun at least. */
export function soundedPlainly(typed: string, text: string, read: (run: string) => string[]): boolean {
  const runs: string[] = []
  for (const { what, said, isApart } of unitsOf(text)) {
    if (what === 'word') runs.push('')
    else if (isApart || runs.length === 0) runs.push(said)
    else runs.push(runs.pop()! + said)
  }
  return runs.some(run => {
    const said = run === '' ? [] : read(run)
    return said.some((_, first) =>
      said.some((__, last) => last >= first && sounds(typed, said.slice(first, last + 1))),
    )
  })
}

function sounds(typed: string, said: readonly string[]): boolean {
  const before = said.slice(0, -1).join('')
  const rest = typed.slice(before.length)
  const last = said.at(-1)!
  return typed.startsWith(before) && last.startsWith(rest) && (rest.length > 1 || rest === last)
}
