import { readPairs } from './entries.ts';
import { fold } from './fold.ts';

/** Keys of what else a word of East Asian syllables may be read as: Wade-Giles as pinyin, Korean in any of its spellings. */
export function readBySyllables(text: string): string[] {
  const readings: string[] = [];
  const chinese = wadeGiles(text);
  if (chinese !== null) readings.push(fold(chinese));
  return [...readings, ...koreanOf(text)];
}

/** Whether a word is one syllable of Chinese in pinyin or Wade-Giles, or of Korean: several of them make one given name. */
export function isSyllable(text: string): boolean {
  return pinyin.test(text) || wade.has(text) || koreanSyllables.has(text);
}

const pinyin =
  /^(?:[bpmfdtnlgkhjqxryw]|[zcs]h?)?(?:a|ai|an|ang|ao|e|ei|en|eng|er|i|ia|ian|iang|iao|ie|in|ing|iong|iu|o|ong|ou|u|ua|uai|uan|uang|ui|un|uo|ue|ve|v)$/;

/** Syllables of Wade-Giles as it is written without its marks, in the pinyin they most often stand for. */
const wade = new Map(
  readPairs(`chia jia|chiang jiang|chiao jiao|chieh jie|chien jian|chih zhi|chin jin|ching jing|chiu qiu|chiung qiong|chu zhu|chuan quan
chuang zhuang|chueh jue|chun jun|chung zhong|cheng zheng|chen zhen|che zhe|chao zhao|chan zhan|chang zhang|chai zhai|chi qi|chou zhou
hsi xi|hsia xia|hsiang xiang|hsiao xiao|hsieh xie|hsien xian|hsin xin|hsing xing|hsiu xiu|hsiung xiong|hsu xu|hsuan xuan|hsueh xue
hsun xun|jen ren|ju ru|jui rui|jung rong|jo ruo|kuan guan|kuang guang|kuei gui|kun kun|kung gong|kuo guo|kai kai|kang gang
lieh lie|lien lian|lung long|lun lun|mien mian|nien nian|nung nong|pai bai|pang bang|pao bao|pei pei|peng peng|pi bi|pin bin
ping ping|po bo|pu bu|shih shi|sheng sheng|shu shu|shun shun|shuo shuo|ssu si|sung song|szu si|ta da|tai tai|tao tao|te de
teng teng|ti di|tien tian|ting ting|to duo|tsai cai|tse ze|tso zuo|tsu zu|tsun cun|tsung zong|tu du|tung dong|tzu zi|wei wei
wen wen|yeh ye|yen yan|yi yi|yin yin|ying ying|yu yu|yuan yuan|yueh yue|yun yun|yung yong|mei mei|ming ming|ling ling|lin lin
hao hao|hung hong|hua hua|hui hui|han han|fang fang|fen fen|fu fu|an an|li li|min min|mao mao|man man|nai nai|ning ning|ya ya|yao yao|yang yang`),
);

/** What only Wade-Giles writes. */
const wadeOnly =
  /hs|ts[aeou]|tz|ch(?:ih|ia|ie|iu|un)|ieh|ueh|yeh|ien|shih|ssu|szu|jui|jung|jen|kuo|kuei|ung(?![aeiou])/;

function wadeGiles(text: string): string | null {
  if (!wadeOnly.test(text)) return null;
  for (let at = 1; at < text.length; at++) {
    const [first, second] = [pinyinOf(text.slice(0, at)), pinyinOf(text.slice(at))];
    if (first !== undefined && second !== undefined) return first + second;
  }
  return text.length > 3 ? (wade.get(text) ?? null) : null;
}

/** A syllable of Wade-Giles in pinyin; the two write those that begin so alike. */
const pinyinOf = (syllable: string) =>
  wade.get(syllable) ?? (/^[mfnlhswy]/.test(syllable) && pinyin.test(syllable) ? syllable : undefined);

/** Korean syllables of given names, each line in the spellings that people choose. */
const koreanSyllables = syllablesOf(
  `min|jun joon june|seo suh|yeon yun youn|ji jee|hyun hyeon|woo wu u|soo su|young yeong|ho|jin|hee hui hi|kyung gyeong kyeong kyoung|hyung hyeong hyoung
sung seong|seung|jae jai|eun|mi mee|sun seon|na|ha|ra|bin been|won weon|hye|sang|dong|chul cheol|yong|tae|gyu kyu|hwan|in|kwang gwang
myung myeong myoung|jung jeong joung|joo ju|bo|sik shik|suk seok|ki gi|yoon|chan|geun keun|il|gu koo ku|hoon hun|ah a|rin|seul|jong
kook guk|hyuk hyeok|sub seop|bum beom|wook uk|do|joong|nam|rae|hwa|hyo|ye yeh|dae|byung byeong|chang|ran|kyu|in|oh o|ah a|rim|lim
yoo yu you|yoon yun|yul yool|sol|da|ri|chae|so|si shi|an|on|han|hae|hyang|ok|wan|un woon|chun choon|pil|kwon gwon|geum keum|gil kil|deok duk
doo du|moo mu|moon mun|bok|bong|seol sul|se|sook suk|soon sun|shin sin|ae|yeop yup`
    .split(/[|\n]/)
    .map((line) => line.split(' ')),
);

/** The syllables that a spelling may stand for: yun is written for two. */
function syllablesOf(lines: string[][]): Map<string, readonly string[]> {
  const made = new Map<string, readonly string[]>();
  for (const line of lines)
    for (const text of line) made.set(text, [...new Set([...(made.get(text) ?? []), line[0] ?? ''])]);
  return made;
}

function koreanOf(text: string): string[] {
  // Of short words that begin with k or g, the other letter makes another name elsewhere: Gina, Kina.
  if (text.length < 3 || text.length > 10 || (text.length < 5 && /^[gk]/.test(text))) return [];
  const readings: string[] = [];
  for (let at = text.length - 1; at > 0; at--) {
    const seconds = koreanSyllables.get(text.slice(at)) ?? [];
    for (const first of seconds.length === 0 ? [] : (koreanSyllables.get(text.slice(0, at)) ?? []))
      readings.push(...seconds.map((second) => `${first}-${second}`));
  }
  return readings;
}
