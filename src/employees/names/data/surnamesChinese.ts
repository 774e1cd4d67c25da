/**
 * Chinese surnames: the character as it is simplified and traditional, then what the name is in Latin letters: pinyin first,
 * then Wade-Giles (Taiwan), Cantonese (Hong Kong), Hokkien and Teochew (Singapore, Malaysia) and Vietnamese or Korean where that is usual.
 */
export const surnamesChinese = `
王 wang wong ong heng
李 li lee
张張 zhang chang cheung cheong teo tiong
刘劉 liu lau lao low
陈陳 chen chan tan chin tang
杨楊 yang yeung yong yeo young
赵趙 zhao chao chiu chew
黄黃 huang hwang wong wee oei ooi
周 zhou chou chow chau chew
吴吳 wu ng goh woo eng
徐 xu hsu tsui chui chee
孙孫 sun suen
胡 hu wu woo aw
朱 zhu chu choo
高 gao kao ko
林 lin lam lim lum
何 he ho hoh
郭 guo kuo kwok quek kok
马馬 ma mah
罗羅 luo lo law loh
梁 liang leung leong neo
宋 song sung soong
郑鄭 zheng cheng tay teh chang
谢謝 xie hsieh tse tze chia
韩韓 han hon
唐 tang tong
冯馮 feng fung foong
于 yu yue
董 dong tung
萧蕭肖 xiao hsiao siu siew
程 cheng ching
曹 cao tsao tso cho chou
袁 yuan yuen
邓鄧 deng teng tang
许許 xu hsu hui koh khoo
傅 fu foo
沈 shen sum sim
戚 qi chi chik
曾 zeng tseng tsang chan
彭 peng pang phang
吕呂 lu lui lyu lv
苏蘇 su so soh
卢盧 lu lo loo
蒋蔣 jiang chiang cheung
蔡 cai tsai choi choy chua
贾賈 jia chia
丁 ding ting
魏 wei ngai
薛 xue hsueh sit
叶葉 ye yeh yip yap
阎閻 yan yen yim
余 yu yue yee
潘 pan poon phua
杜 du tu to
戴 dai tai
夏 xia hsia ha
钟鍾 zhong chung cheong
汪 wang wong
田 tian tien tin
任 ren jen yam
姜 jiang chiang keung
范 fan fann
方 fang fong hong
石 shi shih shek sek
姚 yao yiu yeo
谭譚 tan tam
廖 liao liu liew
邹鄒 zou tsou chow
熊 xiong hsiung hung
金 jin chin kam
陆陸 lu luk lok
郝 hao kok
孔 kong kung hung
白 bai pai pak
崔 cui tsui chui
康 kang hong
毛 mao mo
邱丘 qiu chiu yau khoo
秦 qin chin tsun
江 jiang chiang kong kang
史 shi shih
顾顧 gu ku koo
侯 hou hau how
邵 shao siu
孟 meng mang
龙龍 long lung loong
万萬 wan man
段 duan tuan
雷 lei lui
钱錢 qian chien chin
汤湯 tang tong
尹 yin wan
黎 li lai
易 yi yik
常 chang sheung
武 wu mo
乔喬 qiao chiao kiu
贺賀 he ho
赖賴 lai loi
龚龔 gong kung
文 wen man
施 shi shih sze see
洪 hong hung ang
柯 ke ko or kua
严嚴 yan yen yim
庄莊 zhuang chuang chong
骆駱 luo lok loh
翁 weng yung ang
涂凃 tu
游 you yu yau
詹 zhan chan chim
关關 guan kuan kwan
伍 wu ng
区區 ou au
麦麥 mai mak
甘 gan kam kan
温溫 wen wan
纪紀 ji chi kee
殷 yin yan
俞 yu yue
倪 ni ngai
葛 ge kot
辛 xin hsin
管 guan koon
欧阳歐陽 ouyang auyeung auyong
司马司馬 sima szema
上官 shangguan
诸葛諸葛 zhuge
司徒 situ szeto seeto
`;
