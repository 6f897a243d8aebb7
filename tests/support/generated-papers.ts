import { placeTones } from '../../shared/vietnamese/tone-placement.ts'

/** A made-up Party paper: every word drawn by a seed, so that a run can be repeated; no figure in it is real. */
export interface GeneratedPaper {
  readonly kind: string
  readonly number: string
  readonly symbol: string
  readonly date: string
  readonly body: string
  readonly title: string
  readonly signer: string
  readonly pages: readonly string[]
}

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

const compoundsOfTheParty =
  'đại hội|nghị quyết|đảng bộ|đảng ủy|chi bộ|đảng viên|nhiệm vụ|lãnh đạo|cán bộ|công tác|tổ chức|nhân dân|thực hiện|kiểm tra|giám sát|kỷ luật|tuyên giáo|dân vận|xây dựng|phát triển|kinh tế|xã hội|quốc phòng|an ninh|văn hóa|giáo dục|nông thôn|nông nghiệp|chính trị|tư tưởng|đạo đức|phong trào|thi đua|khen thưởng|hội nghị|ban thường vụ|ban chấp hành|bí thư|phó bí thư|đại biểu|bầu cử|ứng cử|đề cử|đoàn chủ tịch|đoàn thư ký|thẩm tra|tư cách|báo cáo|biên bản|tham luận|phương hướng|chỉ tiêu|giải pháp|kết quả|hạn chế|nguyên nhân|bài học|kinh nghiệm|quy chế|làm việc|hồ sơ|tài liệu|lưu trữ|văn phòng|thành phố|quận ủy|huyện ủy|xã hội hóa|mặt trận|thanh niên|phụ nữ|cựu chiến binh|công đoàn|hợp tác xã|đất đai|môi trường|y tế|dân số|trật tự|hòa giải|khiếu nại|tố cáo|ngân sách|đầu tư|giao thông|thủy lợi'.split(
    '|',
  )
const onsets = 'b c ch d đ g gi h k kh l m n ng nh ph qu r s t th tr v x'.split(' ')
const openRimes =
  'a ai ao au ay âu ây e eo ê êu i ia iêu o oa oai oi ô ôi ơ ơi u ua uê ui ư ưa ươi ưu y uy'.split(' ')
const closedRimes =
  'am an ang anh ăm ăn ăng âm ân âng em en ên ênh im in inh iêm iên iêng om on ong ôn ông ơn um un ung uôn uông ưng ương uyên'.split(
    ' ',
  )
const stoppedRimes =
  'ac ach ap at ăc ăt âp ât ec et êch êt ich iêp iêt oc op ot ôc ôt ơp uc ut uôc ưc ươc uyêt'.split(' ')
const allTones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const stoppedTones = ['\u0301', '\u0323']
const familyNames = 'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý'.split(' ')
const givenNames =
  'An Bình Chi Dũng Giang Hà Hải Hạnh Hòa Hùng Khánh Lan Linh Minh Nam Nga Phúc Quý Sơn Thảo Thủy Tú Tuấn Vân'.split(
    ' ',
  )
const kinds = [
  ['nghi-quyet', 'NQ', 'Nghị quyết'],
  ['bao-cao', 'BC', 'Báo cáo'],
  ['ke-hoach', 'KH', 'Kế hoạch'],
  ['thong-bao', 'TB', 'Thông báo'],
  ['quyet-dinh', 'QĐ', 'Quyết định'],
  ['bien-ban', 'BB', 'Biên bản'],
  ['to-trinh', 'TTr', 'Tờ trình'],
] as const

