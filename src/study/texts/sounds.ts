import type { WantedKey } from './find-text.ts'

/** Reads a run of hanzi: a syllable with its tone for each sign, as `gong1`, `de0`, `lv4`; what has no reading as it is. */
export type ReadSigns = (signs: string) => readonly string[]

/** How the hanzi of a folded text sound, each syllable after a blank, with a stroke where a run of hanzi ends. */
export function soundsOfText(folded: string, read: ReadSigns): string {
  const runs = folded.split(' ').filter(run => /\p{Script=Han}/u.test(run))
  return runs
    .map(
      run =>
        `${read(run)
          .map(said => (isSyllable(said) ? ` ${said}` : ' /'))
          .join('')} /`,
    )
    .join('')
}

/** One way of dividing what was typed into syllables; a tone is null where none was typed, and any is meant. */
type Syllables = readonly { sound: string; tone: string | null }[]

/** What is looked for by its sound: patterns of SQL, of which one stands in the sounds of what is found. */
export interface WantedSound {
  ways: readonly { pattern: string; keys: readonly WantedKey[] }[]
}

/** Ways of dividing what was typed that are tried; nobody types words of which there are more. */
const mostWays = 16

const longestSyllable = 6

/**
 * What somebody means who types pinyin, with tones (as marks or as digits) or without, with blanks or without: signs that
 * stand beside each other and sound so. The last syllable may be begun only. No way where it is no pinyin.
 */
export function wantedSound(typed: string): WantedSound {
  const groups = groupsOf(typed)
  if (groups.length === 0 || groups.some(group => group === null)) return { ways: [] }
  let ways: Syllables[] = [[]]
  for (const [at, group] of groups.entries()) {
    const divided = divide(group!, at === groups.length - 1)
    ways = ways.flatMap(begun => divided.map(more => [...begun, ...more])).slice(0, mostWays)
  }
  return { ways: ways.map(way => ({ pattern: patternOf(way), keys: keysOfWay(way) })) }
}

/** Whether sounds have what is wanted, as SQL’s `like` would say it. */
export function isSounded({ ways }: WantedSound, sounds: string): boolean {
  return ways.some(({ pattern }) =>
    new RegExp(
      pattern.replace(/[%_]/g, one => (one === '%' ? '.*' : '.')),
      'u',
    ).test(sounds),
  )
}

/** The keys by which an index knows sounds: every pair of neighbouring syllables without tones, and each alone. */
export function keysOfSounds(sounds: string): Set<string> {
  const keys = new Set<string>()
  for (const run of sounds.split('/')) {
    const said = run
      .split(' ')
      .filter(Boolean)
      .map(one => one.slice(0, -1))
    for (let at = 0; at < said.length; at++) {
      keys.add(`y${said[at]}y${said[at + 1] === undefined ? '' : `${said[at + 1]}y`}`)
    }
  }
  return keys
}

function keysOfWay(way: Syllables): WantedKey[] {
  if (way.length === 1) return [{ key: `y${way[0]!.sound}`, begins: true }]
  return way.slice(1).map(({ sound }, at) => {
    const isLast = at === way.length - 2
    return { key: `y${way[at]!.sound}y${sound}${isLast ? '' : 'y'}`, begins: isLast }
  })
}

function patternOf(way: Syllables): string {
  const said = way.map(({ sound, tone }, at) =>
    tone !== null ? ` ${sound}${tone}` : at === way.length - 1 ? ` ${sound}` : ` ${sound}_`,
  )
  return `%${said.join('')}%`
}

/** What was written of so many hanzi, as syllables with their tones (`shan4`, `de0`); null where it is not as many. */
export function syllablesRead(reading: string, count: number): readonly string[] | null {
  const groups = groupsOf(reading)
  if (groups.length === 0 || groups.some(group => group === null)) return null
  let ways: Syllables[] = [[]]
  for (const group of groups) {
    const divided = divide(group!, false)
    ways = ways.flatMap(begun => divided.map(more => [...begun, ...more])).slice(0, mostWays)
  }
  // Without tones everywhere a run is divided into as few as can be, as an apostrophe would say otherwise.
  const fewest = Math.min(...ways.map(({ length }) => length))
  const way = ways.find(
    one => one.length === count && (count === fewest || one.every(({ tone }) => tone !== null)),
  )
  return way?.map(({ sound, tone }) => `${sound}${tone ?? '0'}`) ?? null
}

