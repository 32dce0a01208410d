import type { FindingWords } from '../../en/finding/finding.ts'
import { amounts } from '../amounts.ts'

interface TextCount {
  texts: number
  films: number
  all: number
}

function textsIn({ texts, films, all }: TextCount): string {
  const where =
    films === 0 ? '不属于任何影片' : `见于 ${amounts.count(all)} 部影片中的 ${amounts.count(films)} 部`
  return `${amounts.count(texts)} 条文字，${where}`
}

export const finding: FindingWords = {
  title: '检索',
  texts: '文字中',
  searchTexts: '词语、两个以上汉字或拼音',
  search: '检索',
  sort: '范围',
  anySort: '全部文字',
  textsPurpose:
    '按文字内容查找备忘、解读、含蓄意指、附注、关联、摘录、字幕、对白、画面文字、图版说明、场景与文稿。汉字在行中任何位置都能找到，繁简不分；西文词按词首查找；汉字也可按拼音查找，带不带声调均可。',
  textsFound: ({ typed, written, sounded }) => {
    const found = written.texts + sounded.texts
    if (found === 0) return `此研究项目的文字中没有“${typed}”。`
    const own = written.texts > 0 ? [`“${typed}”：${textsIn(written)}。`] : [`没有这样写的“${typed}”。`]
    const sound = sounded.texts > 0 ? [`读音相同的有${textsIn(sounded)}。`] : []
    return [...own, ...sound].join('')
  },
  copyQuotation: '复制为引文',
  copied: '已复制。',
  notCopied: '浏览器不允许复制。',
  quotation: ({ lines, where }) => {
    const [film, ...rest] = where
    return [...lines.map(line => `“${line}”`), [`《${film}》`, ...rest].join('，')].join('\n')
  },
  soundsSo: '读音相同',
  ofNoFilm: '不属于影片',
  shownOf: ({ shown, all }) =>
    shown === all ? amounts.count(all) : `显示 ${amounts.count(all)} 条中的 ${amounts.count(shown)} 条`,
  sorts: {
    memo: '备忘',
    reading: '解读',
    connotation: '含蓄意指',
    note: '附注',
    link: '关联',
    excerpt: '摘录',
    subtitle: '字幕',
    dialogue: '对白',
    writing: '画面文字',
    caption: '图版说明',
    scene: '场景',
    essay: '文稿',
  },
  shots: '镜头',
  line: '检索式',
  lineHint: '烟囱 邻近/3 离开 且 非 影片:"铁西区"',
  queryPurpose:
    '按镜头内容查找：编码项及其标记所说的内容、位置、态度、关联、编码者、影片、时期、地点与文字；可在同一镜头内，也可彼此相邻。只写编码项名称即可。无人查看过的，不算没有。',
  begin: '组成检索式',
  builder: '组成的检索式',
  saved: '已存检索式',
  savedList: {
    none: '还没有已存的检索式。检索后即可保存：它随研究项目一同留存，所指各项改名之后仍然有效。',
    name: '检索式名称',
    newName: '新名称',
    save: '保存检索式',
    savedUnder: name => `检索式已随研究项目保存为“${name}”。`,
    saveAsAnother: '另存',
    saveChange: '保存更改',
    open: name => `已打开“${name}”。`,
    openAndChanged: name => `已打开“${name}”，并在此更改过。`,
    gone: '此已存检索式已不存在，可能已在另一窗口中删除；撤销可将其恢复。',
    rename: name => `重命名“${name}”`,
    keepName: '确定名称',
    intoTray: '将检索式收入素材盘',
    theQuery: '检索式',
    remove: name => `删除“${name}”`,
  },
  joined: '镜头须含',
  joins: {
    all: '以下全部',
    any: '以下任一',
    near: '前者邻近后者',
    before: '前者先于后者',
    after: '前者后于后者',
    overlaps: '前者与后者时间重叠',
    not: '非',
  },
  notNot: '去掉“非”',
  andMore: '且……',
  add: '再加一个条件',
  remove: '去掉此条件',
  within: '相距不超过',
  counted: '计量单位',
  reachUnits: { shots: '个镜头', seconds: '秒' },
  condition: '条件',
  which: '哪一个',
  value: '取值',
  words: '文字',
  below: '含其下各项',
  saidOfMark: '且标记所说为……',
  anyContradiction: '任何矛盾',
  fields: {
    code: '编码项',
    value: '方面的取值',
    position: '位置',
    attitude: '态度',
    coder: '编码者',
    link: '关联',
    film: '影片',
    period: '时期',
    place: '地点',
    text: '文字内容',
    sound: '汉字读音',
  },
  shownAs: '显示方式',
  views: { grid: '静帧', list: '列表', time: '时间线' },
  chosen: count => `已选 ${amounts.count(count)} 个镜头：`,
  allOfThem: count => `所列 ${amounts.count(count)} 个镜头：`,
  choose: '选择',
  plate: '图版',
  newPlate: '新建图版',
  ontoPlate: '置于图版',
  intoMemo: '写入备忘',
  asTable: '导出表格（CSV）',
  notFound: '未找到的影片',
  absentFrom: ({ unknown, units }) =>
    unknown === 0
      ? '没有'
      : unknown === units
        ? '无人为此查看'
        : `查看过的部分没有；${amounts.count(units)} 个镜头中有 ${amounts.count(unknown)} 个无人查看`,
  me: '我',
  anyLink: '任何',
  shot: number => `镜头 ${amounts.count(number)}`,
  queryFound: films => {
    const all = films.length
    const having = films.filter(({ found }) => found > 0)
    const shots = having.reduce((sum, { found }) => sum + found, 0)
    const others = films.filter(({ found }) => found === 0)
    const unseen = others.filter(({ unknown, units }) => unknown === units)
    const partly = others.filter(({ unknown, units }) => unknown > 0 && unknown < units)
    const sentences = [
      having.length === 0
        ? `${amounts.count(all)} 部影片中均未找到。`
        : `见于 ${amounts.count(all)} 部影片中的 ${amounts.count(having.length)} 部，共 ${amounts.count(shots)} 个镜头。`,
    ]
    if (unseen.length > 0) sentences.push(`有 ${amounts.count(unseen.length)} 部影片无人为此查看过。`)
    if (partly.length > 0)
      sentences.push(`另有 ${amounts.count(partly.length)} 部未找到的影片只查看了部分镜头。`)
    return sentences.join('')
  },
  ofFilm: ({ found, foundMs, unknown, units }) => {
    const own = `${amounts.count(units)} 个镜头中的 ${amounts.count(found)} 个，${amounts.length(foundMs)}`
    return unknown === 0 ? own : `${own}；${amounts.count(unknown)} 个无人查看`
  },
  allOf: text => `含“${text}”的全部文字……`,
}
