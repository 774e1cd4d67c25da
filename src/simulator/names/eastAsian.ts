import { type Names, names } from './names.ts';

/** As they are common in China, with pinyin, and with the surnames of Hong Kong and Taiwan. */
export const chinese: Names = names({
  skew: 2,
  given: `
    伟=Wei 强=Qiang 磊=Lei 洋=Yang 勇=Yong 军=Jun 杰=Jie 涛=Tao 超=Chao 明=Ming 刚=Gang 平=Ping 辉=Hui 鹏=Peng
    华=Hua 飞=Fei 鑫=Xin 波=Bo 斌=Bin 宇=Yu 浩=Hao 凯=Kai 健=Jian 俊=Jun 帆=Fan 帅=Shuai 旭=Xu 宁=Ning 龙=Long
    林=Lin 欢=Huan 佳=Jia 阳=Yang 建华=Jianhua 亮=Liang 成=Cheng 建=Jian 峰=Feng 建国=Jianguo 建军=Jianjun 晨=Chen
    瑞=Rui 志强=Zhiqiang 兵=Bing 雷=Lei 东=Dong 博=Bo 彬=Bin 坤=Kun 想=Xiang 岩=Yan 杨=Yang 文=Wen 利=Li 楠=Nan
    红霞=Hongxia 建平=Jianping 芳=Fang 娜=Na 敏=Min 静=Jing 秀英=Xiuying 丽=Li 艳=Yan 娟=Juan 霞=Xia 秀兰=Xiulan
    燕=Yan 玲=Ling 桂英=Guiying 丹=Dan 萍=Ping 红=Hong 玉兰=Yulan 桂兰=Guilan 英=Ying 梅=Mei 莉=Li 秀珍=Xiuzhen
    婷=Ting 玉梅=Yumei 玉珍=Yuzhen 凤英=Fengying 晶=Jing 玉英=Yuying 颖=Ying 雪=Xue 慧=Hui 红梅=Hongmei 倩=Qian
    琴=Qin 兰英=Lanying 畅=Chang 云=Yun 洁=Jie 柳=Liu 淑珍=Shuzhen 春梅=Chunmei 海燕=Haiyan 冬梅=Dongmei
    秀荣=Xiurong 桂珍=Guizhen 莹=Ying 秀云=Xiuyun 桂荣=Guirong 秀梅=Xiumei 丽娟=Lijuan 婷婷=Tingting 玉华=Yuhua
    琳=Lin 雪梅=Xuemei 淑兰=Shulan 丽丽=Lili 玉=Yu 秀芳=Xiufang 欣=Xin 淑英=Shuying 桂芳=Guifang 丽华=Lihua
    丹丹=Dandan 桂香=Guixiang 淑华=Shuhua 荣=Rong 秀华=Xiuhua 桂芝=Guizhi 小红=Xiaohong 金凤=Jinfeng 瑜=Yu
    桂花=Guihua 璐=Lu 凤兰=Fenglan 英欢=Yinghuan 霞花=Xiahua 桂红=Guihong 春琳=Chunlin 涛璐=Taolu 凯宇=Kaiyu
    璐军=Lujun 晨洋=Chenyang 涛丹=Taodan 欣琴=Xinqin 婷杰=Tingjie 艳文=Yanwen 浩荣=Haorong 杰琴=Jieqin 华磊=Hualei
    莉婷=Liting 春畅=Chunchang 洁婷=Jieting 洋亮=Yangliang 飞玲=Feiling 晨欢=Chenhuan 慧佳=Huijia 海娜=Haina
    浩坤=Haokun 敏兵=Minbing 欢洁=Huanjie 英成=Yingcheng 莉秀=Lixiu 志敏=Zhimin 俊超=Junchao 秀红=Xiuhong
    彬林=Binlin 彬超=Binchao 颖浩=Yinghao 辉柳=Huiliu 英艳=Yingyan 香帅=Xiangshuai 岩瑞=Yanrui 娟丹=Juandan
    俊宇=Junyu 艳伟=Yanwei 龙雪=Longxue 颖东=Yingdong 国利=Guoli 帅林=Shuailin 柳龙=Liulong 英军=Yingjun
    海萍=Haiping 彬波=Binbo 云林=Yunlin 健彬=Jianbin 雪峰=Xuefeng 伟雷=Weilei 刚璐=Ganglu 龙静=Longjing 莉瑜=Liyu
    帅健=Shuaijian 文瑞=Wenrui 慧利=Huili 芝雪=Zhixue 文琳=Wenlin 瑞秀=Ruixiu 冬坤=Dongkun 亮凤=Liangfeng
    荣海=Ronghai 斌帆=Binfan 亮勇=Liangyong 鹏玲=Pengling 畅俊=Changjun 芳龙=Fanglong 斌英=Binying 兰琳=Lanlin
    琳帆=Linfan 丹辉=Danhui 云建=Yunjian 佳玉=Jiayu 平柳=Pingliu 成宁=Chengning 丽想=Lixiang 娜香=Naxiang
    彬花=Binhua 涛秀=Taoxiu 燕鑫=Yanxin 丽颖=Liying 秀军=Xiujun 荣岩=Rongyan 东云=Dongyun 晶飞=Jingfei 荣阳=Rongyang
    明健=Mingjian 杰颖=Jieying 颖静=Yingjing 强兵=Qiangbing 畅博=Changbo 斌健=Binjian 鑫英=Xinying 静佳=Jingjia
    玲辉=Linghui 淑平=Shuping 璐华=Luhua 旭明=Xuming 萍博=Pingbo 丹洋=Danyang 杰伟=Jiewei 辉杨=Huiyang 杰花=Jiehua
    佳飞=Jiafei 凯阳=Kaiyang 想利=Xiangli 花梅=Huamei 英飞=Yingfei 龙倩=Longqian 凤文=Fengwen 超珍=Chaozhen
    凤军=Fengjun 平阳=Pingyang 健旭=Jianxu 兰娜=Lanna 淑霞=Shuxia 淑利=Shuli 鹏燕=Pengyan 利红=Lihong 雪花=Xuehua
    艳萍=Yanping 海建=Haijian 琳文=Linwen 海小=Haixiao 香春=Xiangchun 芳洋=Fangyang 梅超=Meichao 丽洋=Liyang
    小强=Xiaoqiang 勇博=Yongbo 刚楠=Gangnan 军亮=Junliang 凯雷=Kailei 慧雪=Huixue 欣峰=Xinfeng 畅霞=Changxia
    利辉=Lihui 敏红=Minhong 明宁=Mingning 强波=Qiangbo 阳欢=Yanghuan 红花=Honghua 红静=Hongjing 莹香=Yingxiang
    香娜=Xiangna 婷超=Tingchao 飞想=Feixiang 香燕=Xiangyan 磊宇=Leiyu 凤慧=Fenghui 珍慧=Zhenhui 兵勇=Bingyong
    健桂=Jiangui 萍彬=Pingbin 艳俊=Yanjun 林强=Linqiang 海香=Haixiang 明瑞=Mingrui 建颖=Jianying 冬平=Dongping
    浩平=Haoping 丹阳=Danyang 利花=Lihua 帆丹=Fandan 花金=Huajin 燕萍=Yanping 静洁=Jingjie 兰芳=Lanfang 倩利=Qianli
    刚龙=Ganglong 璐春=Luchun 璐玲=Luling 华桂=Huagui 宁璐=Ninglu 兰浩=Lanhao 芝楠=Zhinan 波晶=Bojing 峰萍=Fengping
    琴辉=Qinhui 静丽=Jingli 芳飞=Fangfei 杨国=Yangguo 飞桂=Feigui 林华=Linhua 刚柳=Gangliu 利柳=Liliu 海芝=Haizhi
    宇小=Yuxiao 宇坤=Yukun 欢秀=Huanxiu 明超=Mingchao 博波=Bobo 小玲=Xiaoling 丹军=Danjun 英坤=Yingkun 宇鹏=Yupeng
  `,
  family: `
    王=Wang/Wong 李=Li/Lee 张=Zhang/Cheung/Chang 刘=Liu/Lau 陈=Chen/Chan 杨=Yang/Yeung 黄=Huang/Wong 吴=Wu/Ng
    赵=Zhao/Chiu/Chao 周=Zhou/Chow 徐=Xu/Hsu/Tsui 孙=Sun/Suen 马=Ma 朱=Zhu/Chu 胡=Hu/Wu 林=Lin/Lam 郭=Guo/Kwok
    何=He/Ho 高=Gao 罗=Luo/Lo 郑=Zheng/Cheng 梁=Liang/Leung 谢=Xie/Hsieh/Tse 宋=Song 唐=Tang 许=Xu/Hui/Hsu
    冯=Feng/Fung 邓=Deng/Tang/Teng 韩=Han 曹=Cao 彭=Peng 曾=Zeng/Tsang 萧=Xiao/Siu/Hsiao 蔡=Cai/Tsai/Choi
    潘=Pan/Poon 田=Tian 董=Dong 袁=Yuan 余=Yu 叶=Ye/Yip/Yeh 蒋=Jiang 杜=Du 苏=Su/So 吕=Lu/Lui 程=Cheng 魏=Wei
    丁=Ding 任=Ren 沈=Shen 傅=Fu 卢=Lu 姚=Yao 钟=Zhong/Chung 姜=Jiang 崔=Cui 谭=Tan 廖=Liao 汪=Wang 范=Fan 陆=Lu
    金=Jin 戴=Dai 石=Shi 贾=Jia 夏=Xia 邱=Qiu 韦=Wei 方=Fang 侯=Hou 邹=Zou 孟=Meng 熊=Xiong 秦=Qin 江=Jiang 白=Bai
    阎=Yan 尹=Yin 薛=Xue 段=Duan 雷=Lei 鞠=Ju 黎=Li 史=Shi 贺=He 陶=Tao 龙=Long 毛=Mao 邵=Shao 郝=Hao 顾=Gu 龚=Gong
    万=Wan 严=Yan 钱=Qian 武=Wu 洪=Hong 莫=Mo 覃=Qin 赖=Lai 向=Xiang
  `,
});

