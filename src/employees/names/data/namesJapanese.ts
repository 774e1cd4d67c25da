/** Japanese surnames in kanji and in Hepburn; characters that are written in two ways stand side by side as lines. */
export const surnamesJapanese = `
佐藤 sato|鈴木 suzuki|高橋 takahashi|髙橋 takahashi|田中 tanaka|伊藤 ito|伊東 ito|渡辺 watanabe|渡邊 watanabe|渡邉 watanabe|山本 yamamoto
中村 nakamura|小林 kobayashi|加藤 kato|吉田 yoshida|山田 yamada|佐々木 sasaki|山口 yamaguchi|松本 matsumoto|井上 inoue|木村 kimura
林 hayashi|斎藤 saito|斉藤 saito|齋藤 saito|齊藤 saito|清水 shimizu|山崎 yamazaki|山﨑 yamazaki|森 mori|池田 ikeda
橋本 hashimoto|阿部 abe|石川 ishikawa|山下 yamashita|中島 nakajima|石井 ishii|小川 ogawa|前田 maeda|岡田 okada|長谷川 hasegawa
藤田 fujita|後藤 goto|近藤 kondo|村上 murakami|遠藤 endo|青木 aoki|坂本 sakamoto|福田 fukuda|太田 ota|西村 nishimura
藤井 fujii|金子 kaneko|岡本 okamoto|藤原 fujiwara|中野 nakano|三浦 miura|原田 harada|中川 nakagawa|松田 matsuda|竹内 takeuchi
小野 ono|田村 tamura|中山 nakayama|和田 wada|石田 ishida|森田 morita|上田 ueda|原 hara|内田 uchida|柴田 shibata
酒井 sakai|宮崎 miyazaki|横山 yokoyama|高木 takagi|安藤 ando|宮本 miyamoto|大野 ono|小島 kojima|谷口 taniguchi|今井 imai
工藤 kudo|高田 takada|増田 masuda|丸山 maruyama|杉山 sugiyama|村田 murata|大塚 otsuka|新井 arai|小山 koyama|平野 hirano
藤本 fujimoto|河野 kono|上野 ueno|野口 noguchi|武田 takeda|松井 matsui|千葉 chiba|菅原 sugawara|岩崎 iwasaki|久保 kubo
木下 kinoshita|佐野 sano|野村 nomura|松尾 matsuo|菊地 kikuchi|菊池 kikuchi|市川 ichikawa|杉本 sugimoto|古川 furukawa|大西 onishi
島田 shimada|水野 mizuno|桜井 sakurai|櫻井 sakurai|高野 takano|渡部 watanabe|吉川 yoshikawa|山内 yamauchi|西田 nishida|飯田 iida
西川 nishikawa|小松 komatsu|北村 kitamura|安田 yasuda|五十嵐 igarashi|川口 kawaguchi|平田 hirata|関 seki|中田 nakata|久保田 kubota
服部 hattori|東 higashi|岩田 iwata|土屋 tsuchiya|川崎 kawasaki|福島 fukushima|本田 honda|辻 tsuji|樋口 higuchi|秋山 akiyama
田口 taguchi|永井 nagai|山中 yamanaka|中西 nakanishi|吉村 yoshimura|川上 kawakami|石原 ishihara|大橋 ohashi|松岡 matsuoka|馬場 baba
浜田 hamada|森本 morimoto|矢野 yano|浅野 asano|松下 matsushita|星野 hoshino|大久保 okubo|吉岡 yoshioka|小池 koike|野田 noda
荒木 araki|大谷 otani|松浦 matsuura|熊谷 kumagai|黒田 kuroda|尾崎 ozaki|永田 nagata|川村 kawamura|望月 mochizuki|田辺 tanabe
荒井 arai|堀 hori|内藤 naito|早川 hayakawa|松村 matsumura|菅野 kanno|西山 nishiyama|白石 shiraishi|平井 hirai|岡崎 okazaki
広瀬 hirose|川島 kawashima|宮田 miyata|堀内 horiuchi|岡 oka|中井 nakai|大石 oishi|片山 katayama|横田 yokota|栗原 kurihara
本間 honma|上村 uemura|須藤 sudo|高山 takayama|篠原 shinohara|鎌田 kamata|西 nishi|吉野 yoshino|小田 oda|大島 oshima
富田 tomita|沢田 sawada|田島 tajima|成田 narita|八木 yagi|津田 tsuda|土井 doi|石橋 ishibashi|関口 sekiguchi|三宅 miyake
大川 okawa|川田 kawada|福井 fukui|小沢 ozawa|中尾 nakao|今村 imamura|島崎 shimazaki|黒川 kurokawa|神田 kanda|村井 murai
大森 omori|滝沢 takizawa|根本 nemoto|松原 matsubara|戸田 toda|岸本 kishimoto|奥村 okumura|植田 ueda|河合 kawai|川合 kawai
小倉 ogura|山根 yamane|北川 kitagawa|久野 kuno|三好 miyoshi|長尾 nagao|町田 machida|荻野 ogino|岩本 iwamoto|児玉 kodama
坂口 sakaguchi|稲垣 inagaki|森下 morishita|竹田 takeda|天野 amano|小西 konishi|古田 furuta|野中 nonaka|奥田 okuda|大山 oyama
西野 nishino|榎本 enomoto|相馬 soma|望田 mochida|藤岡 fujioka|河村 kawamura|小泉 koizumi|安部 abe|角田 tsunoda|梅田 umeda
向井 mukai|甲斐 kai|青山 aoyama|福本 fukumoto|吉本 yoshimoto|大沢 osawa|若林 wakabayashi|片岡 kataoka|豊田 toyoda|黒木 kuroki
泉 izumi|谷 tani|南 minami|柳 yanagi|畑 hata|堤 tsutsumi|岸 kishi|星 hoshi|榊原 sakakibara|二宮 ninomiya
`;

