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
    '按文字内容查找备忘、解读、含蓄意指、附注、关联、摘录、字幕、画面文字、图版说明、场景与文稿。汉字在行中任何位置都能找到，繁简不分；西文词按词首查找；汉字也可按拼音查找，带不带声调均可。',
  textsFound: ({ typed, written, sounded }) => {
    const found = written.texts + sounded.texts
    if (found === 0) return `此研究项目的文字中没有“${typed}”。`
    const own = written.texts > 0 ? [`“${typed}”：${textsIn(written)}。`] : [`没有这样写的“${typed}”。`]
    const sound = sounded.texts > 0 ? [`读音相同的有${textsIn(sounded)}。`] : []
    return [...own, ...sound].join('')
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
    writing: '画面文字',
    caption: '图版说明',
    scene: '场景',
    essay: '文稿',
  },
  allOf: text => `含“${text}”的全部文字……`,
}