/** `c` a compound, `p` a place, `h` a person, `n` a number, `y` a year, `d` a day, `s` the number of a paper. */
const sentences = [
  '{c} {c} của {p} đã {c} {c} theo {s}.',
  'Tập trung {c}, {c} và {c} trong năm {y}.',
  'Đồng chí {h} thay mặt {c} trình bày {c} về {c}.',
  'Căn cứ {s} ngày {d} của {c} {p};',
  'Đã có {n} đồng chí được {c} vào {c} khóa mới.',
  'Tiếp tục {c} {c} gắn với {c}, {c} ở {p}.',
  'Các {c} cần {c} để {c} đạt {n}% trở lên.',
  'Trong {n} năm qua, {c} và {c} có nhiều {c}.',
  'Một số {c} chưa {c}, nhất là {c} tại {p}.',
  '{c} nhiệm kỳ {y} xác định {c} là {c}.',
  'Giao {c} phối hợp với {c} {c} trước ngày {d}.',
  'Ý kiến của đồng chí {h}: đề nghị {c} {c} hơn nữa.',
  'Kết quả {c}: {n} phiếu, trong đó {c} {n} phiếu.',
  'Phấn đấu đến năm {y}, {c} của {p} tăng {n} lần.',
  'Nâng cao {c} và {c} của {c} trong {c}.',
  'Về {c}, {c} thống nhất như sau:',
  'Nguyên nhân là do {c} và {c} còn {c}.',
  'Từ ngày {d} đến ngày {d}, {c} đã {c} {n} {c}.',
  '{c} {p} chịu trách nhiệm {c} việc {c}.',
  'Không có {c} nào {c} trái với {c}.',
  'Tổng số {c} là {n}, có mặt {n}, vắng {n} có lý do.',
  'Hội nghị nghe {h} báo cáo {c}, {c}.',
  'Theo {c}, việc {c} phải {c} trước {c}.',
  'Đẩy mạnh {c}; {c}; {c}; bảo đảm {c}.',
  'Biểu quyết {c} với {n} ý kiến tán thành.',
] as const

type Slot = 'c' | 'p' | 'h' | 'n' | 'y' | 'd' | 's'
const slots: Record<string, Slot> = { c: 'c', p: 'p', h: 'h', n: 'n', y: 'y', d: 'd', s: 's' }
const patterns = sentences.map((text) =>
  text.split(/[{}]/).map((part, at) => (at % 2 === 1 ? (slots[part] ?? part) : part)),
)

export interface PaperMaker {
  readonly compounds: readonly string[]
  /** One paper; about `syllables` long (default 1,730) over pages of about 500. */
  paper(options?: { readonly syllables?: number }): GeneratedPaper
}