function groupsOf(typed: string): (Letter[] | null)[] {
  return typed
    .trim()
    .split(/[\s'’-]+/)
    .filter(Boolean)
    .map(lettersOf)
}

interface Letter {
  letter: string
  /** Of the vowel, where it bears a mark; of the whole syllable before it, where a digit follows. */
  tone: string | null
  endsSyllable: boolean
}

const toneMarks: Readonly<Record<string, string>> = {
  '\u0304': '1',
  '\u0301': '2',
  '\u030c': '3',
  '\u0300': '4',
}

function lettersOf(group: string): Letter[] | null {
  const letters: Letter[] = []
  for (const one of group.toLowerCase().replace(/u:/g, 'v').normalize('NFD')) {
    const before = letters.at(-1)
    if (/[a-z]/.test(one)) letters.push({ letter: one, tone: null, endsSyllable: false })
    else if (!before) return null
    else if (one === '\u0308' && before.letter === 'u') before.letter = 'v'
    else if (toneMarks[one] !== undefined) before.tone = toneMarks[one]!
    else if (/[0-5]/.test(one)) {
      before.tone = one === '5' ? '0' : one
      before.endsSyllable = true
    } else return null
  }
  return letters
}

/** From the end backwards, so that no stretch is divided twice however many ways lead to it. */
function divide(letters: readonly Letter[], isLast: boolean): readonly Syllables[] {
  const from: Syllables[][] = [...letters.map(() => []), [[]]]
  for (let at = letters.length - 1; at >= 0; at--)
    for (let end = Math.min(at + longestSyllable, letters.length); end > at; end--) {
      const own = letters.slice(at, end)
      const sound = own.map(({ letter }) => letter).join('')
      const tones = own.flatMap(({ tone }) => tone ?? [])
      if (own.slice(0, -1).some(({ endsSyllable }) => endsSyllable) || tones.length > 1) continue
      const isBegun = isLast && end === letters.length && tones.length === 0 && begun.has(sound)
      if (!syllables.has(sound) && !isBegun) continue
      const ways = from[end]!.map(more => [{ sound, tone: tones[0] ?? null }, ...more])
      from[at] = [...from[at]!, ...ways].slice(0, mostWays)
    }
  return from[0]!
}

function isSyllable(said: string): boolean {
  return /^[a-z]+[0-4]$/.test(said)
}

/** Every syllable that a sign is read as, without its tone; `v` for `ü`. */
const syllables: ReadonlySet<string> = new Set(
  `a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can cang cao ce cen
   ceng cha chai chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui chun chuo ci
   cong cou cu cuan cui cun cuo da dai dan dang dao de dei den deng di dia dian diao die ding diu dong dou du
   duan dui dun duo e ei en eng er fa fan fang fei fen feng fo fou fu ga gai gan gang gao ge gei gen geng gong
   gou gu gua guai guan guang gui gun guo ha hai han hang hao he hei hen heng hong hou hu hua huai huan huang
   hui hun huo ji jia jian jiang jiao jie jin jing jiong jiu ju juan jue jun ka kai kan kang kao ke kei ken
   keng kong kou ku kua kuai kuan kuang kui kun kuo la lai lan lang lao le lei leng li lia lian liang liao lie
   lin ling liu lo long lou lu luan lun luo lv lve ma mai man mang mao me mei men meng mi mian miao mie min
   ming miu mo mou mu na nai nan nang nao ne nei nen neng ni nian niang niao nie nin ning niu nong nou nu nuan
   nuo nv nve o ou pa pai pan pang pao pei pen peng pi pian piao pie pin ping po pou pu qi qia qian qiang qiao
   qie qin qing qiong qiu qu quan que qun ran rang rao re ren reng ri rong rou ru rua ruan rui run ruo sa sai
   san sang sao se sen seng sha shai shan shang shao she shei shen sheng shi shou shu shua shuai shuan shuang
   shui shun shuo si song sou su suan sui sun suo ta tai tan tang tao te tei teng ti tian tiao tie ting tong
   tou tu tuan tui tun tuo wa wai wan wang wei wen weng wo wu xi xia xian xiang xiao xie xin xing xiong xiu xu
   xuan xue xun ya yan yang yao ye yi yin ying yo yong you yu yuan yue yun za zai zan zang zao ze zei zen zeng
   zha zhai zhan zhang zhao zhe zhei zhen zheng zhi zhong zhou zhu zhua zhuai zhuan zhuang zhui zhun zhuo zi
   zong zou zu zuan zui zun zuo`.split(/\s+/),
)

/** How a syllable can begin, from two letters on: a single letter begins half of all. */
const begun: ReadonlySet<string> = new Set(
  [...syllables].flatMap(one =>
    [...one].map((_, at) => one.slice(0, at + 1)).filter(({ length }) => length > 1),
  ),
)
