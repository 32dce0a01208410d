import type { FindWords } from '../../en/frame/find.ts'
import { amounts } from '../amounts.ts'

export const find: FindWords = {
  title: '查找',
  placeholder: '操作、影片、镜头编号、编码项、矛盾、文献、已存检索式、解读、关联、备忘或字幕中的文字……',
  kinds: {
    codes: '编码项',
    shots: '镜头',
    films: '影片',
    contradictions: '矛盾',
    mediations: '中介',
    links: '关联',
    sources: '文献',
    queries: '已存检索式',
    texts: '文字中',
    acts: '操作',
    playing: '依次播放',
  },
  shot: number => `镜头 ${amounts.count(number)}`,
  playPlaces: code => `依次播放“${code}”的每一处`,
  nothing: '这里没有这个名称。请换一个词，或只输入一部分。',
}
