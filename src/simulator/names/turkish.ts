import { type Names, names } from './names.ts';

/** As they are common in Turkey. */
export const turkish: Names = names({
  skew: 1.6,
  given: `
    Mehmet Fatma Mustafa Ayşe Ahmet Emine Ali Zeynep Hüseyin Elif Emre Aylin Murat Merve Erbil Çisem Kelâmi
    Aysevim Uluman Büşranur Arıel Beyhatun Akkerman Semrin Aksay Hilayda Zekayi Fermuta Özakan Süleyla Karataş
    Hayel Binbaşar Zeyno Fahrullah Kutun Rezzak Ferhan Aydınbey İklim Münif Susam Cercis Ayhan Binışık Selime
    Cihandide Meleknur Kavurt Nejdet Zennun Çilga Çelem Necilal Derkay İncifir Terlan Feraye Işıman Eriş Kamar
    Zebirce Ekber Emiş Nural İlkbahar Türabi Mefharet Gücal Nurgil Sami Alışık Onuker Günsel Bahittin Sezen
    Fetullah Melûl Adak Semine Kızıl Gülsiye Abdulbekir Asiman Akif Benek Ümmet Rafia Atalay Banü Monis Tülin
    Günkurt Aksoy Öktürk Ticen Açıkel Melikkan Aypar Nezize Vâlâ Risalet Torhan Nevise Kanpulat Ezgin Birgit
    Saçı Özerdinç Şennur Tulun Kitan Ledün Bağdat Alkor Şehza Seler Emal Suphi Orçin Erkinel Oluş Oymak Rojnu
    Göknur Nevgin Hasbek Dilşat Sançar Gözem Gencaslan Çağlar Erginel İhsan Besin Güngören Arısoy Gürten Erinçer
    Sanur Necdat İlklima Tekecan Uyanser Evrimer Adila Özdil Safura Gürelcem Ülküm Atgun Macide Güngördü Kerime
    Akınal Ruhide Musafet Elvan Denizalp Simber Alpsü Heva Giz Güzey Abdülahat Özay Ürfettin Silanur Selatin
    Ömriye Atasagun Menişan Uğurkan Öncel Efser Bilay Odkanlı Altınbike Dalkılıç Altınçiçek Salami Hansultan
    Oğuzman Aşhan Sümeyye Zahfer İyiyürek Süzer Tamaydın Aycagül Kâmil Canan Ecemiş Neval Nurkan Nevsale Vedat
    Teknaz Esentürk Hasret Enginiz Sanavber Batırhan Aykut Aclan Teybet Akver Zerafet Milay Bergen Hayali Evrim
    Bedri Efil Nehip Akyıldız Taciddin Merva Kader Balca Günver Yıldız Baba Jaruthip Boynak Hazine Ekmel Birsan
    Nebih Deniz Tanyolaç Minibe Özdal Akmaral Baturay Maşide Meşhur Mezide Kırgız Sabır Ramadan Leyli Ergener
    Şadıman Balatekin Miyesser Aliihsan Söyler Tuğtaş Mihriye Us Yücel Pehlil Ahter Samurtay Servinaz Arpağ
    Feden Soyselçuk Gabel
  `,
  family: `
    Yılmaz Kaya Demir Çelik Şahin Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç
    Kurt Özkan Şimşek Polat Korkmaz Çakır Erdoğan Güneş Aksoy Bulut Keskin Ünal Turan Güler Yavuz Işık Acar
    Tekin Özer Avcı Bozkurt Uçar Sarı Kaplan Tunç Ateş Erdem Güven Taş Aktaş Duman Coşkun Ceylan Bilir Çorlu
    Durmuş Aksu Durdu Yüksel Kısakürek Manço Sakarya Akgündüz Tarhan
  `,
});
