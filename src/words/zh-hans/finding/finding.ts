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