/** Syllables of every shape; most are Vietnamese, some only look so. */
function makeSyllables(pick: <Item>(items: readonly Item[]) => Item, count: number): string[] {
  const made = new Set<string>()
  const shapes = [
    [openRimes, allTones],
    [closedRimes, allTones],
    [stoppedRimes, stoppedTones],
  ] as const
  while (made.size < count) {
    const [rimes, tones] = pick(shapes)
    const rime = pick(rimes)
    const vowel = /[aăâeêioôơuưy](?=[^aăâeêioôơuưy]*$)/.exec(rime)?.index ?? 0
    const spelled = pick(onsets) + rime.slice(0, vowel + 1) + pick(tones) + rime.slice(vowel + 1)
    made.add(placeTones(spelled.normalize('NFC')))
  }
  return [...made]
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const two = (value: number) => String(value).padStart(2, '0')

/** Draws by Zipf's law: item r is drawn about 1/(r + 8) as often as the sum of all. */
function zipf<Item>(items: readonly Item[], random: () => number): () => Item {
  const weights = items.map((_, rank) => 1 / (rank + 8))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const table = new Uint16Array(1 << 17)
  let item = 0
  let reached = (weights[0] ?? 0) / sum
  for (let at = 0; at < table.length; at++) {
    while (at / table.length > reached && item < items.length - 1) reached += (weights[++item] ?? 0) / sum
    table[at] = item
  }
  return () => items[table[Math.floor(random() * table.length)] ?? 0] as Item
}

export function paperMaker(seed: number): PaperMaker {
  const random = seededRandom(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const pick = <Item>(items: readonly Item[]) => items[below(items.length)] as Item
  const syllables = makeSyllables(pick, 5_000)
  const drawSyllable = zipf(syllables, random)
  const compounds = [...compoundsOfTheParty]
  while (compounds.length < 12_000) compounds.push(`${drawSyllable()} ${drawSyllable()}`)
  const compound = zipf(compounds, random)
  const places = Array.from(
    { length: 300 },
    () => `xã ${capital(pick(syllables))} ${capital(pick(syllables))}`,
  )

  const person = () => `${pick(familyNames)} ${capital(drawSyllable())} ${pick(givenNames)}`
  const year = () => 1976 + below(50)
  const numberAndKind = () => ({ number: 1 + below(180), kind: pick(kinds) })
  const fill: Record<Slot, () => string> = {
    c: compound,
    p: () => pick(places),
    h: person,
    n: () => String(below(random() < 0.8 ? 100 : 100_000)),
    y: () => String(year()),
    d: () => `${two(1 + below(28))}/${1 + below(12)}/${year()}`,
    s: () => {
      const { number, kind } = numberAndKind()
      return `${kind[2]} số ${two(number)}-${kind[1]}/${pick(['ĐU', 'HU', 'TU', 'CB'])}`
    },
  }
  /** A slip of recognition now and then: it makes the long tail of words that stand once. */
  const slip = (text: string) => {
    const at = below(text.length)
    return text.slice(0, at) + pick(['l', 'rn', 'ii', '1', 'o', 'cl', 'vv']) + text.slice(at + 1)
  }
  const sentence = () => {
    let text = ''
    for (const part of pick(patterns)) {
      const drawn = part.length === 1 ? fill[part as Slot]?.() : undefined
      text += drawn === undefined ? part : random() < 0.012 ? slip(drawn) : drawn
    }
    return capital(text)
  }
  /** How its typist worked: newer tone placement, letters and marks apart, or no marks at all. */
  const hand = (): ((text: string) => string) => {
    const drawn = random()
    if (drawn < 0.15) return (text) => text.replace(/òa\b/g, 'oà').replace(/ủy/g, 'uỷ').replace(/óa\b/g, 'oá')
    if (drawn < 0.2) return (text) => text.normalize('NFD')
    if (drawn < 0.21)
      return (text) =>
        text
          .normalize('NFD')
          .replace(/[\u0300-\u036f]/g, '')
          .replace(/đ/g, 'd')
    return (text) => text
  }

  return {
    compounds,
    paper: ({ syllables: wanted = 1_730 } = {}) => {
      const { number, kind } = numberAndKind()
      const place = pick(places)
      const symbol = `${kind[1]}/${pick(['ĐU', 'ĐH', 'BCH'])}`
      const date = `${year()}-${two(1 + below(12))}-${two(1 + below(28))}`
      const title = `${capital(compound())} ${compound()} ${pick(['của', 'về', 'tại'])} ${compound()} ${place}`
      const written = hand()
      const length = Math.round(wanted * (0.5 + random()))
      const pages: string[] = []
      let text = `ĐẢNG BỘ ${place.toUpperCase()}\nSố ${two(number)}-${symbol}\n\n${kind[2].toUpperCase()}\n${title}\n-----\n`
      let total = 0
      let onPage = 0
      while (total < length) {
        const next = sentence()
        const count = next.split(' ').length
        total += count
        onPage += count
        text += `${next}${random() < 0.25 ? '\n' : ' '}`
        if (onPage > 500) {
          pages.push(written(text))
          text = `${pages.length + 1}\n`
          onPage = 0
        }
      }
      pages.push(written(text))
      const body = `Đảng ủy ${place}`
      return { kind: kind[0], number: two(number), symbol, date, body, title, signer: person(), pages }
    },
  }
}
