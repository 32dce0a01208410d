import { expect, test } from 'vitest'
import { fuzzAdapter } from '../../bench/exchange/fuzz-adapters.ts'
import { smallEaf } from './small-eaf.ts'

const smallPackage = `<package xmlns="http://experience.univ-lyon1.fr/advene/ns" xmlns:d="http://purl.org/dc/elements/1.1/">
  <meta><duration xmlns="http://experience.univ-lyon1.fr/advene/ns/advenetool">5000</duration></meta>
  <annotations>
    <annotation d:creator="ada" d:date="2020-02-11T16:52:55" id="a" type="#Seen"><millisecond-fragment begin="0" end="9"/><content>smoke,[TO],fire (far, red)</content></annotation>
    <annotation d:creator="bo" d:date="2020-02-11" id="b" type="#Shot"><millisecond-fragment begin="0" end="900"/><content>1</content></annotation>
    <annotation d:creator="ada" id="c" type="#Flow"><millisecond-fragment begin="0" end="900"/><content>0.5 1 2</content></annotation>
  </annotations>
  <schemas><schema id="s"><annotation-types>
    <annotation-type id="Seen"><meta><completions xmlns="http://experience.univ-lyon1.fr/advene/ns/advenetool">[TO],smoke,fire</completions></meta><content-type mime-type="text/x-advene-keyword-list"/></annotation-type>
    <annotation-type id="Flow"><content-type mime-type="application/x-advene-values"/></annotation-type>
  </annotation-types></schema></schemas>
</package>`

test.each([
  ['advene', smallPackage],
  ['elan', smallEaf],
  [
    'sheet',
    'start,end,sight,memo\n0,2.5,"smoke, snow",far\n2.5,4,snow,\n00:04,5,gate,"a ""b"""\n5,6,snow,\n',
  ],
] as const)(
  'hurt files of %s are read or refused, and every annotation in them is counted once',
  async (adapter, text) => {
    const fuzzed = await fuzzAdapter(adapter, [Buffer.from(text)], { count: 400, seed: 7 })
    expect(fuzzed.faults).toEqual([])
    expect(fuzzed.miscounted).toEqual([])
    expect(fuzzed.read).toBeGreaterThan(50)
  },
)