/** As they are common in Japan, with their usual reading and other spellings of it. */
export const japanese: Names = names({
  skew: 1.6,
  given: `
    翔=Sho/Shou 蓮=Ren 陽翔=Haruto 颯太=Sota/Souta 大輝=Daiki 健太=Kenta 拓也=Takuya 達也=Tatsuya 雄太=Yuta/Yuuta
    誠=Makoto 隆=Takashi 博=Hiroshi 健二=Kenji/Kenzi 大輔=Daisuke 剛=Tsuyoshi 悠斗=Yuto/Yuuto 海斗=Kaito 和夫=Kazuo
    正=Tadashi 茂=Shigeru 実=Minoru 浩二=Koji/Kouji 修=Osamu 進=Susumu 豊=Yutaka 純一=Junichi/Jyunichi
    徹=Toru/Tohru/Tooru 哲也=Tetsuya 秀樹=Hideki 優子=Yuko/Yuuko 恵子=Keiko 洋子=Yoko/Youko 和子=Kazuko 幸子=Sachiko
    由美子=Yumiko 真由美=Mayumi 久美子=Kumiko 智子=Tomoko 裕子=Hiroko 美咲=Misaki 葵=Aoi 陽菜=Hina 結愛=Yua
    莉子=Riko 愛=Ai 彩=Aya 恵=Megumi 純子=Junko/Jyunko 京子=Kyoko/Kyouko 節子=Setsuko 美穂=Miho 麻衣=Mai 友美=Tomomi
    千尋=Chihiro 未来=Miku 沙織=Saori 綾香=Ayaka 詩織=Shiori 晃=Akira 篤司=Atsushi 治=Osamu 和也=Kazuya 京助=Kyosuke
    健一=Kenichi 修平=Shohei/Shouhei 翔太=Shota/Shouta 淳=Jun/Jyun 聡太郎=Sotaro 太一=Taichi 太郎=Taro 拓真=Takuma
    翼=Tsubasa 智也=Tomoya 直樹=Naoki 直人=Naoto 英樹=Hideki 浩=Hiroshi 学=Manabu 充=Mituru/Mitsuru 稔=Minoru
    裕樹=Yuki/Yuuki 裕太=Yuta/Yuuta 康弘=Yasuhiro 陽一=Yoichi 洋介=Yosuke/Yousuke 亮介=Ryosuke/Ryousuke
    涼平=Ryohei/Ryouhei 零=Rei 明美=Akemi あすか=Asuka 香織=Kaori 加奈=Kana くみ子=Kumiko さゆり=Sayuri 知実=Satomi
    千代=Chiyo 直子=Naoko 七夏=Nanami 花子=Hanako 春香=Haruka 真綾=Maaya 舞=Mai 美加子=Mikako 幹=Miki 桃子=Momoko
    結衣=Yui 裕美子=Yumiko 陽子=Yoko/Youko 里佳=Rika
  `,
  family: `
    佐藤=Sato/Satoh/Satou 鈴木=Suzuki 高橋=Takahashi/Takahasi 田中=Tanaka 伊藤=Ito/Itoh 渡辺=Watanabe 山本=Yamamoto
    中村=Nakamura 小林=Kobayashi 加藤=Kato/Katoh 吉田=Yoshida/Yosida 山田=Yamada 佐々木=Sasaki 山口=Yamaguchi
    松本=Matsumoto/Matumoto 井上=Inoue 木村=Kimura 林=Hayashi 斎藤=Saito/Saitoh 清水=Shimizu 山崎=Yamazaki 阿部=Abe
    森=Mori 池田=Ikeda 橋本=Hashimoto 山下=Yamashita 石川=Ishikawa/Isikawa 中島=Nakajima 前田=Maeda
    藤田=Fujita/Fuzita 後藤=Goto/Gotoh 小川=Ogawa 岡田=Okada 長谷川=Hasegawa 村上=Murakami 近藤=Kondo/Kondoh
    石井=Ishii 遠藤=Endo/Endoh 斉藤=Saito/Saitoh 坂本=Sakamoto 青木=Aoki 藤井=Fujii 西村=Nishimura 福田=Fukuda
    太田=Ota/Ohta 三浦=Miura 藤原=Fujiwara 松田=Matsuda/Matuda 岡本=Okamoto 中川=Nakagawa 原田=Harada 小野=Ono/Ohno
    田村=Tamura 竹内=Takeuchi 金子=Kaneko 和田=Wada 中山=Nakayama 石田=Ishida 上田=Ueda 森田=Morita 柴田=Shibata
    酒井=Sakai 工藤=Kudo/Kudoh 横山=Yokoyama 宮崎=Miyazaki 宮本=Miyamoto 内田=Uchida 高木=Takagi 安藤=Ando/Andoh
    谷口=Taniguchi 大野=Ono/Ohno 丸山=Maruyama 今井=Imai 高田=Takada 藤本=Fujimoto 武田=Takeda 村田=Murata 上野=Ueno
    杉山=Sugiyama 増田=Masuda 平野=Hirano 大塚=Otsuka/Ohtsuka 千葉=Chiba 久保=Kubo 松井=Matsui 小島=Kojima
    岩崎=Iwasaki 桜井=Sakurai 野口=Noguchi 松尾=Matsuo 木下=Kinoshita 野村=Nomura 菊地=Kikuchi 佐野=Sano 新井=Arai
    大西=Onishi/Ohnishi 渡部=Watanabe 杉本=Sugimoto 古川=Furukawa 浜田=Hamada 市川=Ichikawa 菅原=Sugawara
    小松=Komatsu 大久保=Okubo/Ohkubo 島田=Shimada 望月=Mochizuki
  `,
});

