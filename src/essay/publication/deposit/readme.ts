import { nameIn } from '../../../study/index.ts'
import type { Publication } from '../publication.ts'
import { authorOf } from './cite-publication.ts'
import { placeOf, placeToCome } from './place-of-publication.ts'

/** What is in the folder and what to type where it is deposited, in both languages: whoever finds it may read either. */
export function readmeFile(publication: Publication): string {
  const { essay, texts, day } = publication
  const titles = texts.map(({ language }) => nameIn(essay.titles, language))
  const author = authorOf(publication)
  return `# ${titles.join(' / ')}

Open index.html in any browser. 用任意浏览器打开 index.html。

## What is here 内容

- index.html: the essay 文稿; claims.html: what its claims stand on 论断及其依据
- films/: a page for each film 影片页; findings.html: findings with their tables 分析结果
- check.html: computes every number again, without a network 核对数字，无需网络
- data/: counts, findings, claims, shots, references as text 计数、分析结果、论断、镜头、文献（文本）
- archive/study.zip: the study itself, as lines of text 研究项目（文本）
- iiif/: IIIF Presentation 3.0 manifests with Web Annotations
- ro-crate-metadata.json (RO-Crate 1.3), datacite.json (DataCite 4.6), CITATION.cff, SHA256SUMS

## At a repository 存入数据仓储时

- Title 题名: ${titles.join(' / ')}
- Author 作者: ${author}
- Date 日期: ${day}
- Type 类型: Text, Essay
- Files 文件: the whole folder as one zip 整个文件夹压缩为一个 zip
- Licence 许可: yours to choose for the words; the stills stand under the grounds in stills.html.
  文字的许可由作者选定；截帧的使用依据见 stills.html。

${whereItStands(publication)}
`
}

/** What is still to be done about the address, or that nothing is. */
function whereItStands(publication: Publication): string {
  const place = placeOf(publication)
  return place === placeToCome
    ? `No address was given when this was published. When the place is known, give its address and publish again, or put it in
iiif/*.json in the place of ${placeToCome}
发布时未给出地址。地址确定后，请填写并重新发布，或以其替换 iiif/*.json 中的 ${placeToCome}`
    : `Put the folder where ${place}index.html opens it: the manifests in iiif/ are called by that address. Should it stand
elsewhere, give the other address and publish again.
请将文件夹置于 ${place}index.html 可以打开之处：iiif/ 中的清单以此地址命名。若置于他处，请填写新地址并重新发布。`
}
