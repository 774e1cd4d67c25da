/** Korean surnames: the syllables, then what people write in Latin letters: the customary spelling first. */
export const surnamesKorean = `
김 kim gim ghim
이 lee yi rhee ri rhie
박 park bak pak bahk
최 choi choe choy chwe
정 jung jeong chung cheong joung
강 kang gang
조 cho jo joh choh
윤 yoon yun youn
장 jang chang
임 lim im rim yim
한 han hahn
오 oh
서 seo suh so sur
신 shin sin
권 kwon gwon kweon
황 hwang whang
안 ahn an
송 song
전 jeon chun jun chon
홍 hong
유 yoo yu ryu you
류 ryu lyu yoo yu
고 ko go koh
문 moon mun
양 yang
손 son sohn
배 bae pae bai
백 baek paek paik baik
허 heo hur huh her
남 nam
심 shim sim
노 noh no roh
하 ha hah
곽 kwak gwak
성 sung seong
차 cha
주 joo ju chu
우 woo wu
구 koo gu ku goo
민 min
나 na ra
진 jin chin
지 ji jee chi
엄 eom um uhm
채 chae
원 won
천 cheon chun chon
방 bang pang
공 kong gong
현 hyun hyeon
함 ham hahm
변 byun byeon
염 yeom yum
여 yeo
추 choo chu
도 do doh
소 so
석 seok suk
선 sun seon
설 seol sul
마 ma
길 gil kil
연 yeon yun
위 wi wee
표 pyo
명 myung myeong
기 ki gi
반 ban
왕 wang
금 keum geum kum
옥 ok
육 yook yuk
인 in
맹 maeng
제 je
모 mo
탁 tak
국 kook guk
어 eo uh
은 eun
편 pyun pyeon
용 yong
남궁 namgung namkung namgoong
황보 hwangbo
선우 sunwoo seonwoo sunu
제갈 jegal
사공 sagong
독고 dokgo
서문 seomun
`;