/** As they are common in Korea, with the spellings that people use. */
export const korean: Names = names({
  skew: 2.2,
  given: `
    건우=Geonu/Gunu/Geonoo 경수=Gyeongsu/Gyungsu/Gyeongsoo 경숙=Gyeongsuk/Gyungsuk/Gyeongsook
    경자=Gyeongja/Gyungja/Gyeong-Ja 경희=Gyeonghui/Gyunghui/Gyeonghooi 광수=Gwangsu/Gwangsoo/Gwang-Su
    도윤=Doyun/Doyoon/Do-Yun 도현=Dohyeon/Dohyun/Do-Hyeon 동현=Donghyeon/Donghyun/Dong-Hyeon
    명숙=Myeongsuk/Myungsuk/Myeongsook 명자=Myeongja/Myungja/Myeong-Ja 미경=Migyeong/Migyung/Mi-Gyeong
    미숙=Misuk/Misook/Mi-Suk 미영=Miyeong/Miyung/Mi-Yeong 미정=Mijeong/Mijung/Mi-Jeong 민서=Minseo/Minsu/Min-Seo
    민석=Minseok/Minsuk/Min-Seok 민수=Minsu/Minsoo/Min-Su 민재=Minjae/Min-Jae 민준=Minjun/Minjoon/Min-Jun
    민지=Minji/Min-Ji 병철=Byeongcheol/Byungchul/Byeong-Cheol 보람=Boram/Bo-Ram 상철=Sangcheol/Sangchul/Sang-Cheol
    상현=Sanghyeon/Sanghyun/Sang-Hyeon 상호=Sangho/Sang-Ho 상훈=Sanghun/Sanghoon/Sang-Hun
    서연=Seoyeon/Suyun/Seo-Yeon 서영=Seoyeong/Suyung/Seo-Yeong 서윤=Seoyun/Suyun/Seoyoon 서준=Seojun/Sujun/Seojoon
    서현=Seohyeon/Suhyun/Seo-Hyeon 선영=Seonyeong/Sunyung/Seon-Yeong 성민=Seongmin/Sungmin/Seong-Min
    성수=Seongsu/Sungsu/Seongsoo 성진=Seongjin/Sungjin/Seong-Jin 성현=Seonghyeon/Sunghyun/Seong-Hyeon
    성호=Seongho/Sungho/Seong-Ho 성훈=Seonghun/Sunghun/Seonghoon 수민=Sumin/Soomin/Su-Min 수빈=Subin/Soobin/Su-Bin
    수진=Sujin/Soojin/Su-Jin 숙자=Sukja/Sookja/Suk-Ja 순옥=Sunok/Soonok/Sun-Ok 순자=Sunja/Soonja/Sun-Ja
    승민=Seungmin/Seung-Min 승현=Seunghyeon/Seunghyun/Seung-Hyeon 시우=Siu/Sioo/Si-U 아름=Areum/A-Reum
    영길=Yeonggil/Yunggil/Yeong-Gil 영미=Yeongmi/Yungmi/Yeong-Mi 영수=Yeongsu/Yungsu/Yeongsoo
    영숙=Yeongsuk/Yungsuk/Yeongsook 영순=Yeongsun/Yungsun/Yeongsoon 영식=Yeongsik/Yungsik/Yeong-Sik
    영일=Yeongil/Yungil/Yeong-Il 영자=Yeongja/Yungja/Yeong-Ja 영진=Yeongjin/Yungjin/Yeong-Jin
    영철=Yeongcheol/Yungchul/Yeong-Cheol 영호=Yeongho/Yungho/Yeong-Ho 영환=Yeonghwan/Yunghwan/Yeong-Hwan
    영희=Yeonghui/Yunghui/Yeonghooi 예원=Yewon/Ye-Won 예은=Yeeun/Ye-Eun 예준=Yejun/Yejoon/Ye-Jun 예지=Yeji/Ye-Ji
    예진=Yejin/Ye-Jin 옥순=Oksun/Oksoon/Ok-Sun 옥자=Okja/Ok-Ja 우진=Ujin/U-Jin 유진=Yujin/Yoojin/Yu-Jin
    윤서=Yunseo/Yunsu/Yoonseo 은경=Eungyeong/Eungyung/Eoongyeong 은서=Eunseo/Eunsu/Eoonseo
    은영=Eunyeong/Eunyung/Eoonyeong 은정=Eunjeong/Eunjung/Eoonjeong 은주=Eunju/Eoonjoo/Eun-Ju
    은지=Eunji/Eoonji/Eun-Ji 재현=Jaehyeon/Jaehyun/Jae-Hyeon 재호=Jaeho/Jae-Ho 정남=Jeongnam/Jungnam/Jeong-Nam
    정수=Jeongsu/Jungsu/Jeongsoo 정숙=Jeongsuk/Jungsuk/Jeongsook 정순=Jeongsun/Jungsun/Jeongsoon
    정식=Jeongsik/Jungsik/Jeong-Sik 정웅=Jeongung/Jungung/Jeongoong 정자=Jeongja/Jungja/Jeong-Ja
    정호=Jeongho/Jungho/Jeong-Ho 정훈=Jeonghun/Junghun/Jeonghoon 정희=Jeonghui/Junghui/Jeonghooi
    종수=Jongsu/Jongsoo/Jong-Su 주원=Juwon/Joowon/Ju-Won 준서=Junseo/Junsu/Joonseo 준영=Junyeong/Junyung/Joonyeong
    준혁=Junhyeok/Junhyuk/Joonhyeok 준호=Junho/Joonho/Jun-Ho 중수=Jungsu/Joongsoo/Jung-Su 지민=Jimin/Ji-Min
    지아=Jia/Ji-A 지연=Jiyeon/Jiyun/Ji-Yeon 지영=Jiyeong/Jiyung/Ji-Yeong 지우=Jiu/Jioo/Ji-U 지원=Jiwon/Ji-Won
    지은=Jieun/Ji-Eun 지현=Jihyeon/Jihyun/Ji-Hyeon 지혜=Jihye/Ji-Hye 지후=Jihu/Jihoo/Ji-Hu 지훈=Jihun/Jihoon/Ji-Hun
    진우=Jinu/Jinoo/Jin-U 진호=Jinho/Jin-Ho 채원=Chaewon/Chae-Won 춘자=Chunja/Choonja/Chun-Ja
    하윤=Hayun/Hayoon/Ha-Yun 하은=Haeun/Ha-Eun 현숙=Hyeonsuk/Hyunsuk/Hyeonsook 현우=Hyeonu/Hyunu/Hyeonoo
    현정=Hyeonjeong/Hyunjung/Hyeon-Jeong 현주=Hyeonju/Hyunju/Hyeonjoo 현준=Hyeonjun/Hyunjun/Hyeonjoon
    현지=Hyeonji/Hyunji/Hyeon-Ji 혜진=Hyejin/Hye-Jin
  `,
  family: `
    김=Kim 이=Lee/Yi/Rhee 박=Park/Pak 최=Choi/Choe 강=Kang 윤=Yoon/Yun 장=Jang/Chang 한=Han 오=Oh/O 서=Seo/Suh
    권=Kwon 황=Hwang 안=Ahn/An 송=Song 류=Ryu/Yoo 홍=Hong 고=Ko/Koh 문=Moon/Mun 양=Yang 손=Son/Sohn 배=Bae 조=Cho/Jo
    백=Baek/Paik 허=Heo/Hur 남=Nam 심=Shim/Sim 노=Noh/Roh 정=Jung/Jeong/Chung 하=Ha 곽=Kwak 성=Sung/Seong 우=Woo/U
    주=Joo/Ju 차=Cha 구=Koo/Ku 신=Shin/Sin 임=Lim/Im 나=Na 전=Jeon/Chun 민=Min 유=Yoo/Yu 진=Jin/Chin 지=Ji 엄=Um/Eom
  `,
});