/** Japanese given names in kanji and in Hepburn, the usual reading first. */
export const givenNamesJapanese = `
太郎 taro|一郎 ichiro|次郎 jiro|二郎 jiro|三郎 saburo|健太 kenta|健太郎 kentaro|大輔 daisuke|翔太 shota|拓也 takuya
達也 tatsuya|直樹 naoki|健一 kenichi|誠 makoto|浩 hiroshi|博 hiroshi|隆 takashi|修 osamu|茂 shigeru|豊 yutaka
明 akira|進 susumu|学 manabu|哲也 tetsuya|和也 kazuya|雄太 yuta|雄一 yuichi|裕子 yuko|由美子 yumiko|由美 yumi
恵子 keiko|京子 kyoko|洋子 yoko|陽子 yoko|和子 kazuko|幸子 sachiko|節子 setsuko|久美子 kumiko|真由美 mayumi|智子 tomoko
美咲 misaki|愛 ai|彩 aya|彩香 ayaka|綾 aya|綾子 ayako|麻衣 mai|舞 mai|恵 megumi|直美 naomi
直子 naoko|典子 noriko|紀子 noriko|孝子 takako|貴子 takako|弘子 hiroko|博子 hiroko|裕美 hiromi|明美 akemi|純子 junko
順子 junko|香織 kaori|千尋 chihiro|優子 yuko|友美 tomomi|美香 mika|美穂 miho|奈々 nana|七海 nanami|結衣 yui
陽菜 hina|葵 aoi|凛 rin|桜 sakura|さくら sakura|花子 hanako|美優 miyu|莉子 riko|遥 haruka|春香 haruka
翔 sho kakeru|蓮 ren|大翔 hiroto haruto|悠斗 yuto|陽翔 haruto|湊 minato|樹 itsuki tatsuki|颯太 sota|蒼 aoi sora|悠真 yuma
優斗 yuto|海斗 kaito|拓海 takumi|匠 takumi|亮 ryo|涼 ryo|遼 ryo|涼太 ryota|亮太 ryota|良太 ryota
裕太 yuta|祐介 yusuke|雄介 yusuke|裕介 yusuke|洋介 yosuke|陽介 yosuke|大介 daisuke|俊介 shunsuke|圭介 keisuke|健 ken takeshi
剛 tsuyoshi takeshi|武 takeshi|聡 satoshi|智 satoshi|悟 satoshi|淳 jun atsushi|純 jun|潤 jun|敦 atsushi|篤 atsushi
徹 toru|透 toru|勇 isamu|実 minoru|稔 minoru|昇 noboru|登 noboru|清 kiyoshi|勝 masaru|正 tadashi
正人 masato|雅人 masato|真人 masato|直人 naoto|和人 kazuto|健人 kento|勇人 hayato|隼人 hayato|正樹 masaki|雅樹 masaki
英樹 hideki|秀樹 hideki|弘樹 hiroki|裕樹 hiroki yuki|大樹 daiki|直也 naoya|雅也 masaya|智也 tomoya|信也 shinya|真也 shinya
伸一 shinichi|真一 shinichi|慎一 shinichi|浩一 koichi|光一 koichi|孝一 koichi|洋一 yoichi|陽一 yoichi|純一 junichi|淳一 junichi
隆之 takayuki|孝之 takayuki|貴之 takayuki|博之 hiroyuki|弘之 hiroyuki|浩之 hiroyuki|裕之 hiroyuki|正之 masayuki|雅之 masayuki|智之 tomoyuki
和彦 kazuhiko|明彦 akihiko|勝彦 katsuhiko|義彦 yoshihiko|康弘 yasuhiro|和弘 kazuhiro|義弘 yoshihiro|正弘 masahiro|昌弘 masahiro|雅弘 masahiro
隆 takashi|孝 takashi|崇 takashi|貴志 takashi|仁 hitoshi jin|司 tsukasa|薫 kaoru|光 hikaru|瞳 hitomi|舞子 maiko
美和 miwa|美紀 miki|美樹 miki|真紀 maki|由紀 yuki|由紀子 yukiko|雪 yuki|有希 yuki|幸 sachi|千恵 chie
早紀 saki|沙織 saori|詩織 shiori|志保 shiho|里美 satomi|聡美 satomi|理恵 rie|理沙 risa|絵里 eri|絵美 emi
恵美 emi megumi|恵理 eri|恵美子 emiko|加奈 kana|佳奈 kana|加奈子 kanako|佳子 yoshiko|良子 yoshiko|芳子 yoshiko|文子 fumiko
文 aya fumi|昭子 akiko|明子 akiko|晶子 akiko|秋子 akiko|亜希子 akiko|敏子 toshiko|俊子 toshiko|悦子 etsuko|恒子 tsuneko
礼子 reiko|玲子 reiko|麗子 reiko|涼子 ryoko|良 ryo|真理子 mariko|麻里子 mariko|真理 mari|万里子 mariko|美智子 michiko
道子 michiko|充 mitsuru|満 mitsuru|護 mamoru|守 mamoru|治 osamu|保 tamotsu|昭 akira|彰 akira|晃 akira
`;
